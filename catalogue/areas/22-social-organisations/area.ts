import type { AreaDeclaration } from '../../../src/schema/declaration.ts';
import { INTERMEDIARY_NOTICE } from '../../law/statutes/administration.ts';
import { MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import { ASSOCIATION_FEES } from '../../law/statutes/market.ts';
import { ASSOCIATION_CREDIT, ASSOCIATIONS, NONPROFITS } from '../../law/statutes/social.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { INTERMEDIARIES, SOCIAL_ORGANISATION_EVENTS, SOCIAL_ORGANISATIONS } from './types/organisations.ts';
import { ORGANISATION_REPORTS } from './types/reports.ts';

const AREA: AreaDeclaration = {
  code: '22-social-organisations',
  number: 22,
  article: '(二十二)',
  title: '社会组织和中介服务公开',
  kind: 'service',
  demand:
    '公开社会组织成立、变更、注销、评估、年检和查处；制定社会团体和民办非企业单位信息公开办法，公开其服务和收费；公开为审批提供前置服务的社会组织和中介机构的名称、地址、资质和收费。',
  leads: ['mzt'],
  responsible: ALL,
};

const REGISTRATION = [ASSOCIATIONS.whole, NONPROFITS.whole, ASSOCIATION_CREDIT.whole];

export const AREA_22: DeclaredArea = {
  area: AREA,
  types: [SOCIAL_ORGANISATIONS, SOCIAL_ORGANISATION_EVENTS, INTERMEDIARIES, ...ORGANISATION_REPORTS],
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '22.organisations',
      title: '社会组织登记名录',
      group: '社会组织',
      type: 'social-organisations',
      elements: ['统一社会信用代码', '名称和类型', '登记状态', '业务范围', '评估等级', '慈善组织属性'],
      basis: REGISTRATION,
      responsible: EVERY_GOVERNMENT,
      clauses: ['22.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '22.registration',
      title: '社会组织登记、评估、年检和查处公告',
      group: '社会组织',
      type: 'social-organisation-events',
      elements: ['成立、变更、注销登记', '评估等级', '年检结论', '行政处罚和名录'],
      basis: REGISTRATION,
      responsible: EVERY_GOVERNMENT,
      clauses: ['22.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '22.annual-reports',
      title: '社会组织年度工作报告',
      group: '社会组织',
      type: 'organisation-annual-reports',
      elements: ['主要活动', '人员', '收入和支出', '接受捐赠', '净资产', '内部治理', '年检结论'],
      basis: REGISTRATION,
      responsible: EVERY_GOVERNMENT,
      clauses: ['22.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '22.branches',
      title: '社会组织分支机构和代表机构',
      group: '社会组织',
      type: 'organisation-branches',
      elements: ['机构名称', '所属社会组织', '业务范围', '负责人', '设立和终止日期'],
      basis: REGISTRATION,
      responsible: EVERY_GOVERNMENT,
      clauses: ['22.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '22.disclosure-rules',
      title: '社会团体和民办非企业单位信息公开办法',
      group: '社会组织',
      type: 'policy-document',
      elements: ['公开主体', '公开内容', '公开方式和时限', '监督和责任'],
      basis: [MANDATE_2016.at('第（二十二）条')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['22.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '22.fees',
      title: '社会组织服务和收费',
      group: '社会组织',
      type: 'service-fees',
      elements: ['服务和收费项目', '收费标准', '收费依据', '价格投诉电话'],
      basis: [ASSOCIATION_FEES.whole],
      responsible: EVERY_GOVERNMENT,
      clauses: ['22.2'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '22.intermediaries',
      title: '审批服务社会组织和中介机构名录',
      group: '中介服务',
      type: 'intermediaries',
      elements: ['机构名称', '经营地址', '资质状况', '服务的审批事项', '收费标准和依据', '承诺时限'],
      basis: [INTERMEDIARY_NOTICE.whole],
      responsible: EVERY_GOVERNMENT,
      clauses: ['22.3'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
