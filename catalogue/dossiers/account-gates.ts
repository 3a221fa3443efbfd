import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { Cited } from '../../src/kernel/citation.ts';
import { problem } from '../../src/kernel/problems.ts';
import type { Gate, StageRecord } from '../../src/schema/dossier-kind.ts';
import { valueIn } from './gates.ts';

interface Account {
  /** Fields: the month `2026-03`, the balance at its beginning and at its end. */
  readonly month: string;
  readonly opening: string;
  readonly closing: string;
  readonly basis: Cited;
}

const TITLES = { opening: '月初结余', closing: '月末结余' } as const;

const ordinal = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
const isMonth = (text: string): boolean => /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(text);
const monthName = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

const monthAfter = (month: string): string => {
  const next = ordinal(month) + 1;
  return `${Math.floor((next - 1) / 12)}-${String(((next - 1) % 12) + 1).padStart(2, '0')}`;
};

/** The next statement of an account is of the month after the last one, and is called after it. */
export const nextMonth =
  (fields: { readonly month: string; readonly title: string }) =>
  (last: JsonObject): JsonObject => {
    const month = last[fields.month];
    if (typeof month !== 'string' || !isMonth(month)) return {};
    const title = last[fields.title];
    const next = monthAfter(month);
    return {
      [fields.month]: next,
      ...(typeof title === 'string' && title.includes(monthName(month))
        ? { [fields.title]: title.replace(monthName(month), monthName(next)) }
        : {}),
    };
  };

/** Fen, exactly: `1024.5` is 102450. */
const fen = (amount: unknown): number => Math.round(Number(amount) * 100);

/** Months follow each other without a gap or a repetition, whichever is entered or corrected. */
export const monthsFollow = (account: Account): Gate => ({
  name: 'months-follow',
  title: '收支按月逐期公开，不重复、不间断',
  basis: account.basis,
  judge: (record, before) => {
    const month = String(valueIn(record, account.month) ?? '');
    const at = { path: `/content/${account.month}`, basis: account.basis };
    if (!isMonth(month)) return [problem('field-invalid', { field: '月份', detail: '应写作“2026-03”' }, at)];
    const others = monthsOf(before, account);
    if (others.includes(month)) return [problem('month-taken', { month: monthName(month) }, at)];
    const touches = others.some((each) => Math.abs(ordinal(each) - ordinal(month)) === 1);
    const last = others.toSorted().at(-1);
    return last === undefined || touches
      ? []
      : [problem('month-missing', { month: monthName(month), last: monthName(last) }, at)];
  },
});

const monthsOf = (records: readonly StageRecord[], account: Account): readonly string[] =>
  records.map((each) => String(valueIn(each, account.month) ?? '')).filter(isMonth);

/** What was left at the end of a month is what the next one begins with. */
export const balanceCarried = (account: Account): Gate => ({
  name: 'balance-carried',
  title: '上月月末结余等于本月月初结余',
  basis: account.basis,
  judge: (record, before) => {
    const month = String(valueIn(record, account.month) ?? '');
    if (!isMonth(month)) return [];
    const neighbour = (step: number): StageRecord | undefined =>
      before.find((each) => {
        const other = String(valueIn(each, account.month) ?? '');
        return isMonth(other) && ordinal(other) === ordinal(month) + step;
      });
    const compare = (own: 'opening' | 'closing', other: StageRecord | undefined) => {
      const theirs = own === 'opening' ? 'closing' : 'opening';
      const [value, otherValue] = [valueIn(record, account[own]), other && valueIn(other, account[theirs])];
      if (other === undefined || value === null || otherValue === null || fen(value) === fen(otherValue))
        return [];
      return [
        problem(
          'balance-not-carried',
          {
            month: monthName(month),
            own: TITLES[own],
            value: String(value),
            otherMonth: monthName(String(valueIn(other, account.month))),
            other: TITLES[theirs],
            otherValue: String(otherValue),
          },
          { path: `/content/${account[own]}`, basis: account.basis },
        ),
      ];
    };
    return [...compare('opening', neighbour(-1)), ...compare('closing', neighbour(1))];
  },
});
