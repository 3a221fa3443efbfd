import type { DossierType, FieldDeclaration } from '../../src/schema/declaration.ts';
import { PROCUREMENT_RULES } from '../law/statutes/trading.ts';
import * as common from './common-fields.ts';
import * as field from './dossier-fields.ts';
import { CATEGORIES, METHODS, REGIMES, YES_NO } from './trading-options.ts';

type Fields = Readonly<Record<string, FieldDeclaration>>;

/** What every record of a trading project has, around the fields of its stage. */
const tradingRecord = (given: {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly stages: readonly { readonly value: string; readonly title: string }[];
  readonly fields: Fields;
  /** Fields that may be withheld, with their titles. */
  readonly withholdable: Readonly<Record<string, string>>;
}): DossierType => {
  const own = Object.keys(given.fields);
  const block = own.filter((name) => ['rows', 'long-text'].includes(given.fields[name]?.kind ?? ''));
  const line = own.filter((name) => !block.includes(name));
  const hasWithheld = Object.keys(given.withholdable).length > 0;
  const withheld: Fields = hasWithheld ? { withheld: field.withheld(given.withholdable) } : {};
  return {
    key: given.key,
    version: 1,
    shape: 'dossier',
    title: given.title,
    description: given.description,
    fields: {
      title: common.title('公告标题全称。'),
      dossierNumber: field.dossierNumber('项目编号', '同一项目各阶段相同，例如“HNGGZY-2026-00012”。'),
      stage: field.stage(given.stages),
      documentDate: common.documentDate('公告日期', '公告、公示或者发生的日期。'),
      ...given.fields,
      ...withheld,
      body: common.body(false),
      attachments: common.attachments,
    },
    form: {
      sections: [
        { title: '基本信息', help: '', fields: ['title', 'dossierNumber', 'stage', 'documentDate'] },
        { title: given.title, help: '', fields: own },
        {
          title: '其他',
          help: '',
          fields: [...Object.keys(withheld), 'body', 'attachments'],
        },
      ],
    },
    views: {
      identity: {
        title: 'title',
        summary: null,
        documentNumber: null,
        documentDate: 'documentDate',
        keywords: null,
      },
      header: ['dossierNumber', 'stage', 'documentDate', ...line],
      main: [...block, ...Object.keys(withheld), 'body', 'attachments'],
      search: [
        'title',
        'dossierNumber',
        ...own.filter((name) => given.fields[name]?.kind !== 'code'),
        'body',
      ],
    },
    rules: { onSubmit: [] },
  };
};

const project: Fields = {
  matter: field.matter('项目名称'),
  category: field.choice('项目类别', '', true, CATEGORIES),
};

const winner: Fields = {
  supplierName: field.text('中标（成交）人', '', false),
  supplierCode: field.uscc('中标（成交）人统一社会信用代码', false),
  amount: field.tenThousandYuan('中标（成交）金额', '', false),
};

const bidder: Fields = {
  name: field.text('名称', '', true),
  code: field.uscc('统一社会信用代码', true),
};

const rows = field.rowsUpTo(500);

