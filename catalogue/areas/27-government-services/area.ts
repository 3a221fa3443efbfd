import type { AreaDeclaration, Responsible } from '../../../src/schema/declaration.ts';
import { GUIDE_STANDARD, INTERNET_SERVICES } from '../../law/statutes/administration.ts';
import { DISCLOSURE, GRASSROOTS_STANDARDS, MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import {
  ALL,
  CITIES_AND_COUNTIES,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  GRASSROOTS,
  item,
  leadsAndPrefectures,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { PUBLIC_VENUES } from './public-venues.ts';
import { SERVICE_CATALOGUE } from './service-catalogue.ts';
import { SERVICE_ITEMS } from './types.ts';

const AREA: AreaDeclaration = {
  code: '27-government-services',
  number: 27,
  article: '(二十七)',
  title: '政务服务事项公开',
  kind: 'service',
  demand:
    '编制并公布政务服务事项目录，公开事项的编码、依据、条件、流程、时限、材料、收费和办理地点，一次性告知，让群众照着指南一次办成。',
  leads: ['zfbgt'],
  responsible: ALL,
};

const EVERY_LEVEL: readonly Responsible[] = [...EVERY_GOVERNMENT, ...GRASSROOTS];

export const AREA_27: DeclaredArea = {
  area: AREA,
  types: [SERVICE_ITEMS, SERVICE_CATALOGUE, PUBLIC_VENUES],
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '27.service-catalogue',
      title: '政务服务事项目录',
      group: '政务服务',
      type: 'service-catalogue',
      elements: ['基本编码', '事项名称和类型', '主管部门', '行使层级', '设定依据', '一次性告知'],
      basis: [MANDATE_2016.at('第（二十七）条'), INTERNET_SERVICES.whole],
      responsible: [...leadsAndPrefectures(AREA), { set: 'counties' }],
      clauses: [],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '27.service-items',
      title: '政务服务事项实施清单',
      group: '政务服务',
      type: 'government-service-items',
      elements: [
        '基本编码和实施编码',
        '事项类型和办件类型',
        '受理条件',
        '材料',
        '流程',
        '时限',
        '收费',
        '办理地点',
      ],
      basis: [MANDATE_2016.at('第（二十七）条'), INTERNET_SERVICES.whole, GUIDE_STANDARD.whole],
      responsible: EVERY_LEVEL,
      clauses: [],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '27.service-places',
      title: '政务服务大厅和便民服务站点',
      group: '政务服务',
      type: 'service-outlets',
      elements: ['名称', '地址和位置', '服务时间', '服务电话', '可办事项', '无障碍设施'],
      basis: [MANDATE_2016.at('第（二十七）条'), INTERNET_SERVICES.whole],
      responsible: EVERY_LEVEL,
      clauses: [],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '27.public-venues',
      title: '公共服务机构和场所名录',
      group: '政务服务',
      type: 'public-venues',
      elements: ['名称和类别', '地址和位置', '开放时间', '服务内容', '收费', '预约和投诉电话'],
      basis: [DISCLOSURE.at('第二十一条'), GRASSROOTS_STANDARDS.whole],
      responsible: CITIES_AND_COUNTIES,
      clauses: [],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
