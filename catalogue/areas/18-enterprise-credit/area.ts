import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { PENALTIES } from '../../law/statutes/administration.ts';
import { CREDIT_SYSTEM, ENTERPRISE_INFORMATION } from '../../law/statutes/market.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
  underRule,
} from '../define.ts';

const AREA: AreaDeclaration = {
  code: '18-enterprise-credit',
  number: 18,
  article: '(十八)',
  title: '企业信用信息公开',
  kind: 'management',
  demand: '建立市场主体信用记录和共享制度，披露负面信息、激励守信，公示登记备案、抵押出质、行政处罚等信息。',
  leads: ['fgw', 'gsj'],
  responsible: ALL,
};

export const AREA_18: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '18.enterprise-registration',
      title: '企业登记备案信息',
      group: '企业信息',
      type: 'enterprise-registration',
      elements: ['统一社会信用代码', '企业名称', '登记事项', '登记状态', '登记机关'],
      basis: [ENTERPRISE_INFORMATION.at('第六条')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['18.1', '18.3'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '18.enterprise-pledge',
      title: '抵押和股权出质登记信息',
      group: '企业信息',
      type: 'enterprise-pledge',
      elements: ['登记编号', '登记种类', '抵押人或出质人', '权利人', '数额', '状态'],
      basis: [ENTERPRISE_INFORMATION.at('第六条')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['18.3'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '18.credit-penalty',
      title: '企业行政处罚信息',
      group: '信用公示',
      type: 'credit-penalty',
      elements: ['决定书文号', '行政相对人', '违法行为类型', '处罚内容', '处罚机关', '公示截止期'],
      basis: [ENTERPRISE_INFORMATION.at('第六条'), PENALTIES.at('第四十八条第一款')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['18.1', '18.2', '18.3'],
      ...underRule('market-penalty'),
    }),
    item(AREA, {
      code: '18.credit-conduct',
      title: '企业守信失信信息',
      group: '信用公示',
      type: 'credit-conduct',
      elements: ['企业名称', '统一社会信用代码', '类别', '认定内容', '认定依据', '认定单位', '公示截止期'],
      basis: [CREDIT_SYSTEM.whole],
      responsible: EVERY_GOVERNMENT,
      clauses: ['18.1', '18.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '18.credit-notice',
      title: '企业信用信息公示',
      group: '信用公示',
      type: 'announcement',
      elements: ['企业名称', '统一社会信用代码', '信息内容', '公示期限'],
      basis: [ENTERPRISE_INFORMATION.at('第六条')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['18.1', '18.2', '18.3'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
