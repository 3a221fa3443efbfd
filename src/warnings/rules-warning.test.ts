import { describe, expect, test } from 'vitest';
import { civilDate } from '../kernel/civil-date.ts';
import { type WarningCandidate, warningRefusals } from './rules-warning.ts';

const text = { help: '', required: true, privacy: 'public' } as const;
const VALID: WarningCandidate = {
  type: {
    fields: {
      hazard: { ...text, kind: 'code', title: '类别', options: [{ value: 'hail', title: '冰雹' }] },
      from: { ...text, kind: 'moment', title: '起始时间' },
      until: { ...text, kind: 'moment', title: '截止时间' },
    },
  },
  aspect: {
    kind: 'warning',
    hazard: 'hazard',
    hazards: { hail: { category: 'Met', code: '11B15', colours: ['red', 'orange'] } },
    colour: 'colour',
    from: 'from',
    until: 'until',
    places: 'places',
    area: 'area',
    text: 'text',
    instruction: 'instruction',
    issuer: 'issuer',
    identifier: 'identifier',
    levels: ['province', 'prefecture', 'county'],
    urgent: true,
  },
  content: { hazard: 'hail', colour: 'red', from: '2026-03-09 10:00', until: '2026-03-09 16:00' },
  today: civilDate('2026-03-09'),
  correction: false,
  level: { code: 'county', name: '县市区' },
  places: [{ name: '示例县', divisionCode: '430121' }],
  identifierTaken: false,
};
const codes = (more: Partial<WarningCandidate>): readonly string[] =>
  warningRefusals({ ...VALID, ...more }).map((refusal) => refusal.code);
const content = (more: Readonly<Record<string, string>>): Partial<WarningCandidate> => ({
  content: { ...VALID.content, ...more },
});

describe('a warning goes out', () => {
  test('when all is right', () => {
    expect(codes({})).toEqual([]);
  });

  test.each<readonly [string, Partial<WarningCandidate>]>([
    ['alert-sent', { correction: true }],
    ['alert-not-empowered', { level: { code: 'township', name: '乡镇（街道）' } }],
    ['alert-times', content({ until: '2026-03-09 10:00' })],
    ['alert-over', content({ from: '2026-03-07 10:00', until: '2026-03-08 23:59' })],
    ['alert-colour-unknown', content({ colour: 'blue' })],
    ['alert-place-unknown', { places: [{ name: '省应急管理厅', divisionCode: null }] }],
    ['alert-identifier-invalid', content({ identifier: '4300 00' })],
    [
      'alert-identifier-taken',
      { ...content({ identifier: '43000041000000_20260303150000' }), identifierTaken: true },
    ],
  ])('not with %s', (code, more) => {
    expect(codes(more)).toEqual([code]);
  });

  test('and everything wrong with it is told at once', () => {
    expect(codes({ ...content({ colour: 'blue', until: '2026-03-08 10:00' }), correction: true })).toEqual([
      'alert-sent',
      'alert-times',
      'alert-over',
      'alert-colour-unknown',
    ]);
  });

  test('its end is judged by being sent only', () => {
    const aspect = { kind: 'end', reason: 'reason', issuer: 'issuer' } as const;
    expect(codes({ aspect, content: {}, level: { code: 'village', name: '村' } })).toEqual([]);
    expect(codes({ aspect, content: {}, correction: true })).toEqual(['alert-sent']);
  });
});
