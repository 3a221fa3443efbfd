import type {
  Limits,
  SourceLimit,
  Standards,
  WaterClassName,
  WaterItem,
  WaterStandard,
} from '../../src/schema/standards.ts';

const atMost = (
  indicator: string,
  title: string,
  limits: Limits,
  more: Partial<Pick<WaterItem, 'unit' | 'toxic' | 'participates'>> & { readonly lakeLimits?: Limits } = {},
): WaterItem => ({
  indicator,
  title,
  unit: more.unit ?? 'mg/L',
  rule: {
    kind: 'at-most',
    limits,
    ...(more.lakeLimits === undefined ? {} : { lakeLimits: more.lakeLimits }),
  },
  toxic: more.toxic ?? false,
  participates: more.participates ?? true,
});
const toxic = { toxic: true } as const;

/** 地表水环境质量标准, table 1, without 水温 (which needs two readings of a week). */
export const GB_3838_2002: WaterStandard = {
  code: 'GB 3838-2002',
  title: '地表水环境质量标准',
  validFrom: '2002-06-01',
  validTo: null,
  source:
    '表1，两份公开转录互校（高锰酸盐指数、氨氮、总磷、溶解氧、化学需氧量）；其余项目为一份转录，正式使用前须与标准原文核对',
  items: [
    {
      indicator: 'ph',
      title: 'pH值',
      unit: '无量纲',
      rule: { kind: 'range', minimum: 6, maximum: 9 },
      toxic: false,
      participates: true,
    },
    {
      indicator: 'do',
      title: '溶解氧',
      unit: 'mg/L',
      rule: { kind: 'at-least', limits: [7.5, 6, 5, 3, 2], saturationForFirst: 90 },
      toxic: false,
      participates: true,
    },
    atMost('codmn', '高锰酸盐指数', [2, 4, 6, 10, 15]),
    atMost('cod', '化学需氧量', [15, 15, 20, 30, 40]),
    atMost('bod5', '五日生化需氧量', [3, 3, 4, 6, 10]),
    atMost('nh3n', '氨氮', [0.15, 0.5, 1, 1.5, 2]),
    atMost('tp', '总磷', [0.02, 0.1, 0.2, 0.3, 0.4], { lakeLimits: [0.01, 0.025, 0.05, 0.1, 0.2] }),
    atMost('tn', '总氮', [0.2, 0.5, 1, 1.5, 2], { participates: false }),
    atMost('cu', '铜', [0.01, 1, 1, 1, 1], toxic),
    atMost('zn', '锌', [0.05, 1, 1, 2, 2], toxic),
    atMost('f', '氟化物', [1, 1, 1, 1.5, 1.5]),
    atMost('se', '硒', [0.01, 0.01, 0.01, 0.02, 0.02]),
    atMost('as', '砷', [0.05, 0.05, 0.05, 0.1, 0.1], toxic),
    atMost('hg', '汞', [0.00005, 0.00005, 0.0001, 0.001, 0.001], toxic),
    atMost('cd', '镉', [0.001, 0.005, 0.005, 0.005, 0.01], toxic),
    atMost('cr6', '六价铬', [0.01, 0.05, 0.05, 0.05, 0.1], toxic),
    atMost('pb', '铅', [0.01, 0.01, 0.05, 0.05, 0.1], toxic),
    atMost('cn', '氰化物', [0.005, 0.05, 0.2, 0.2, 0.2], toxic),
    atMost('phenol', '挥发酚', [0.002, 0.002, 0.005, 0.01, 0.1]),
    atMost('oil', '石油类', [0.05, 0.05, 0.05, 0.5, 1]),
    atMost('las', '阴离子表面活性剂', [0.2, 0.2, 0.2, 0.3, 0.3]),
    atMost('s', '硫化物', [0.05, 0.1, 0.2, 0.5, 1]),
    atMost('coliform', '粪大肠菌群', [200, 2000, 10_000, 20_000, 40_000], {
      unit: '个/L',
      participates: false,
    }),
  ],
};

/** Table 2, further limits for drinking-water sources. */
export const SOURCE_LIMITS: readonly SourceLimit[] = [
  { indicator: 'sulfate', title: '硫酸盐', limit: 250 },
  { indicator: 'chloride', title: '氯化物', limit: 250 },
  { indicator: 'nitrate', title: '硝酸盐', limit: 10 },
  { indicator: 'fe', title: '铁', limit: 0.3 },
  { indicator: 'mn', title: '锰', limit: 0.1 },
];

/**
 * What the classes are called and how they are coloured (环办〔2011〕22号; the colours as the national bulletin uses them,
 * from memory). The word stands beside the colour everywhere.
 */
const WATER_CLASSES: readonly WaterClassName[] = [
  { title: 'Ⅰ类', quality: '优', colour: '#ccffff' },
  { title: 'Ⅱ类', quality: '优', colour: '#00ccff' },
  { title: 'Ⅲ类', quality: '良好', colour: '#00ff00' },
  { title: 'Ⅳ类', quality: '轻度污染', colour: '#ffff00' },
  { title: 'Ⅴ类', quality: '中度污染', colour: '#ff9b00' },
  { title: '劣Ⅴ类', quality: '重度污染', colour: '#ff0000' },
];

export const WATER: Standards['water'] = {
  versions: [GB_3838_2002],
  sourceLimits: SOURCE_LIMITS,
  classes: WATER_CLASSES,
};
