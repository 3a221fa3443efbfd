import { expect, test } from 'vitest';
import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { decisionFaults } from './decision-faults.ts';

const step = (stage: string, on: string, content: JsonObject = {}) => ({ stage, on, content });
const WHOLE = [
  step('consultation', '2026-01-05', { closesOn: '2026-02-06' }),
  step('experts', '2026-01-20', { points: [{ number: 1 }, { number: 2 }] }),
  step('expert-adoption', '2026-02-02', { answers: [{ number: 1 }, { number: 2 }] }),
  step('risk', '2026-02-10', { conclusion: 'controllable' }),
  step('legality-review', '2026-02-20', { outcome: 'amend', points: [{ number: 1 }] }),
  step('legality-amendment', '2026-02-24', { changes: [{ number: 1 }] }),
  step('legality-confirmation', '2026-02-26', { outcome: 'confirmed' }),
  step('submission', '2026-03-02'),
  step('deliberation', '2026-03-09', { outcome: 'passed' }),
  step('outcome', '2026-03-10'),
];
const without = (stage: string) => WHOLE.filter((each) => each.stage !== stage);
const instead = (stage: string, content: JsonObject) =>
  WHOLE.map((each) => (each.stage === stage ? { ...each, content } : each));

test('a decision that went its way has no fault', () => expect(decisionFaults(WHOLE)).toEqual([]));

test.each([
  ['no review', without('legality-confirmation'), /a review that ended lawful/],
  ['a review not lawful', instead('legality-confirmation', { outcome: 'not-confirmed' }), /ended lawful/],
  ['a point not amended', instead('legality-amendment', { changes: [] }), /each point of the review/],
  ['no consultation', without('consultation'), /a consultation that is over/],
  ['comments still open', instead('consultation', { closesOn: '2026-03-09' }), /a consultation that is over/],
  ['an expert not answered', instead('expert-adoption', { answers: [{ number: 2 }] }), /of the experts/],
  ['a risk out of control', instead('risk', { conclusion: 'uncontrollable' }), /under control/],
  ['not passed', instead('deliberation', { outcome: 'rejected' }), /a meeting that passed it/],
  [
    'sent back, and no new review',
    [
      ...WHOLE.slice(0, 8),
      step('deliberation', '2026-03-09', { outcome: 'again' }),
      step('deliberation', '2026-03-16'),
    ],
    /sent back/,
  ],
] as const)('%s', (_, steps, fault) => {
  expect(decisionFaults(steps)).toContainEqual(expect.stringMatching(fault));
});

test('a recorded exception takes the consultation away, and nothing else', () => {
  const exempted = [
    step('exception', '2026-01-05', { exempted: [{ step: 'consultation' }] }),
    ...without('consultation'),
  ];
  expect(decisionFaults(exempted)).toEqual([]);
  expect(decisionFaults(exempted.filter(({ stage }) => stage !== 'legality-confirmation'))).not.toEqual([]);
});
