import { problem } from '../../../src/kernel/problems.ts';
import type { Gate, StageRecord } from '../../../src/schema/dossier-kind.ts';
import { valueIn } from '../../dossiers/gates.ts';
import { ACCIDENTS } from '../../law/statutes/safety.ts';
import { GRADES, LEVELS } from './types/accidents.ts';

const titleOf = (
  options: readonly { readonly value: string; readonly title: string }[],
  value: unknown,
): string => options.find((each) => each.value === value)?.title ?? '';

/** From how many dead, badly injured and 万元 on each grade begins; the number itself belongs to it (第三条第三款). */
const THRESHOLDS = [
  { grade: 'extraordinary', deaths: 30, injured: 100, loss: 10_000 },
  { grade: 'grave', deaths: 10, injured: 50, loss: 5_000 },
  { grade: 'major', deaths: 3, injured: 10, loss: 1_000 },
] as const;

/** The grade by the highest of the three criteria. Losses are compared by whole 万元: the bounds are whole. */
export function gradeOf(deaths: number, injured: number, loss: string): (typeof GRADES)[number]['value'] {
  const whole = Number(/^\d+/.exec(loss)?.[0] ?? '0');
  return (
    THRESHOLDS.find((each) => deaths >= each.deaths || injured >= each.injured || whole >= each.loss)
      ?.grade ?? 'general'
  );
}

/** 事故等级 follows from the figures. */
export const GRADE_FOLLOWS: Gate = {
  name: 'accident-grade-follows-figures',
  title: '事故等级与伤亡、损失相符',
  basis: ACCIDENTS.at('第三条'),
  judge: (record) => {
    const [deaths, injured, loss, grade] = ['deaths', 'injured', 'loss', 'grade'].map((name) =>
      valueIn(record, name),
    );
    if (typeof deaths !== 'number' || typeof injured !== 'number' || typeof loss !== 'string') return [];
    const expected = gradeOf(deaths, injured, loss);
    return typeof grade !== 'string' || grade === expected
      ? []
      : [
          problem(
            'accident-grade-wrong',
            { deaths, injured, loss, expected: titleOf(GRADES, expected), given: titleOf(GRADES, grade) },
            { path: '/content/grade', basis: ACCIDENTS.at('第三条') },
          ),
        ];
  },
};

/** Which government investigates which grade (第十九条). */
const INVESTIGATES = {
  extraordinary: 'state',
  grave: 'province',
  major: 'prefecture',
  general: 'county',
} as const;
const HEIGHT = ['unit', 'county', 'prefecture', 'province', 'state'];

/** The figures that hold when a record comes: its own, or the last that were told. */
const figuresAt = (record: StageRecord, before: readonly StageRecord[]): StageRecord | undefined =>
  [...before, record].findLast((each) => typeof valueIn(each, 'grade') === 'string');

/** 分级调查: at the level of the grade; higher with a reason, lower never. A unit by itself only where nobody was hurt. */
export const LEVEL_FITS: Gate = {
  name: 'accident-level-fits-grade',
  title: '负责调查的人民政府与事故等级相符',
  basis: ACCIDENTS.at('第十九条', '第二十条'),
  judge: (record, before) => {
    const known = figuresAt(record, before);
    const [grade, level] = [valueIn(known, 'grade'), valueIn(record, 'level')];
    const expected = Object.entries(INVESTIGATES).find(([each]) => each === grade)?.[1];
    if (expected === undefined || typeof level !== 'string' || level === expected) return [];
    const nobodyHurt = valueIn(known, 'deaths') === 0 && valueIn(known, 'injured') === 0;
    if (level === 'unit' && grade === 'general' && nobodyHurt) return [];
    const higher = HEIGHT.indexOf(level) > HEIGHT.indexOf(expected);
    if (higher && (valueIn(record, 'raised') ?? '') !== '') return [];
    return [
      problem(
        higher ? 'accident-level-raised-without-reason' : 'accident-level-wrong',
        { grade: titleOf(GRADES, grade), expected: titleOf(LEVELS, expected), given: titleOf(LEVELS, level) },
        { path: higher ? '/content/raised' : '/content/level', basis: ACCIDENTS.at('第十九条') },
      ),
    ];
  },
};
