/** A standard as dated data. `validTo` is the first day on which it no longer holds; null = in force. */
export interface Standard {
  readonly code: string;
  readonly title: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Where the figures were taken from and how they were checked. */
  readonly source: string;
}

/** The standard of a series of standards that governs a civil date (`YYYY-MM-DD`, longer texts are cut). */
export function standardOn<T extends Standard>(standards: readonly T[], date: string): T | null {
  const day = date.slice(0, 10);
  return (
    standards.find(
      (standard) => standard.validFrom <= day && (standard.validTo === null || day < standard.validTo),
    ) ?? null
  );
}

/** Limits of one item for classes Ⅰ to Ⅴ. */
export type Limits = readonly [number, number, number, number, number];

export interface WaterItem {
  /** The code under which series report the item. */
  readonly indicator: string;
  readonly title: string;
  readonly unit: string;
  /**
   * `at-most`: the value may not exceed; `at-least`: not fall below (溶解氧); `range`: the same two bounds for every class
   * (pH).
   */
  readonly rule:
    | { readonly kind: 'at-most'; readonly limits: Limits; readonly lakeLimits?: Limits }
    | { readonly kind: 'at-least'; readonly limits: Limits; readonly saturationForFirst: number }
    | { readonly kind: 'range'; readonly minimum: number; readonly maximum: number };
  /** Cyanide and heavy metals are named first among the main pollutants. */
  readonly toxic: boolean;
  /** Judged with the section's class: all but 水温, 总氮, 粪大肠菌群 (环办〔2011〕22号). */
  readonly participates: boolean;
}

/** 地表水环境质量标准 as it held in its days. */
export interface WaterStandard extends Standard {
  readonly items: readonly WaterItem[];
}

/** Further limit for drinking-water sources. */
export interface SourceLimit {
  readonly indicator: string;
  readonly title: string;
  readonly limit: number;
}

/** What a class of water is called and how it is coloured. */
export interface WaterClassName {
  readonly title: string;
  readonly quality: string;
  readonly colour: string;
}

export type AirColumn =
  | 'so2-24h'
  | 'so2-1h'
  | 'no2-24h'
  | 'no2-1h'
  | 'co-24h'
  | 'co-1h'
  | 'o3-1h'
  | 'o3-8h'
  | 'pm10-24h'
  | 'pm25-24h';

/** 环境空气质量指数（AQI）技术规定 as it held in its days. */
export interface AirStandard extends Standard {
  /**
   * μg/m³; CO mg/m³. Concentrations at which the sub-index (IAQI) has the values of `steps`; a shorter list ends at its
   * last step.
   */
  readonly breakpoints: Readonly<Record<AirColumn, readonly number[]>>;
  /** A concentration above a list that ends early: the sub-index of its last step, or none at all. */
  readonly beyondShortList: 'last-step' | 'not-computed';
  /** A pollutant is missing and the others do not exceed 100: no index (HJ 633-2026, 5.3.1), or that of the others. */
  readonly missingUpTo100: 'not-available' | 'from-the-others';
  /** 超标污染物 (sub-index above 100) were dropped in 2026. */
  readonly namesExceeding: boolean;
}

export interface Pollutant {
  readonly indicator: string;
  readonly title: string;
  readonly daily: AirColumn;
  readonly hourly: AirColumn;
}

export interface AirLevel {
  /** The highest index of the level. */
  readonly upTo: number;
  readonly level: string;
  readonly title: string;
  readonly colour: string;
}

export interface TrophicParameter {
  readonly indicator: string;
  readonly title: string;
  /** TLI = 10 × (a + b · ln value). */
  readonly a: number;
  readonly b: number;
  /** Square of the correlation with chlorophyll a; the weight is its share of the sum. */
  readonly r2: number;
}

/**
 * `upTo` belongs to the class (exactly 50 is 中营养), but for the first, which ends below its bound; the last has neither.
 */
export interface TrophicClass {
  readonly below: number | null;
  readonly upTo: number | null;
  readonly title: string;
  readonly colour: string;
}

/** 湖泊（水库）富营养化评价方法及分级技术规定: TLI(Σ). */
export interface TrophicStandard extends Standard {
  readonly parameters: readonly TrophicParameter[];
  readonly classes: readonly TrophicClass[];
}

/** The tables by which readings are judged (src/series); the arithmetic is code, every figure is data. */
export interface Standards {
  readonly water: {
    readonly versions: readonly WaterStandard[];
    readonly sourceLimits: readonly SourceLimit[];
    /** Ⅰ to Ⅴ and 劣Ⅴ. */
    readonly classes: readonly WaterClassName[];
  };
  readonly air: {
    readonly versions: readonly AirStandard[];
    /** Values of the sub-index at the breakpoints. */
    readonly steps: readonly number[];
    /** In the order in which pollutants of equal rank are named. */
    readonly pollutants: readonly Pollutant[];
    readonly levels: readonly AirLevel[];
  };
  readonly trophic: TrophicStandard;
}
