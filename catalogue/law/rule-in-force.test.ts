import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleOn, rulesOf, ruleText } from '../../src/schema/law.ts';
import { ITEMS } from '../index.ts';
import { ruleInForce } from './rule-in-force.ts';
import { LAW_RULES } from './rules.ts';

const CODES = [...new Set(LAW_RULES.map((rule) => rule.code))];
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe.each(CODES)('%s', (code) => {
  const versions = rulesOf(code, LAW_RULES);
  const first = versions[0]?.effectiveFrom ?? '';

  test('has exactly one rule on every day from its first version on, and none before', () => {
    fc.assert(
      fc.property(day, (date) => {
        const holding = versions.filter(
          (rule) => rule.effectiveFrom <= date && (rule.effectiveTo === null || date < rule.effectiveTo),
        );
        expect(holding).toHaveLength(date < first ? 0 : 1);
        expect(ruleOn(code, date, LAW_RULES)).toBe(holding[0] ?? null);
      }),
    );
  });

  test('versions join without gap or overlap, and the last is in force', () => {
    versions.forEach((rule, index) => {
      expect(rule.effectiveTo).toBe(versions[index + 1]?.effectiveFrom ?? null);
    });
    expect(ruleInForce(code)).toBe(versions.at(-1));
  });

  test('says where it comes from', () => {
    for (const rule of versions) {
      expect(ruleText(rule).startsWith(rule.basis)).toBe(true);
    }
  });
});

test('the day on which a law takes effect belongs to the new law', () => {
  expect(ruleOn('land-expropriation-notice', '2021-08-31', LAW_RULES)?.value).toBe(10);
  expect(ruleOn('land-expropriation-notice', '2021-09-01', LAW_RULES)?.value).toBe(15);
  expect(ruleOn('disclosure-in-time', '2019-05-14', LAW_RULES)?.basis).toContain('第十八条');
  expect(ruleOn('disclosure-in-time', '2019-05-15', LAW_RULES)?.basis).toContain('第二十六条');
});

test('an unknown code has no rule', () => {
  expect(ruleOn('nothing', '2026-03-01', LAW_RULES)).toBeNull();
  expect(() => ruleInForce('nothing')).toThrow();
});

test('an item that names a rule has its figures and its text', () => {
  for (const item of ITEMS) {
    if (item.timing.kind === 'standing' || item.timing.rule === undefined) continue;
    const rule = ruleInForce(item.timing.rule);
    expect([item.timing.days, item.timing.unit], item.code).toEqual([rule.value, rule.unit]);
    expect(item.timingBasis, item.code).toBe(ruleText(rule));
  }
  expect(ITEMS.some((item) => item.timing.kind === 'event' && item.timing.rule !== undefined)).toBe(true);
});
