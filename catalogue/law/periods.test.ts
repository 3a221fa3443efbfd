import { expect, test } from 'vitest';
import { OWN_RULE } from '../../src/kernel/citation.ts';
import type { TermUnit } from '../../src/kernel/term.ts';
import { Catalogue } from '../../src/schema/catalogue.ts';
import { ruleText } from '../../src/schema/law.ts';
import * as LAND from '../areas/11-land-and-housing/periods.ts';
import * as RESOURCES from '../areas/19-public-resource-trading/resource-periods.ts';
import * as DOSSIERS from '../dossiers/periods.ts';
import { HUNAN } from '../index.ts';

/**
 * Each period is compared with the sentence on which it is said to rest: the figure stands in it, as the law writes
 * figures; or it is called the platform's own; or no sentence is on record and the citation is 待核.
 */
const { law, lawRules, supervision } = new Catalogue(HUNAN);

interface Counted {
  readonly name: string;
  readonly count: number;
  readonly unit: TermUnit;
  readonly date?: string | undefined;
  readonly basis: string;
}

const isPeriod = (value: unknown): value is Counted & { readonly days: number } =>
  typeof value === 'object' && value !== null && 'days' in value && 'unit' in value && 'basis' in value;

const declared = (of: object): readonly Counted[] =>
  Object.entries(of).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter(isPeriod)
      .map(({ days, unit, basis }) => ({ name, count: days, unit, basis })),
  );

const PERIODS: readonly Counted[] = [
  ...lawRules.map((rule) => ({
    name: rule.code,
    count: rule.value,
    unit: rule.unit,
    date: rule.date,
    basis: ruleText(rule),
  })),
  ...declared(DOSSIERS),
  ...declared(LAND),
  ...declared(RESOURCES),
  ...Object.entries({ ...supervision.requests.terms, ...supervision.feedback.terms }).map(
    ([name, { days, basis }]) => ({ name, count: days, unit: 'working-day' as const, basis }),
  ),
];

const DIGITS = '零一二三四五六七八九';
const inWords = (count: number): string => {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones === 0 ? '' : DIGITS.charAt(ones)}`;
};

/** `20个工作日`, `三十日`, `3月31日`: as a sentence of law may write the figure. */
function writings({ count, unit, date }: Counted): readonly string[] {
  const figures = [String(count), inWords(count)];
  const all = (...units: readonly string[]) =>
    figures.flatMap((figure) => units.map((each) => figure + each));
  switch (unit) {
    case 'hour':
      return all('小时');
    // 行政许可法第八十二条, 行政处罚法第八十五条: days of these laws are days that are worked.
    case 'working-day':
      return all('个工作日', '日');
    case 'calendar-day':
      return all('日', '天');
    case 'month':
      return all('个月');
    case 'year':
      return all('年');
    case 'date':
      return [date?.replace(/^0?(\d+)-0?(\d+)$/, '$1月$2日') ?? ''];
    case 'same-day':
      return ['当日'];
  }
}

const sentencesOf = (basis: string): readonly string[] =>
  law
    .parse(basis)
    .flatMap((part) =>
      part.kind === 'words'
        ? []
        : part.reference.places.map((place) => part.reference.text.says[place] ?? ''),
    );

test('every period stands in the sentence that is cited for it, or is called our own, or is 待核', () => {
  const faults = PERIODS.filter((period) => {
    const sentences = sentencesOf(period.basis).filter((sentence) => sentence !== '');
    if (sentences.length === 0 || period.basis.includes(OWN_RULE.slice(0, -1))) return false;
    const words = writings(period);
    return !sentences.some((sentence) =>
      words.some((word) => new RegExp(`(?<![0-9${DIGITS}十])${word}`, 'u').test(sentence)),
    );
  });
  expect(faults.map(({ name, count, unit, basis }) => `${name}: ${count} ${unit}, ${basis}`)).toEqual([]);
  expect(PERIODS.length).toBeGreaterThan(80);
});
