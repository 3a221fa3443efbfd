/** A finding that counts against the body: not struck by an upheld objection. */
export interface CountedFindings {
  readonly indicator: string;
  readonly count: number;
}

export interface ScoredIndicator {
  readonly code: string;
  readonly points: number;
  readonly cap: number;
}

export interface CountedVeto {
  readonly key: string;
  readonly indicators: readonly string[];
  readonly limit: number;
}

export interface InspectionScore {
  readonly score: number;
  readonly vetoed: boolean;
  /** How many count towards each veto. */
  readonly vetoes: Readonly<Record<string, number>>;
}

/** The formula that the page prints; whoever has the findings comes to the same. */
export const SCORE_FORMULA =
  '得分 = 100 −（各指标扣分之和），每个指标扣分 = 问题数 × 每项分值，不超过该指标上限；触及任何一项单项否决的为不合格，未检查的指标不扣分';

/** Points out of 100, to a tenth; vetoes with their counts, so that a body sees how near it is. */
export function scoreOf(
  findings: readonly CountedFindings[],
  indicators: readonly ScoredIndicator[],
  vetoes: readonly CountedVeto[],
): InspectionScore {
  const counts = new Map(findings.map(({ indicator, count }) => [indicator, count]));
  const tenths = indicators.reduce(
    (sum, { code, points, cap }) =>
      sum + Math.min(Math.round(cap * 10), Math.round(points * 10) * (counts.get(code) ?? 0)),
    0,
  );
  const counted = Object.fromEntries(
    vetoes.map(({ key, indicators: of }) => [
      key,
      of.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0),
    ]),
  );
  return {
    score: Math.max(0, 1000 - tenths) / 10,
    vetoed: vetoes.some(({ key, limit }) => (counted[key] ?? 0) >= limit),
    vetoes: counted,
  };
}
