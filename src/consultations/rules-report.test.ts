import { describe, expect, test } from 'vitest';
import { ADOPTION_REPORT } from '../../catalogue/types/consultation-fields.ts';
import { type OnRecord, reportRefusals } from './rules-report.ts';

const record: OnRecord = {
  unanswered: 0,
  answers: [{ number: 1, issue: '甲', opinions: 3, outcome: 'adopted', reason: '理由', changed: '改' }],
  channels: [
    { channel: 'site', received: 4, counted: 3 },
    { channel: 'media', received: 0, counted: 0 },
  ],
};
const told = {
  answers: [{ number: 1, issue: '甲', opinions: 3, outcome: 'adopted', reason: '另一种说法', changed: '改' }],
  byChannel: [{ channel: 'site', received: 4, counted: 3 }],
};
const codes = (content: Parameters<typeof reportRefusals>[1], given = record, corrects = false) =>
  reportRefusals(ADOPTION_REPORT, content, given, corrects).map(({ code }) => code);

describe('a report agrees with the record', () => {
  test('wording is free, figures and outcomes are not', () => {
    expect(codes(told)).toEqual([]);
    const [row] = told.answers;
    expect(codes({ ...told, answers: [{ ...row, opinions: 2 }] })).toEqual(['report-differs']);
    expect(codes({ ...told, answers: [{ ...row, outcome: 'partly' }] })).toEqual(['report-differs']);
    expect(codes({ ...told, answers: [{ ...row, outcome: 'partly' }] }, record, true)).toEqual([]);
    expect(codes({ ...told, answers: [] })).toEqual(['report-differs']);
    expect(codes({ ...told, answers: [...told.answers, { ...row, number: 2 }] })).toEqual(['report-differs']);
    expect(codes({ ...told, byChannel: [] })).toEqual(['report-differs']);
  });

  test('an opinion without an answer holds everything back', () => {
    expect(codes(told, { ...record, unanswered: 1 })).toEqual(['opinions-unanswered']);
  });

  test('what nobody has on record is not told: also not where nobody said anything at all', () => {
    const silent = {
      ...record,
      answers: [],
      channels: record.channels.map((row) => ({ ...row, received: 0, counted: 0 })),
    };
    expect(codes(told, silent)).toEqual(['report-differs', 'report-differs']);
    const nothing = { answers: [], byChannel: [{ channel: 'site', received: 0, counted: 0 }] };
    expect(codes(nothing, silent)).toEqual([]);
    const more = { ...told, byChannel: [...told.byChannel, { channel: 'media', received: 9, counted: 9 }] };
    expect(codes(more)).toEqual(['report-differs']);
  });
});
