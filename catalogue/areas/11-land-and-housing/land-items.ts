import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { PLANNING } from '../../law/statutes/decisions.ts';
import { DISCLOSURE, MANDATE_2016 } from '../../law/statutes/disclosure.ts';
import { LAND, LAND_NOTICES, LAND_RULES, LAND_TRANSFER, SHANTY_RENEWAL } from '../../law/statutes/land.ts';
import { type Based, CITIES_AND_COUNTIES, EVERY_GOVERNMENT, item, TWENTY_WORKING_DAYS } from '../define.ts';

type Given = Pick<ItemDeclaration, 'code' | 'title' | 'type' | 'elements' | 'clauses'> &
  Based &
  Partial<Pick<ItemDeclaration, 'group' | 'responsible'>>;

/** What was law until 2019-12-31 and, of the notices, until 2021-08-31. */
const LAND_BEFORE = LAND.in('2004年修正').at('第四十六条', '第四十八条');
const NOTICES_BEFORE = LAND_NOTICES.at('第四条');

const GIVEN: readonly Given[] = [
  {
    code: '11.land-policy',
    title: '征地政策文件',
    type: 'policy-document',
    elements: ['标题', '发文字号', '发文机关', '成文日期', '征地程序', '补偿安置政策', '有效性'],
    basis: [LAND.at('第四十七条', '第四十八条第三款'), LAND_BEFORE, DISCLOSURE.at('第二十一条')],
    responsible: EVERY_GOVERNMENT,
    clauses: ['11.1'],
  },
  {
    code: '11.land-price-zones',
    title: '征收农用地区片综合地价',
    type: 'land-price-zone',
    elements: ['区片', '区片范围', '区片综合地价', '土地补偿费', '安置补助费', '施行日期'],
    basis: [LAND.at('第四十八条第三款')],
    clauses: ['11.1'],
  },
  {
    code: '11.renewal-plan',
    title: '棚户区改造计划',
    group: '棚户区改造',
    type: 'renewal-plan',
    elements: ['项目名称', '位置和范围', '户数和面积', '改造方式', '安置方式', '计划投资', '进展'],
    basis: [SHANTY_RENEWAL.whole],
    clauses: ['11.2'],
  },
  {
    code: '11.plot-conditions',
    title: '宗地规划条件和土地使用要求',
    group: '土地供应',
    type: 'plot-conditions',
    elements: ['宗地编号和位置', '出让面积', '土地用途和年限', '容积率等规划指标', '土地使用要求'],
    basis: [PLANNING.at('第三十八条')],
    clauses: ['11.2'],
  },
  {
    code: '11.land-supply',
    title: '国有建设用地供应结果',
    group: '土地供应',
    type: 'land-supply',
    elements: ['土地坐落', '面积和用途', '供应方式', '使用权人', '成交价款', '约定开工和竣工时间'],
    basis: [DISCLOSURE.at('第二十一条'), LAND_TRANSFER.whole],
    clauses: ['11.2'],
  },
  {
    code: '11.land-notice',
    title: '征地告知书、补偿安置方案公告和征收土地公告',
    type: 'land-notice',
    elements: ['征收范围和面积', '征收目的', '补偿标准', '安置方式', '补偿登记和异议渠道'],
    basis: [
      LAND.at('第四十七条'),
      LAND_RULES.at('第二十六条', '第二十七条', '第二十八条', '第三十一条'),
      LAND_BEFORE,
      NOTICES_BEFORE,
    ],
    clauses: ['11.3'],
  },
  {
    code: '11.land-plans',
    title: '征地报批“一书四方案”',
    type: 'land-plans',
    elements: ['呈报说明书', '农用地转用方案', '补充耕地方案', '征收土地方案', '供地方案'],
    // The regulation of 2021 names the scheme for conversion only; the five papers are the mandate's.
    basis: [
      MANDATE_2016.at('第（十一）条'),
      LAND_RULES.at('第二十三条', '第二十四条'),
      DISCLOSURE.at('第二十一条'),
    ],
    clauses: ['11.3'],
  },
  {
    code: '11.land-approval',
    title: '征地批文',
    type: 'land-approval',
    elements: ['批文号', '批准机关', '批准日期', '批准面积和地类'],
    basis: [LAND_RULES.at('第三十一条'), NOTICES_BEFORE, DISCLOSURE.at('第二十一条')],
    clauses: ['11.3'],
  },
];

/** 征地, 棚改, 宗地. What a city or county expropriates, that city or county tells. */
export const landItems = (area: AreaDeclaration): readonly ItemDeclaration[] =>
  GIVEN.map((given) =>
    item(area, { group: '土地征收', responsible: CITIES_AND_COUNTIES, ...given, ...TWENTY_WORKING_DAYS }),
  );
