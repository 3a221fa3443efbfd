import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { ownRule } from '../kernel/citation.ts';
import { addDays, civilDate } from '../kernel/civil-date.ts';
import type { DossierKind, StageDeclaration, StageRecord } from '../schema/dossier-kind.ts';
import { nothingAsked } from './judgement.ts';
import { deadlineState, judgeTimeline } from './rules-timeline.ts';

const start = civilDate('2026-01-05');
const stage = (key: string, given: Partial<StageDeclaration>): StageDeclaration => ({
  key,
  title: key,
  demand: '',
  audience: 'public',
  types: [{ type: key, withholdable: {} }],
  opens: false,
  repeatable: false,
  required: () => true,
  closes: () => false,
  gates: [],
  deadlines: [],
  ...given,
});
const kind: DossierKind = {
  key: 'sample',
  version: 1,
  validFrom: '2020-01-01',
  title: '样例事项',
  basis: ownRule('样例'),
  number: { title: '', pattern: '.*', help: '', example: '' },
  fields: { number: 'n', stage: 's', on: 'd', matter: 'm', withheld: 'w', changes: null },
  lookup: null,
  ocds: null,
  stages: [
    stage('first', { opens: true }),
    stage('optional', { required: () => false, repeatable: true }),
    stage('hidden', { audience: 'people-concerned' }),
    stage('last', {
      closes: () => true,
      deadlines: [
        {
          title: '公布',
          measures: 'publication',
          due: (before) =>
            before[0]
              ? {
                  from: before[0].on,
                  dueOn: addDays(before[0].on, 10),
                  basis: ownRule('样例'),
                  computation: '',
                  provisional: false,
                  counted: null,
                }
              : null,
        },
      ],
    }),
  ],
};
const record = (key: string, day: number): StageRecord => ({
  stage: key,
  type: key,
  on: addDays(start, day),
  publishedOn: addDays(start, day),
  content: {},
});
const states = (records: readonly StageRecord[], day: number) =>
  judgeTimeline(kind, records, nothingAsked(records), addDays(start, day), CATALOGUE.calendar).map(
    ({ state }) => state,
  );

test('a stage that waits is open until its day and overdue after it; what came late stays late', () => {
  const deadline = (records: readonly StageRecord[], day: number) => {
    const today = addDays(start, day);
    const judged = judgeTimeline(kind, records, nothingAsked(records), today, CATALOGUE.calendar);
    const found = judged.at(-1)?.deadlines[0];
    return found && deadlineState(found, today);
  };
  const begun = [record('first', 0)];
  expect(deadline(begun, 10)).toMatchObject({ state: 'open', daysLate: 0 });
  expect(deadline(begun, 11)).toMatchObject({ state: 'overdue', daysLate: 1 });
  expect(deadline([...begun, record('last', 10)], 99)).toMatchObject({ state: 'kept', daysLate: 0 });
  expect(deadline([...begun, record('last', 13)], 99)).toMatchObject({ state: 'late', daysLate: 3 });
});

test('a demanded stage that was passed over is missing, an optional one is not needed', () => {
  expect(states([record('first', 0)], 0)).toEqual(['now', 'later', 'restricted', 'next']);
  expect(states([record('last', 3)], 3)).toEqual(['missing', 'not-needed', 'restricted', 'done']);
});

test('property: whatever stands there, at most one stage is now, one is next, and a restricted one is only restricted', () => {
  const any = fc.record({
    stage: fc.constantFrom('first', 'optional', 'last'),
    day: fc.integer({ min: 0, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), fc.integer({ min: 0, max: 90 }), (given, day) => {
      const open = given.map((each) => record(each.stage, each.day));
      const judged = judgeTimeline(kind, open, nothingAsked(open), addDays(start, day), CATALOGUE.calendar);
      expect(judged).toHaveLength(kind.stages.length);
      expect(judged[2]?.state).toBe('restricted');
      expect(judged.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1);
      expect(judged.filter(({ state }) => state === 'next').length).toBeLessThanOrEqual(1);
    }),
  );
});
