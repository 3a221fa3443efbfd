import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { listEdition } from '../builders/records.ts';

type Indicator = readonly [
  service: string,
  name: string,
  value: string,
  unit: string,
  required: string,
  met: string,
  samples: number,
];

const INDICATORS: readonly Indicator[] = [
  ['water', '出厂水水质综合合格率', '100.00', '%', '≥95%，GB 5749-2022', 'yes', 270],
  ['water', '管网水水质综合合格率', '99.62', '%', '≥95%，GB 5749-2022', 'yes', 816],
  ['water', '管网末梢余氯合格率', '99.10', '%', '≥95%，GB 5749-2022', 'yes', 432],
  ['water', '浑浊度（出厂水最大值）', '0.31', 'NTU', '≤1 NTU，GB 5749-2022', 'yes', 270],
  ['water', '菌落总数（最大值）', '12.00', 'CFU/mL', '≤100 CFU/mL，GB 5749-2022', 'yes', 270],
  ['water', '管网压力合格率', '98.40', '%', '≥97%', 'yes', 2160],
  ['water', '漏损率', '9.80', '%', '≤10%', 'yes', 1],
  ['water', '抢修及时率', '96.90', '%', '≥99%', 'no', 128],
  ['water', '计划停水提前告知率', '100.00', '%', '100%', 'yes', 21],
  ['water', '水表校验合格率', '99.50', '%', '≥98%', 'yes', 640],
  ['water', '投诉按时答复率', '98.70', '%', '≥98%', 'yes', 306],
];

export const SUPPLY_QUALITY = listEdition(
  {
    item: '21.supply-quality',
    body: 'changsha-water',
    title: '示例市自来水公司2026年第一季度供水水质和服务指标',
    on: '2026-03-09',
    basis: '2026年第一季度供水服务质量统计',
    reason: '每季度公布。',
  },
  INDICATORS.map(
    ([service, name, value, unit, required, met, samples], index): JsonObject => ({
      code: `2026Q1-${String(index + 1).padStart(2, '0')}`,
      year: 2026,
      quarter: 'q1',
      service,
      name,
      value,
      unit,
      required,
      met,
      samples,
      ...(met === 'no' ? { measure: '寒潮期间爆管集中，抢修力量不足；已增设两个抢修点。' } : {}),
      countedOn: '2026-03-05',
    }),
  ),
);

const BUSES = listEdition(
  {
    item: '21.supply-quality',
    body: 'changsha-bus',
    title: '示例市公交集团2026年第一季度服务指标',
    on: '2026-03-09',
    basis: '2026年第一季度公交服务质量统计',
    reason: '每季度公布。',
  },
  [
    ['首末班准点率', '99.10', '≥98%', 'yes'],
    ['高峰发车准点率', '91.30', '≥95%', 'no'],
    ['车辆整洁合格率', '97.80', '≥95%', 'yes'],
  ].map(
    ([name = '', value = '', required = '', met = ''], index): JsonObject => ({
      code: `2026Q1-${String(index + 1).padStart(2, '0')}`,
      year: 2026,
      quarter: 'q1',
      service: 'transit',
      name,
      value,
      unit: '%',
      required,
      met,
      ...(met === 'no' ? { measure: '雨雪天气和道路施工；增加机动车辆12台。' } : {}),
      countedOn: '2026-03-05',
    }),
  ),
);

export const QUALITY_LISTS: readonly ListExample[] = [
  { says: '公交准点和服务指标', editions: [BUSES], refusals: [] },
  { says: '供水水质和服务质量指标', editions: [SUPPLY_QUALITY], refusals: [] },
];
