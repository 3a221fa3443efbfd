import { type Cited, citedTogether, ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { DISCLOSURE, MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import {
  PROCUREMENT,
  PROCUREMENT_RULES,
  PURCHASE_PLANS,
  TENDER_RULES,
  TENDERS,
} from '../../law/statutes/trading.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { RESOURCE_KIND } from './resource-dossiers.ts';
import { resourceItems } from './resource-items.ts';
import { RESOURCE_TYPES } from './resource-types.ts';

const AREA: AreaDeclaration = {
  code: '19-public-resource-trading',
  number: 19,
  article: '(十九)',
  title: '公共资源交易信息公开',
  kind: 'management',
  demand: '公共资源交易平台透明运行，公开交易公告、资格审查结果、成交信息和变更信息。',
  leads: ['ggzy'],
  responsible: ALL,
};

const projectItem = (
  stage: string,
  title: string,
  elements: readonly string[],
  basis: readonly Cited[],
  timing: ItemDeclaration['timing'],
  timingBasis: Cited,
): ItemDeclaration =>
  item(AREA, {
    code: `19.project-${stage}`,
    title,
    group: '交易项目全过程',
    type: `trading-${stage}`,
    elements,
    basis,
    responsible: [{ bodies: ['ggzy'] }, ...EVERY_GOVERNMENT],
    clauses: ['19.1'],
    timing,
    timingBasis,
  });

const within = (days: number, event = 'documentDate'): ItemDeclaration['timing'] => ({
  kind: 'event',
  event,
  days,
  unit: 'working-day',
});

/** Each project is one dossier from its plan to its performance. */
const PROJECT_ITEMS: readonly ItemDeclaration[] = [
  projectItem(
    'plan',
    '采购意向',
    ['项目名称', '需求概况', '预算金额', '预计采购日期'],
    [PURCHASE_PLANS.whole],
    within(20),
    ownRule('采购意向形成之日起20个工作日内公开，并且早于采购活动开始30日'),
  ),
  projectItem(
    'notice',
    '交易公告',
    ['项目编号', '交易方式', '项目概况', '资格要求', '文件获取和截止日期'],
    [TENDERS.at('第十六条'), PROCUREMENT.at('第十一条')],
    within(2),
    ownRule('交易公告成文之日起2个工作日内发布，最迟与招标文件同日'),
  ),
  projectItem(
    'change',
    '澄清和变更公告',
    ['变更前后的内容', '理由', '变更后的截止日期'],
    [TENDERS.at('第二十三条'), PROCUREMENT_RULES.at('第三十一条')],
    within(2),
    ownRule('澄清和变更成文之日起2个工作日内发布'),
  ),
  projectItem(
    'qualification',
    '资格审查结果',
    ['投标人', '审查结果', '未通过的理由'],
    [TENDER_RULES.at('第十九条'), MANDATE_2016.at('第（十九）条')],
    within(2),
    ownRule('资格审查结束之日起2个工作日内公开结果'),
  ),
  projectItem(
    'opening',
    '开标记录',
    ['开标时间和地点', '投标人和报价', '最高投标限价', '现场异议和答复'],
    [TENDERS.at('第三十四条'), TENDER_RULES.at('第四十四条第三款'), MANDATE_2016.at('第（十九）条')],
    within(2),
    ownRule('开标之日起2个工作日内公开开标记录'),
  ),
  projectItem(
    'candidates',
    '中标候选人公示',
    ['中标候选人', '排名和报价', '公示期', '异议渠道'],
    [TENDER_RULES.at('第五十四条')],
    { kind: 'event', event: 'reportReceivedOn', days: 3, unit: 'calendar-day' },
    TENDER_RULES.at('第五十四条'),
  ),
  projectItem(
    'deal',
    '中标（成交）结果公告',
    ['中标（成交）人', '金额', '确定日期', '评审专家名单'],
    [PROCUREMENT_RULES.at('第四十三条'), MANDATE_2016.at('第（十九）条')],
    within(2, 'decidedOn'),
    citedTogether(PROCUREMENT_RULES.at('第四十三条'), ownRule('招标投标项目比照办理')),
  ),
  projectItem(
    'contract',
    '合同公告',
    ['合同编号', '签订日期', '金额', '履行期限'],
    [PROCUREMENT_RULES.at('第五十条'), MANDATE_2016.at('第（十九）条')],
    within(2, 'signedOn'),
    citedTogether(PROCUREMENT_RULES.at('第五十条'), ownRule('招标投标项目比照办理')),
  ),
  projectItem(
    'performance',
    '履约信息',
    ['合同变更', '支付', '验收'],
    [PROCUREMENT_RULES.at('第四十五条'), DISCLOSURE.at('第二十六条')],
    within(20),
    DISCLOSURE.at('第二十六条'),
  ),
];

export const AREA_19: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '19.trading-notice',
      title: '公共资源交易公告和结果',
      group: '交易信息',
      type: 'announcement',
      elements: ['项目名称和编号', '交易方式', '成交人和金额', '变更情况'],
      basis: [TENDERS.at('第十六条'), TENDER_RULES.at('第五十四条'), PROCUREMENT.at('第十一条')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['19.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    ...PROJECT_ITEMS,
    ...resourceItems(AREA),
  ],
  types: RESOURCE_TYPES,
  dossierKinds: [RESOURCE_KIND],
};
