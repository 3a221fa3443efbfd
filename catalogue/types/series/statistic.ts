import type {
  DerivedDeclaration,
  IndicatorDeclaration,
  SeriesAspect,
} from '../../../src/schema/declaration.ts';

/** Beyond it a decimal point has slipped. */
const BOUNDS: Readonly<
  Record<string, { readonly scale: number; readonly minimum: number; readonly maximum: number }>
> = {
  亿元: { scale: 4, minimum: -10_000, maximum: 1_000_000 },
  万元: { scale: 2, minimum: -100_000_000, maximum: 1_000_000_000 },
  '%': { scale: 2, minimum: -1000, maximum: 1000 },
  '‰': { scale: 3, minimum: -1000, maximum: 1000 },
  人: { scale: 0, minimum: 0, maximum: 100_000_000 },
  万人: { scale: 4, minimum: 0, maximum: 10_000 },
  分: { scale: 2, minimum: 0, maximum: 200 },
  例: { scale: 0, minimum: 0, maximum: 100_000_000 },
  人次: { scale: 0, minimum: 0, maximum: 100_000_000 },
  户: { scale: 0, minimum: 0, maximum: 100_000_000 },
  家: { scale: 0, minimum: 0, maximum: 10_000_000 },
  笔: { scale: 0, minimum: 0, maximum: 10_000_000 },
  '元/月': { scale: 2, minimum: 0, maximum: 1_000_000 },
  个: { scale: 0, minimum: 0, maximum: 10_000_000 },
  '1/10万': { scale: 4, minimum: 0, maximum: 100_000 },
};

/** A figure that offices compile; the unit says within what bounds it can be true. */
export function statistic(
  code: string,
  title: string,
  unit: string,
  more: { readonly aliases?: readonly string[]; readonly standard?: string; readonly minimum?: number } = {},
): IndicatorDeclaration {
  const bounds = BOUNDS[unit];
  if (bounds === undefined) throw new Error(`no bounds for the unit ${unit}`);
  return {
    ...bounds,
    ...(more.minimum === undefined ? {} : { minimum: more.minimum }),
    code,
    title,
    aliases: more.aliases ?? [],
    unit,
    outside: 'refuse',
    detectionLimit: false,
    standard: more.standard ?? '统计报表制度',
    limits: [],
  };
}

type Chart = SeriesAspect['charts'][number];

/** One chart for each figure. */
export const chartsOf = (
  indicators: readonly IndicatorDeclaration[],
  drawing: Chart['drawing'],
): readonly Chart[] => indicators.map(({ code, title }) => ({ title, drawing, indicators: [code] }));

/** 同比 of each figure. */
export const yearOnYear = (indicators: readonly IndicatorDeclaration[]): readonly DerivedDeclaration[] =>
  indicators.map(({ code, title }) => ({ title: `${title}同比`, name: 'year-on-year', indicator: code }));
