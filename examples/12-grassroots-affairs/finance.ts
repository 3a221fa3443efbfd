import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { type EndedPeriod, endedMonths } from '../builders/periods.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';

const ITEM = '12.village-finance';
const money = (fen: number): string => (fen / 100).toFixed(2);

interface Village {
  readonly body: string;
  readonly name: string;
  readonly account: string;
  /** Fen in the account before the first month. */
  readonly begin: number;
  /** Makes the two villages differ. */
  readonly scale: number;
}
const XINMING: Village = {
  body: 'changsha-xian-guoyuan-xinming',
  name: '新明村',
  account: '430121107201-01',
  begin: 18_642_350,
  scale: 3,
};
const CHANGPUTANG: Village = {
  body: 'fenghuang-liaojiaqiao-changputang',
  name: '菖蒲塘村',
  account: '433123101209-01',
  begin: 9_120_000,
  scale: 2,
};

interface Line extends JsonObject {
  readonly amount: string;
}

/** What comes in and goes out in a month; the same month gives the same lines. */
function linesOf(
  village: Village,
  month: EndedPeriod,
): { income: readonly Line[]; expense: readonly Line[] } {
  const number = Number(month.label.slice(5, 7));
  const on = (day: number): string => addDays(month.from, day - 1);
  const line = (kind: string, day: number, summary: string, fen: number, more: JsonObject = {}): Line => ({
    kind,
    on: on(day),
    voucher: `记-${number}-${day}`,
    summary,
    amount: money(fen),
    ...more,
  });
  const spent = { handler: '李示例', approver: '王示例' };
  const { scale } = village;
  const income = [
    ...(number % 3 === 1 ? [line('subsidy', 6, '上级拨付村级运转经费', 1_250_000 * scale)] : []),
    ...(number % 2 === 0
      ? [line('contract', 12, '山塘、果园发包收入', 438_000 * scale + number * 1_000)]
      : []),
    ...(number === 9 ? [line('operation', 20, '黄桃、猕猴桃合作社分红', 2_860_000 * scale)] : []),
    line('other', 21, '存款利息', 1_200 + number * 35),
  ];
  const expense = [
    line('management', 8, '办公水电费', 42_600 + number * 1_130, spent),
    line('management', 15, '务工人员误工补贴', 180_000 * scale, spent),
    line('welfare', 18, '保洁员工资和垃圾清运费', 260_000 * scale, spent),
    ...(number % 4 === 2 ? [line('works', 24, '水渠清淤和机耕路维修', 640_000 * scale, spent)] : []),
    ...(number === 10 ? [line('welfare', 25, '重阳节慰问老人', 330_000 * scale, spent)] : []),
  ];
  return { income, expense };
}

const sum = (lines: readonly Line[]): number =>
  lines.reduce((total, line) => total + Math.round(Number(line.amount) * 100), 0);

/** Statement after statement: each begins with what the one before left. */
function statements(village: Village, months: readonly EndedPeriod[]): readonly DossierRecord[] {
  let balance = village.begin;
  return months.map((month) => {
    const { income, expense } = linesOf(village, month);
    const opening = balance;
    balance = opening + sum(income) - sum(expense);
    const year = month.label.slice(0, 4);
    const on = addDays(month.to, 5);
    return taken(ITEM, on, {
      title: `〔演示〕${village.name}${year}年${Number(month.label.slice(5, 7))}月财务收支公开表`,
      dossierNumber: village.account,
      stage: 'month',
      matter: `〔演示〕${village.name}村级财务账户`,
      month: month.label,
      opening: money(opening),
      income: [...income],
      incomeTotal: money(sum(income)),
      expense: [...expense],
      expenseTotal: money(sum(expense)),
      closing: money(balance),
      cash: money(120_000),
      bank: money(balance - 120_000),
      supervision: 'approved',
      contact: '0731-12345678',
    });
  });
}

const TESTED = statements(XINMING, endedMonths(civilDate('2026-03-09'), 3));
const [december, january, february] = TESTED;

export const FINANCE_DOSSIERS: readonly DossierExample[] =
  december === undefined || january === undefined || february === undefined
    ? []
    : [
        {
          name: '村级财务逐月收支，对得上账',
          body: XINMING.body,
          records: [
            turnedAway(december, { closing: '1.00', cash: '1.00', bank: '0.00' }, 'sum-wrong'),
            turnedAway(december, { incomeTotal: '0.00' }, 'sum-wrong', 'sum-wrong'),
            turnedAway(december, { month: '2025-13' }, 'field-invalid'),
            december,
            turnedAway(december, {}, 'month-taken'),
            turnedAway(february, {}, 'month-missing'),
            turnedAway(
              january,
              { opening: '0.00', closing: money(sumOf(january)), bank: money(sumOf(january)), cash: '0.00' },
              'balance-not-carried',
            ),
            january,
            february,
          ],
        },
        {
          name: '另一个村的账户',
          body: CHANGPUTANG.body,
          records: statements(CHANGPUTANG, endedMonths(civilDate('2026-03-09'), 1)),
        },
      ];

/** What the account would hold had it begun with nothing. */
function sumOf(record: DossierRecord): number {
  const { incomeTotal, expenseTotal } = record.content;
  return Math.round((Number(incomeTotal) - Number(expenseTotal)) * 100);
}

/** A year of both villages; one of them was late twice and still owes the last month. */
export function shownFinance(today: CivilDate): readonly DemonstrationRecord[] {
  const months = endedMonths(today, 12);
  const shown = (village: Village, record: DossierRecord, index: number): DemonstrationRecord => ({
    item: record.item,
    body: village.body,
    content: record.content,
    at: record.at,
    period: months[index]?.label ?? null,
    list: null,
  });
  const late = (record: DemonstrationRecord, index: number): DemonstrationRecord =>
    index === 4 || index === 10
      ? { ...record, at: `${addDays(civilDate(record.at.slice(0, 10)), 27)}T16:05:00+08:00` }
      : record;
  return [
    ...statements(XINMING, months).map((record, index) => shown(XINMING, record, index)),
    ...statements(CHANGPUTANG, months)
      .slice(0, -1)
      .map((record, index) => late(shown(CHANGPUTANG, record, index), index)),
  ];
}
