import { ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { ENFORCEMENT, PENALTIES } from '../../law/statutes/administration.ts';
import { BUSINESS_ENVIRONMENT } from '../../law/statutes/decisions.ts';
import { DETAILED_RULES_2016, MANDATE_2016, PUBLIC_RESPONSE } from '../../law/statutes/disclosure.ts';
import { DRUGS, FOOD, MARKET_PENALTIES, QUALITY, SPECIAL_EQUIPMENT } from '../../law/statutes/market.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  item,
  PREFECTURES,
  policyItems,
  TWENTY_WORKING_DAYS,
  underRule,
} from '../define.ts';
import { CONSUMER_TYPES } from './types/consumers.ts';
import { MARKET_DOCUMENTS } from './types/documents.ts';
import { MARKET_LISTS } from './types/lists.ts';
import { SPECIAL_EQUIPMENT_STATUS } from './types/special-equipment.ts';

const AREA: AreaDeclaration = {
  code: '15-market-regulation',
  number: 15,
  article: '(十五)',
  title: '市场监管信息公开',
  kind: 'management',
  demand:
    '公开食品药品、产品质量、旅游、交通运输、物价和知识产权等方面执法监管的依据、内容、标准、程序和结果，及时回应热点。',
  leads: [],
  responsible: ALL,
};

const RESPONSE_ELEMENTS = ['关注的问题', '出现日期', '调查核实情况', '回应', '处理措施', '回应单位'];

export const AREA_15: DeclaredArea = {
  area: AREA,
  types: [...MARKET_LISTS, ...MARKET_DOCUMENTS, ...CONSUMER_TYPES, SPECIAL_EQUIPMENT_STATUS],
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '15.enforcement-matters',
      title: '市场监管执法事项清单',
      group: '执法监管',
      type: 'market-checks',
      elements: ['执法依据', '检查内容', '执行标准', '执法程序', '检查频次', '异议和救济'],
      basis: [BUSINESS_ENVIRONMENT.at('第五十四条', '第五十八条')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['15.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '15.inspection-results',
      title: '监督抽检结果',
      group: '执法监管',
      type: 'spot-checks',
      elements: [
        '产品名称和批号',
        '标称生产企业',
        '被抽样单位',
        '检验结果',
        '不合格项目、实测值和标准值',
        '核查处置情况',
      ],
      basis: [FOOD.at('第一百一十八条'), QUALITY.at('第二十四条'), DRUGS.at('第一百零一条')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['15.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '15.campaigns',
      title: '专项检查和整治结果',
      group: '执法监管',
      type: 'market-campaign',
      elements: ['检查依据', '检查对象和内容', '检查标准', '检查程序', '检查结果', '处理和整改情况'],
      basis: [BUSINESS_ENVIRONMENT.at('第五十四条')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['15.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '15.enforcement-results',
      title: '市场监管执法结果',
      group: '执法监管',
      type: 'market-cases',
      elements: ['当事人', '违法行为', '处理依据', '处理结果', '执法机关'],
      basis: [PENALTIES.at('第四十八条第一款'), ENFORCEMENT.whole, MARKET_PENALTIES.at('第九条')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['15.1'],
      ...underRule('penalty-decision'),
    }),
    item(AREA, {
      code: '15.recalls',
      title: '产品召回和风险警示',
      group: '消费安全',
      type: 'product-warning',
      elements: ['产品和批次', '缺陷或者风险', '可能的危害', '消费者怎么办', '生产者', '咨询电话'],
      basis: [FOOD.at('第一百一十八条'), MANDATE_2016.at('第（十五）条')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['15.1'],
      timing: { kind: 'event', event: 'documentDate', days: 0, unit: 'same-day' },
      timingBasis: ownRule('召回和风险警示关系人身安全，当日发布'),
    }),
    item(AREA, {
      code: '15.special-equipment',
      title: '特种设备安全总体状况',
      group: '执法监管',
      type: 'special-equipment-status',
      elements: ['各类设备数量', '定期检验率', '隐患和整改', '立案查处', '事故和死亡', '万台设备死亡率'],
      basis: [
        SPECIAL_EQUIPMENT.at('第六十八条'),
        ownRule('市州比照省级部门公布本地区的特种设备安全总体状况'),
      ],
      responsible: [{ bodies: ['scjgj'] }, ...PREFECTURES],
      clauses: ['15.1'],
      ...each('year', 60),
    }),
    item(AREA, {
      code: '15.complaints',
      title: '消费投诉信息公示',
      group: '消费安全',
      type: 'consumer-complaints',
      elements: ['企业名称', '投诉和受理数量', '调解成功数', '主要问题', '处理结果'],
      basis: [MANDATE_2016.at('第（十五）条'), ownRule('消费投诉按企业和季度公示，不公布投诉人')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['15.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '15.hot-issues',
      title: '市场监管热点回应',
      group: '回应关切',
      type: 'public-response',
      elements: RESPONSE_ELEMENTS,
      basis: [PUBLIC_RESPONSE.whole],
      responsible: EVERY_GOVERNMENT,
      clauses: ['15.2'],
      ...underRule('hot-issue-response', 'arisenOn'),
    }),
    item(AREA, {
      code: '15.grave-issues',
      title: '重大市场安全事件回应',
      group: '回应关切',
      type: 'public-response',
      elements: RESPONSE_ELEMENTS,
      basis: [DETAILED_RULES_2016.whole, PUBLIC_RESPONSE.whole],
      responsible: EVERY_GOVERNMENT,
      clauses: ['15.2'],
      ...underRule('grave-issue-response', 'arisenOn'),
    }),
  ],
};
