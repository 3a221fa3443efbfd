import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListEdition } from '../../src/schema/example.ts';
import { FAMILIES, type Family } from './price-families.ts';

const digits = (value: number, places = 2): string => value.toFixed(places);
const spread = (index: number): number => 1 + ((index * 37) % 23) / 40;

const line = (family: Family, name: string, index: number): JsonObject => {
  const third = Math.round(family.base * spread(index));
  const note = family.unit === '部位' ? '每增加一个部位按80%计收。' : '';
  return {
    operation: 'add',
    code: `${family.chapter}${String(index + 1).padStart(5, '0')}`,
    name,
    category: family.category,
    unit: family.unit,
    priceMode: family.insurance === 'c' ? 'market' : 'guided',
    ...(family.insurance === 'c'
      ? {}
      : {
          priceThird: digits(third),
          priceSecond: digits(Math.round(third * 0.9)),
          priceFirst: digits(Math.round(third * 0.8)),
        }),
    insurance: family.insurance,
    ...(family.insurance === 'b' ? { selfPaid: '10' } : {}),
    basis: '湘医保示例〔2025〕90号',
    executedFrom: '2026-01-01',
    ...(note === '' ? {} : { note }),
  };
};

/** 〔演示〕 codes from 9911 on belong to no catalogue; prices are invented. */
export const PRICE_LINES: readonly JsonObject[] = FAMILIES.flatMap((family) =>
  family.names.map((name, index) => line(family, name, index)),
);

const head = (title: string, day: string, effectiveOn: string, reason: string): JsonObject => ({
  title,
  documentDate: day,
  effectiveOn,
  basis: '〔演示〕医疗服务价格调整通知（湘医保示例〔2025〕90号）',
  article: '附件1',
  reason,
});

/** The form takes 300 lines at once; what is left comes with the second edition. */
const FIRST = 290;

const priceOf = (entry: JsonObject, field: string): number => Number(entry[field] ?? 0);
/** 大型设备检查降价, 手术和护理升价: what reforms of prices do. */
const adjusted = (entry: JsonObject, factor: number): JsonObject => ({
  ...entry,
  operation: 'change',
  priceThird: digits(Math.round(priceOf(entry, 'priceThird') * factor)),
  priceSecond: digits(Math.round(priceOf(entry, 'priceSecond') * factor)),
  priceFirst: digits(Math.round(priceOf(entry, 'priceFirst') * factor)),
  basis: '湘医保示例〔2026〕12号',
  executedFrom: '2026-02-15',
});

const changes: readonly JsonObject[] = PRICE_LINES.slice(0, FIRST).flatMap((entry) => {
  const name = String(entry.name);
  if (name.includes('CT平扫') || name.includes('磁共振平扫')) return [adjusted(entry, 0.85)];
  return name.endsWith('级护理') ? [adjusted(entry, 1.25)] : [];
});

export const PROVINCIAL_PRICES: readonly ListEdition[] = [
  {
    item: '24.service-prices',
    body: 'ybj',
    content: {
      ...head(
        '〔演示〕省管公立医疗机构医疗服务项目价格',
        '2025-12-20',
        '2026-01-01',
        '按年度价格调整方案公布。',
      ),
      changes: PRICE_LINES.slice(0, FIRST),
    },
  },
  {
    item: '24.service-prices',
    body: 'ybj',
    content: {
      ...head(
        '〔演示〕省管公立医疗机构医疗服务项目价格',
        '2026-02-05',
        '2026-02-15',
        '降低大型设备检查价格，提高护理价格，补充部分项目。',
      ),
      basis: '〔演示〕关于调整部分医疗服务价格的通知（湘医保示例〔2026〕12号）',
      changes: [
        ...changes,
        ...PRICE_LINES.slice(FIRST),
        { operation: 'remove', code: String(PRICE_LINES[6]?.code ?? '') },
      ],
    },
  },
];

/** What one hospital charges: a price of its own, in the column for it. */
export const hospitalPrices = (
  body: string,
  grade: 'priceThird' | 'priceSecond' | 'priceFirst',
  lines: number,
): ListEdition => ({
  item: '24.service-prices',
  body,
  content: {
    ...head('〔演示〕本院医疗服务项目价格公示', '2026-01-04', '2026-01-05', '按现行价格文件公示。'),
    changes: PRICE_LINES.filter((_, index) => index % Math.floor(PRICE_LINES.length / lines) === 0).map(
      ({ priceThird, priceSecond, priceFirst, ...entry }) => ({
        ...entry,
        price: { priceThird, priceSecond, priceFirst }[grade] ?? '168.00',
      }),
    ),
  },
});
