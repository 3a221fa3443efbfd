import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GB_3838_2002, WATER } from '../../catalogue/standards/gb-3838-2002.ts';
import { readings } from './testing/readings.ts';
import { judgeWater, pollutantText } from './water-class.ts';

const DAY = '2026-03-01';
const clean = { ph: '7.2', do: '8.1', codmn: '1.8', cod: '8', bod5: '1.2', nh3n: '0.10', tp: '0.018' };
const judge = (values: Readonly<Record<string, string>>, body: 'river' | 'lake' = 'river') =>
  judgeWater(readings(values), body, DAY, WATER.versions);
const decided = (values: Readonly<Record<string, string>>, body: 'river' | 'lake' = 'river') => {
  const judgement = judge(values, body);
  return [judgement?.class, judgement?.deciding.map((item) => item.title)];
};

describe('单因子评价', () => {
  it('lets the worst item decide and names it', () => {
    expect(decided({ ...clean, nh3n: '1.259' })).toEqual([3, ['氨氮']]);
    expect(decided({ ...clean, nh3n: '1.259', codmn: '9.9' })).toEqual([3, ['高锰酸盐指数', '氨氮']]);
  });
  it('counts a value equal to the limit as meeting it, whatever zeros it is written with', () => {
    expect(decided({ ...clean, tp: '0.2' })).toEqual([2, ['总磷']]);
    expect(decided({ ...clean, tp: '0.200' })).toEqual([2, ['总磷']]);
    expect(decided({ ...clean, tp: '0.2001' })).toEqual([3, ['总磷']]);
  });
  it('gives the better of classes that share a limit', () => {
    expect(judge({ cod: '15' })?.class).toBe(0);
    expect(judge({ pb: '0.01' })?.class).toBe(0);
    expect(judge({ as: '0.06' })?.class).toBe(3);
  });
  it('takes the lake’s limits of phosphorus for a lake: 0.052 is Ⅱ in a river and Ⅳ in Lake Dongting', () => {
    expect(decided({ ...clean, tp: '0.052' })).toEqual([1, ['总磷']]);
    expect(decided({ ...clean, tp: '0.052' }, 'lake')).toEqual([3, ['总磷']]);
  });
  it('demands dissolved oxygen from below', () => {
    const expected = [
      ['7.5', 0],
      ['7.49', 1],
      ['6', 1],
      ['5', 2],
      ['3', 3],
      ['2', 4],
      ['1.99', 5],
    ] as const;
    for (const [value, grade] of expected) expect(judge({ do: value })?.class).toBe(grade);
    expect(judge({ do: '6.8', 'do-saturation': '90' })?.class).toBe(0);
  });
  it('finds pH within 6 to 9 first class and anything else 劣Ⅴ', () => {
    expect(['6', '9', '5.99', '9.01'].map((ph) => judge({ ph })?.class)).toEqual([0, 0, 5, 5]);
  });
  it('counts half the detection limit, and neither 水温, 总氮 nor 粪大肠菌群', () => {
    expect(judge({ ...clean, hg: '0.0001L' })?.class).toBe(0);
    const lake = judge({ ...clean, tp: '0.009', tn: '9', coliform: '90000' }, 'lake');
    expect(lake?.class).toBe(0);
    expect(lake?.reference.map((item) => [item.title, item.class])).toEqual([
      ['总氮', 5],
      ['粪大肠菌群', 5],
    ]);
    expect(judge({ ...clean, tn: '9' })?.reference).toEqual([]);
    expect(GB_3838_2002.items.filter((item) => item.participates)).toHaveLength(21);
  });
  it('says nothing where nothing counts', () => {
    expect(judge({ ph: '--', do: '3（无效）', tn: '1' })).toBeNull();
  });
});

it('names at most three main pollutants, toxic ones first, then by class and by how much', () => {
  const judgement = judge({ ...clean, nh3n: '1.26', tp: '0.45', cod: '41', cd: '0.006', do: '4' });
  expect(judgement?.class).toBe(5);
  expect(judgement?.mainPollutants.map(pollutantText)).toEqual([
    '镉（0.20）',
    '总磷（1.25）',
    '化学需氧量（1.05）',
  ]);
  expect(judge({ do: '4' })?.mainPollutants.map(pollutantText)).toEqual(['溶解氧']);
  expect(judge({ codmn: '6.01' })?.mainPollutants.map(pollutantText)).toEqual(['高锰酸盐指数（0.01）']);
});

describe('for any water', () => {
  const items = GB_3838_2002.items.filter((item) => item.participates && item.rule.kind === 'at-most');
  const item = fc.constantFrom(...items.map((each) => each.indicator));
  const thousandths = fc.integer({ min: 0, max: 60_000 });
  const body = fc.constantFrom('river', 'lake');
  const text = (n: number) => (n / 1000).toFixed(3);
  it('more of a pollutant never makes a better class, and more oxygen never a worse one', () => {
    fc.assert(
      fc.property(item, body, thousandths, thousandths, (indicator, where, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const grade = (name: string, n: number) => judge({ [name]: text(n) }, where)?.class ?? -1;
        expect(grade(indicator, low)).toBeLessThanOrEqual(grade(indicator, high));
        expect(grade('do', low)).toBeGreaterThanOrEqual(grade('do', high));
      }),
    );
  });
  it('one more item never makes a better class', () => {
    const other = fc.constantFrom(
      ...items.flatMap((each) => (each.indicator in clean ? [] : [each.indicator])),
    );
    fc.assert(
      fc.property(other, thousandths, body, (indicator, n, where) => {
        const alone = judge(clean, where)?.class ?? -1;
        expect(judge({ ...clean, [indicator]: text(n) }, where)?.class).toBeGreaterThanOrEqual(alone);
      }),
    );
  });
});
