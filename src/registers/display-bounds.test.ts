import { expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { beyondBounds } from './display-bounds.ts';

const TOO_SHORT = 'display-term-too-short';
const TOO_LONG = 'display-term-too-long';

test.each([
  // 信用修复管理办法: three months to a year, one to three years.
  ['credit-penalty', { seriousness: 'ordinary', decidedOn: '2026-05-06', displayUntil: '2026-08-06' }, []],
  [
    'credit-penalty',
    { seriousness: 'ordinary', decidedOn: '2026-05-06', displayUntil: '2026-08-05' },
    [TOO_SHORT],
  ],
  ['credit-penalty', { seriousness: 'ordinary', decidedOn: '2026-05-06', displayUntil: '2027-05-13' }, []],
  [
    'credit-penalty',
    { seriousness: 'ordinary', decidedOn: '2026-05-06', displayUntil: '2027-05-14' },
    [TOO_LONG],
  ],
  [
    'credit-penalty',
    { seriousness: 'serious', decidedOn: '2026-05-06', displayUntil: '2027-05-05' },
    [TOO_SHORT],
  ],
  ['credit-penalty', { seriousness: 'serious', decidedOn: '2026-05-06', displayUntil: '2029-05-13' }, []],
  // No degree told, and the law of 2023: three months to three years.
  ['credit-penalty', { decidedOn: '2026-05-06', displayUntil: '2029-05-14' }, [TOO_LONG]],
  ['credit-penalty', { decidedOn: '2023-05-06', displayUntil: '2023-07-06' }, [TOO_SHORT]],
  // Decided before any law set a bound.
  ['credit-penalty', { decidedOn: '2022-05-06', displayUntil: '2022-05-07' }, []],
  // 市场监督管理行政处罚信息公示规定第十三条.
  ['market-cases', { term: 'minor', decidedOn: '2026-05-06', displayUntil: '2026-08-14' }, [TOO_LONG]],
  ['market-cases', { term: 'minor', decidedOn: '2026-05-06', displayUntil: '2026-08-13' }, []],
  ['market-cases', { decidedOn: '2026-05-06', displayUntil: '2029-05-14' }, [TOO_LONG]],
  ['market-cases', { term: 'restricted', decidedOn: '2026-05-06', displayUntil: '2036-05-06' }, []],
])('%s %o, published on 2026-05-13: %o', (key, line, codes) => {
  const register = CATALOGUE.findRegister(key)?.register;
  if (register === undefined) throw new Error(key);
  expect(beyondBounds(register, line, civilDate('2026-05-13')).map(({ code }) => code)).toEqual(codes);
});

test('the refusal says until when, and by which law', () => {
  const register = CATALOGUE.findRegister('credit-penalty')?.register;
  if (register === undefined) throw new Error('no such list');
  const line = { seriousness: 'ordinary', decidedOn: '2026-05-06', displayUntil: '2026-08-05' };
  expect(beyondBounds(register, line, civilDate('2026-05-13'))[0]?.message).toBe(
    '“公示截止期”2026年8月5日早于最短公示期届满之日2026年8月6日（《信用修复管理办法》）。',
  );
});
