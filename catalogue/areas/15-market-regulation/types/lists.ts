import { MARKET_PENALTIES } from '../../../law/statutes/market.ts';
import * as common from '../../../types/common-fields.ts';
import {
  amount,
  date,
  longText,
  options,
  registerType,
  text,
  uscc,
} from '../../../types/registers/register-fields.ts';
import { SECTORS } from './sectors.ts';

const sector = common.code('领域', '', true, SECTORS);

/** 依据、内容、标准、程序: what is checked in each field, by what, against what and how. */
const CHECKS = registerType({
  key: 'market-checks',
  title: '市场监管执法事项清单',
  description: '六个领域监管执法的依据、内容、标准、程序、频次和投诉举报渠道。',
  titleHelp: '例如“市场监管执法事项清单”。',
  register: {
    entryName: '执法事项',
    fields: {
      number: text('事项编码', { required: true, maxLength: 60 }),
      name: text('事项名称', { required: true }),
      sector,
      basis: longText('执法依据', { required: true, help: '法律、法规、规章的名称和条款。' }),
      content: longText('检查内容', { required: true }),
      standard: longText('执行标准', { required: true, help: '标准编号和名称，或者判定的规则。' }),
      procedure: longText('执法程序', { required: true, help: '从检查到处理、复检、告知和公开的步骤。' }),
      frequency: text('检查频次和方式', { required: true, help: '例如“双随机，每年一次”。' }),
      remedies: longText('异议和救济', { required: true, help: '复检、陈述申辩、复议和诉讼的期限。' }),
      authority: text('执法主体', { required: true }),
      contact: text('投诉举报渠道', { required: true, maxLength: 60 }),
    },
    key: 'number',
    title: 'name',
    columns: ['name', 'sector', 'standard', 'frequency', 'authority'],
    filters: ['sector'],
    search: ['number', 'name', 'basis', 'content', 'standard'],
    divisions: [],
    links: [],
  },
});

/** 监督抽检结果, in the columns of the market regulators; `/` stands for what does not apply. */
const SPOT_CHECKS = registerType({
  key: 'spot-checks',
  title: '监督抽检结果',
  description: '按批次公布抽检的产品、标称生产者、被抽样单位、检验结果、不合格项目和核查处置情况。',
  titleHelp: '例如“2026年第3期食品安全监督抽检信息”。',
  register: {
    entryName: '抽检批次',
    fields: {
      number: text('抽样编号', { required: true, maxLength: 60 }),
      sector,
      category: text('分类', { required: true, maxLength: 60, help: '例如“粮食加工品”“儿童玩具”。' }),
      product: text('产品名称', { required: true }),
      specification: text('规格型号', { required: true, maxLength: 100, help: '没有的填“/”。' }),
      brand: text('商标', { maxLength: 100 }),
      batch: text('生产日期或者批号', { required: true, maxLength: 100 }),
      producer: text('标称生产企业名称', { required: true, help: '企业对真实性有异议的在备注中注明。' }),
      producerAddress: text('标称生产企业地址', { required: true, maxLength: 300 }),
      sampledUnit: text('被抽样单位名称', { required: true }),
      sampledAddress: text('被抽样单位地址', { required: true, maxLength: 300 }),
      outcome: common.code('检验结果', '', true, options({ passed: '合格', failed: '不合格' })),
      failedItem: text('不合格项目', { help: '几项的用分号隔开，各栏顺序一致。' }),
      measuredValue: text('实测值'),
      standardValue: text('标准值'),
      laboratory: text('检验机构', { required: true }),
      plan: text('任务来源', { required: true }),
      announcedOn: date('公告日期', true, true),
      handling: longText('核查处置情况', { maxLength: 1000, help: '下架召回、原因排查、整改和处罚。' }),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'number',
    title: 'product',
    columns: [
      'product',
      'batch',
      'producer',
      'sampledUnit',
      'outcome',
      'failedItem',
      'measuredValue',
      'standardValue',
    ],
    filters: ['outcome', 'sector'],
    search: ['number', 'product', 'producer', 'sampledUnit', 'category', 'failedItem'],
    divisions: [],
    links: [],
    requires: [
      {
        when: 'outcome',
        is: ['failed'],
        fields: ['failedItem', 'measuredValue', 'standardValue', 'handling'],
      },
    ],
    headings: {
      number: ['抽样单编号', '序号'],
      product: ['食品名称', '样品名称'],
      batch: ['生产日期/批号', '生产日期'],
      brand: ['商标名称'],
      plan: ['任务来源/项目名称'],
      measuredValue: ['检验值', '检测值'],
    },
  },
});

/** 提前停止 (第十四条) takes the line out of the list, so that there is no shortest term. */
const PUBLICITY = {
  decidedOn: 'decidedOn',
  since: '2021-09-01',
  least: null,
  basis: MARKET_PENALTIES.at('第十三条'),
} as const;

/** 执法监管结果 of the six fields, each with the article and what became of it; shown until its term ends. */
const CASES = registerType({
  key: 'market-cases',
  title: '市场监管执法结果',
  description: '六个领域查处的案件：违法行为、依据、处理结果和处罚机关，公示到公示截止期为止。',
  titleHelp: '例如“2026年3月市场监管执法结果”。',
  register: {
    entryName: '执法案件',
    fields: {
      number: text('决定书文号', { required: true, maxLength: 128 }),
      sector,
      name: text('当事人名称', { required: true, help: '自然人不在此公布。' }),
      uscc: uscc('统一社会信用代码'),
      violation: text('违法行为', { required: true, maxLength: 300 }),
      basis: longText('处理依据', { required: true, maxLength: 1000 }),
      result: longText('处理结果', { required: true, maxLength: 1000 }),
      fine: amount('罚没金额'),
      decidedOn: date('决定日期', true, true),
      authority: text('执法机关', { required: true }),
      term: common.code(
        '公示期',
        '没有填写的，按三年。',
        false,
        options({
          usual: '三年',
          minor: '三个月（仅受到通报批评或者较低数额罚款）',
          restricted: '按实际限制期限（限制生产经营、限制从业超过三年）',
        }),
      ),
      displayUntil: date('公示截止期', true, false),
    },
    key: 'number',
    title: 'name',
    columns: ['name', 'sector', 'violation', 'result', 'decidedOn', 'authority'],
    filters: ['sector'],
    search: ['number', 'name', 'uscc', 'violation'],
    divisions: [],
    links: [],
    displayUntil: 'displayUntil',
    displayBounds: [
      { ...PUBLICITY, when: { field: 'term', is: ['minor'] }, most: 3 },
      { ...PUBLICITY, when: { field: 'term', is: ['', 'usual'] }, most: 36 },
    ],
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: 'decidedOn',
      polarity: { kind: 'fixed', value: 'negative' },
    },
  },
});

export const MARKET_LISTS = [CHECKS, SPOT_CHECKS, CASES];
