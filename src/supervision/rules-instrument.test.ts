import { expect, test } from 'vitest';
import { INSTRUMENT_STATES, type InstrumentState } from '../schema/vocabulary.ts';
import { type InstrumentAct, isEvidenceUrl, stateAfter } from './rules-instrument.ts';

const ACTS: readonly (readonly [string, InstrumentAct])[] = [
  ['answered', { kind: 'answered' }],
  ['objected', { kind: 'objected' }],
  ['upheld', { kind: 'objection-decided', outcome: 'upheld', last: false }],
  ['upheld, none stands', { kind: 'objection-decided', outcome: 'upheld', last: true }],
  ['rejected', { kind: 'objection-decided', outcome: 'rejected', last: true }],
  ['passed', { kind: 're-inspected', outcome: 'passed' }],
  ['failed', { kind: 're-inspected', outcome: 'failed' }],
];

/** The whole table; `—`: not possible. */
const TABLE: Readonly<Record<InstrumentState, readonly (InstrumentState | '—')[]>> = {
  told: ['—', 'told', 'told', 'withdrawn', 'told', '—', '—'],
  open: ['answered', 'open', 'open', 'withdrawn', 'open', '—', '—'],
  answered: ['—', 'answered', 'answered', 'withdrawn', 'answered', 'closed', 'again'],
  closed: ['—', '—', 'closed', 'closed', 'closed', '—', '—'],
  again: ['—', '—', 'again', 'again', 'again', '—', '—'],
  withdrawn: ['—', '—', 'withdrawn', 'withdrawn', 'withdrawn', '—', '—'],
};

test.each(INSTRUMENT_STATES)('%s', (state) => {
  expect(ACTS.map(([, act]) => stateAfter(state, act) ?? '—')).toEqual(TABLE[state]);
});

test('evidence is a place below this site or an address by http', () => {
  const good = ['/d/x', '/bodies/hbt?item=1#published', 'https://www.example.gov.cn/a'];
  const bad = [
    '',
    'x',
    '//example.com',
    'javascript:alert(1)',
    'ftp://example.com',
    '/a b',
    'http://',
    '/\\example.com',
  ];
  expect([...good, ...bad].filter(isEvidenceUrl)).toEqual(good);
});
