import type { AppraisalDeclaration, AppraisalFacts, AppraisalFormula } from '../schema/appraisal.ts';

/** What a body's score is computed from. */
export interface Appraised {
  readonly facts: AppraisalFacts;
  /** Points that people gave, by indicator; what an upheld objection gave comes before everything. */
  readonly reviewed: Readonly<Record<string, number>>;
  readonly decided: Readonly<Record<string, number>>;
}

export interface AppraisalPart {
  readonly indicator: string;
  readonly points: number;
  readonly of: number;
  /** How the points were counted, in figures. */
  readonly how: string;
}

export interface AppraisalScore {
  readonly parts: readonly AppraisalPart[];
  readonly total: number;
  readonly vetoed: readonly string[];
  readonly grade: string;
}

const hundredths = (value: number): number => Math.round(value * 100);
const within = (value: number, weight: number): number =>
  Math.min(hundredths(weight), Math.max(0, value)) / 100;

function byFormula(formula: AppraisalFormula, weight: number, facts: AppraisalFacts) {
  switch (formula.kind) {
    case 'ratio': {
      const [part, whole] = [facts[formula.part], facts[formula.whole]];
      if (whole === 0) return { points: weight, how: `本期没有，得满分 ${weight}` };
      const points = within(Math.round((hundredths(weight) * part) / whole), weight);
      return { points, how: `${weight} × ${part} ÷ ${whole} = ${points}` };
    }
    case 'share': {
      const points = within(Math.round((hundredths(weight) * facts[formula.fact]) / formula.full), weight);
      return { points, how: `${weight} × ${facts[formula.fact]} ÷ ${formula.full} = ${points}` };
    }
    case 'less': {
      const terms = termsOf(formula, facts);
      const off = terms.reduce((sum, { each, count }) => sum + hundredths(each) * count, 0);
      const points = within(hundredths(weight) - off, weight);
      return {
        points,
        how: `${weight} − ${terms.map(({ each, count }) => `${each} × ${count}`).join(' − ')} = ${points}`,
      };
    }
  }
}

function termsOf(formula: Extract<AppraisalFormula, { kind: 'less' }>, facts: AppraisalFacts) {
  const counts = new Map<string, number>(Object.entries(facts));
  return Object.entries(formula.each).flatMap(([fact, each]) =>
    each === undefined ? [] : [{ each, count: counts.get(fact) ?? 0 }],
  );
}

/** Points to a hundredth. The same declaration and the same data give the same score, whoever computes it. */
export function appraise(declared: AppraisalDeclaration, given: Appraised): AppraisalScore {
  const parts = declared.indicators.map(({ code, weight, formula }): AppraisalPart => {
    const decided = given.decided[code];
    if (decided !== undefined)
      return {
        indicator: code,
        of: weight,
        points: within(hundredths(decided), weight),
        how: '异议成立，按处理决定计分',
      };
    if (formula !== null) return { indicator: code, of: weight, ...byFormula(formula, weight, given.facts) };
    const reviewed = given.reviewed[code];
    return {
      indicator: code,
      of: weight,
      points: within(hundredths(reviewed ?? 0), weight),
      how: reviewed === undefined ? '未评' : '按评审计分',
    };
  });
  const total = parts.reduce((sum, { points }) => sum + hundredths(points), 0) / 100;
  const vetoed = declared.vetoes
    .filter(({ fact, limit }) => given.facts[fact] >= limit)
    .map(({ key }) => key);
  const grade =
    vetoed.length > 0
      ? declared.vetoedGrade
      : (declared.grades.find(({ from }) => total >= from)?.title ?? declared.vetoedGrade);
  return { parts, total, vetoed, grade };
}
