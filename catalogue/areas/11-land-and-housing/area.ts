import type { AreaDeclaration } from '../../../src/catalogue/declaration.ts';
import {
  ALL,
  CITIES_AND_COUNTIES,
  type DeclaredArea,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

const AREA: AreaDeclaration = {
  code: '11-land-and-housing',
  number: 11,
  article: '(十一)',
  title: '土地、房屋征收和保障性住房信息公开',
  kind: 'execution',
  demand:
    '公开征地政策和征地批文、告知书、一书四方案，棚改计划和宗地条件，保障性住房的房源、分配和退出，农村危房改造的对象、补助和结果。',
  leads: ['gtt', 'zjt'],
  responsible: ALL,
};

export const AREA_11: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    item(AREA, {
      code: '11.land-notice',
      title: '土地征收公告',
      group: '土地征收',
      type: 'announcement',
      elements: ['批准机关和文号', '征收范围和面积', '补偿标准', '安置方式'],
      basis: ['土地管理法实施条例第三十一条'],
      responsible: CITIES_AND_COUNTIES,
      clauses: ['11.1', '11.2', '11.3'],
      timing: { kind: 'event', event: 'documentDate', days: 15, unit: 'working-day' },
      timingBasis: '土地管理法实施条例第三十一条，收到批准文件后15个工作日内',
    }),
    item(AREA, {
      code: '11.expropriation-decision',
      title: '国有土地上房屋征收决定公告',
      group: '房屋征收',
      type: 'announcement',
      elements: ['征收决定', '补偿方案', '复议和诉讼权利'],
      basis: ['国有土地上房屋征收与补偿条例第十三条'],
      responsible: CITIES_AND_COUNTIES,
      clauses: ['11.4'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '11.affordable-housing',
      title: '保障性住房分配公告',
      group: '住房保障',
      type: 'announcement',
      elements: ['房源', '分配程序', '分配结果', '退出情况'],
      basis: ['政府信息公开条例（国务院令第711号）第二十一条'],
      responsible: CITIES_AND_COUNTIES,
      clauses: ['11.5'],
      ...TWENTY_WORKING_DAYS,
    }),
    item(AREA, {
      code: '11.rural-housing',
      title: '农村危房改造公示',
      group: '住房保障',
      type: 'announcement',
      elements: ['对象认定', '补助资金分配', '改造结果'],
      basis: ['政府信息公开条例（国务院令第711号）第二十一条'],
      responsible: CITIES_AND_COUNTIES,
      clauses: ['11.6'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
