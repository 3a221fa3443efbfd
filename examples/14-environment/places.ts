import type { ListedPlace, PlaceList } from '../builders/place-list.ts';
import { DRINKING_WATER_SOURCES, WATER_SECTIONS } from './water-places.ts';

const outlet = (
  code: string,
  enterprise: string,
  number: string,
  holder: string,
  kind: 'sewage' | 'smelter' | 'pulp' | 'power' | 'cement',
): ListedPlace => ({
  code,
  name: `${enterprise} ${number}`,
  kind,
  group: enterprise,
  holder,
  source: '演示名录，不代表真实企业',
});

export const OUTLETS: readonly ListedPlace[] = [
  outlet('cs-chengdong-dw001', '〔演示〕示例城东污水处理厂', 'DW001', 'changsha', 'sewage'),
  outlet('hy-chengnan-dw001', '〔演示〕示例城南污水处理厂', 'DW001', 'hengyang', 'sewage'),
  outlet('xt-hexi-dw001', '〔演示〕示例河西污水处理厂', 'DW001', 'xiangtan', 'sewage'),
  outlet('zz-qianxin-dw001', '〔演示〕示例甲铅锌有限公司', 'DW001', 'zhuzhou', 'smelter'),
  outlet('cz-qianxin-dw001', '〔演示〕示例乙铅锌有限公司', 'DW001', 'chenzhou', 'smelter'),
  outlet('cz-qianxin-dw002', '〔演示〕示例乙铅锌有限公司', 'DW002', 'chenzhou', 'smelter'),
  outlet('yy-zhiye-dw001', '〔演示〕示例丙纸业有限公司', 'DW001', 'yueyang', 'pulp'),
  outlet('yy-dianchang-da001', '〔演示〕示例丁发电有限公司', 'DA001', 'yueyang', 'power'),
  outlet('ld-dianchang-da001', '〔演示〕示例戊发电有限公司', 'DA001', 'loudi', 'power'),
  outlet('ld-shuini-da003', '〔演示〕示例己水泥有限公司', 'DA003', 'loudi', 'cement'),
  outlet('cd-shuini-da001', '〔演示〕示例庚水泥有限公司', 'DA001', 'changde', 'cement'),
];

/** What the department keeps for the whole province. */
export const PLACE_LISTS_14: readonly PlaceList[] = [
  {
    item: '14.outlets',
    body: 'hbt',
    title: '全省重点排污单位排放口名录',
    basis: '环境监管重点单位名录管理办法',
    places: OUTLETS,
  },
  {
    item: '14.water-sections',
    body: 'hbt',
    title: '全省地表水监测断面名录',
    basis: '全省地表水环境质量监测方案',
    places: WATER_SECTIONS,
  },
  {
    item: '14.water-sources',
    body: 'hbt',
    title: '地级以上城市集中式饮用水水源名录',
    basis: '集中式饮用水水源环境保护工作要求',
    places: DRINKING_WATER_SOURCES,
  },
];