export const TRADING_RECORDS: readonly DossierType[] = [
  tradingRecord({
    key: 'trading-plan',
    title: '采购意向',
    description: '采购活动开始前公开的采购意向。',
    stages: [{ value: 'plan', title: '采购意向' }],
    fields: {
      ...project,
      budget: field.tenThousandYuan('预算金额', '', false),
      expectedOn: field.day('预计采购日期', '预计开始采购活动的日期。', true),
      needs: field.longText('采购需求概况', '标的名称、数量、主要功能或者目标。', true),
    },
    withholdable: { budget: '预算金额' },
  }),
  tradingRecord({
    key: 'trading-notice',
    title: '交易公告',
    description: '招标公告、投标邀请和其他采购公告。',
    stages: [{ value: 'notice', title: '交易公告' }],
    fields: {
      ...project,
      regime: field.choice('适用法律', '', true, REGIMES),
      method: field.choice('交易方式', '', true, METHODS),
      buyer: field.text('招标人（采购人）', '', true),
      buyerCode: field.uscc('招标人（采购人）统一社会信用代码', false),
      agency: field.text('代理机构', '', false),
      agencyCode: field.uscc('代理机构统一社会信用代码', false),
      contact: field.phone('联系电话', true),
      budget: field.tenThousandYuan('预算金额', '', false),
      documentsFrom: field.day('文件获取开始日期', '', true),
      documentsTo: field.day('文件获取截止日期', '', true),
      bidDeadline: field.day('投标（响应）截止日期', '', true),
      agencyAddress: field.text('代理机构地址', '', false),
      prequalificationTo: field.day('资格预审申请截止日期', '资格预审的填写。', false),
      overThreshold: field.choice('是否达到公开招标数额标准', '', false, YES_NO),
      soleSupplier: field.text('唯一供应商', '单一来源采购的填写。', false),
      singleSourceFrom: field.day('单一来源公示起', '', false),
      singleSourceTo: field.day('单一来源公示止', '公示期不少于5个工作日。', false),
      scope: field.longText('项目概况', '标的、数量、地点和主要要求。', true),
      qualification: field.longText('投标人资格要求', '', true),
    },
    withholdable: { budget: '预算金额' },
  }),
  tradingRecord({
    key: 'trading-change',
    title: '澄清和变更',
    description: '对已发布公告和文件的澄清、变更，或者终止交易的公告。',
    stages: [{ value: 'change', title: '澄清变更' }],
    fields: {
      nature: field.choice('性质', '', true, [
        { value: 'clarification', title: '澄清' },
        { value: 'change', title: '变更' },
        { value: 'termination', title: '终止交易' },
      ]),
      affectsBids: field.choice('是否影响投标文件编制', '', true, YES_NO),
      bidDeadline: field.day('变更后的投标截止日期', '截止日期有变动时填写。', false),
      changes: rows('变更内容', '逐项列明原内容和变更后的内容。', {
        subject: field.text('事项', '', true),
        before: field.text('原内容', '', true, 2000),
        after: field.text('变更后', '', true, 2000),
      }),
      reasons: field.longText('理由', '', true),
    },
    withholdable: {},
  }),
  tradingRecord({
    key: 'trading-qualification',
    title: '资格审查结果',
    description: '邀请招标和资格预审项目的资格审查结果。',
    stages: [{ value: 'qualification', title: '资格审查结果' }],
    fields: {
      bidders: rows('资格审查结果', '', {
        ...bidder,
        outcome: field.choice('结果', '', true, [
          { value: 'passed', title: '通过' },
          { value: 'failed', title: '未通过' },
        ]),
        reason: field.text('未通过的理由', '', false, 500),
      }),
    },
    withholdable: {},
  }),
  tradingRecord({
    key: 'trading-opening',
    title: '开标记录',
    description: '开标的时间、地点，各投标人的名称和报价，最高投标限价，现场提出的异议和答复。',
    stages: [{ value: 'opening', title: '开标' }],
    fields: {
      openedAt: field.moment('开标时间', '与招标文件确定的提交投标文件截止时间相同。', true),
      place: field.text('开标地点', '招标文件中预先确定的地点；网上开标的写明系统名称。', true),
      host: field.text('主持开标的单位', '', true),
      ceiling: field.tenThousandYuan('最高投标限价', '没有设的不填。', false),
      bids: rows('投标人和报价', '按开标顺序，当众宣读的内容。', {
        ...bidder,
        price: field.tenThousandYuan('投标报价', '', true),
        term: field.text('工期或者交货期', '', true, 60),
        sealed: field.choice('密封检查', '', true, [
          { value: 'intact', title: '完好' },
          { value: 'broken', title: '不符合要求，未予受理' },
        ]),
      }),
      objections: field.longText('现场异议和答复', '没有的填“无”。', true),
    },
    withholdable: {},
  }),
  tradingRecord({
    key: 'trading-candidates',
    title: '中标候选人公示',
    description: '评标结束后对中标候选人的公示。',
    stages: [{ value: 'candidates', title: '中标候选人公示' }],
    fields: {
      reportReceivedOn: field.pastDay('收到评标报告日期', '', true),
      publicityTo: field.day('公示截止日期', '', true),
      candidates: rows('中标候选人', '按评标委员会推荐的顺序。', {
        ...bidder,
        rank: {
          kind: 'integer',
          title: '排名',
          help: '',
          required: true,
          privacy: 'public',
          minimum: 1,
          maximum: 100,
          unit: '',
        },
        price: field.tenThousandYuan('投标报价', '', true),
      }),
      objection: field.text('提出异议的渠道和方式', '', true, 500),
    },
    withholdable: {},
  }),
  tradingRecord({
    key: 'trading-deal',
    title: '中标（成交）结果',
    description: '确定的中标人或者成交供应商和金额。',
    stages: [{ value: 'deal', title: '中标（成交）结果' }],
    fields: {
      decidedOn: field.pastDay('确定日期', '确定中标人或者成交供应商的日期。', true),
      awardNoticeOn: field.pastDay('中标（成交）通知书发出日期', '合同应当自这一天起30日内订立。', false),
      ...winner,
      objects: field.rowsUpTo(200, false)(
        '主要标的',
        `名称、规格、数量和单价（${PROCUREMENT_RULES.named('第四十三条')}）。`,
        {
          name: field.text('名称', '', true),
          specification: field.text('规格型号', '', false),
          quantity: field.text('数量', '带单位，例如“6台”。', true, 60),
          price: field.tenThousandYuan('单价', '', false),
        },
      ),
      experts: field.text('评审专家名单', '', false, 500),
    },
    withholdable: { supplierName: '中标（成交）人', amount: '中标（成交）金额' },
  }),
  tradingRecord({
    key: 'trading-contract',
    title: '合同',
    description: '签订的合同及其变更。',
    stages: [{ value: 'contract', title: '合同' }],
    fields: {
      contractNumber: field.text('合同编号', '', true, 60),
      signedOn: field.pastDay('签订日期', '', true),
      ...winner,
      performance: field.text('履行期限', '', true),
    },
    withholdable: { supplierName: '中标（成交）人', amount: '中标（成交）金额' },
  }),
  tradingRecord({
    key: 'trading-performance',
    title: '履约信息',
    description: '合同变更、验收和支付。',
    stages: [{ value: 'performance', title: '履约' }],
    fields: {
      nature: field.choice('性质', '', true, [
        { value: 'amendment', title: '合同变更' },
        { value: 'payment', title: '支付' },
        { value: 'acceptance', title: '验收' },
      ]),
      final: field.choice('是否最终验收', '', true, YES_NO),
      amount: field.tenThousandYuan('金额', '支付金额或者变更后的合同金额。', false),
      result: field.longText('情况', '', true),
    },
    withholdable: { amount: '金额' },
  }),
];
