import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { accountsOf, UNITS } from './accounts.ts';

const [PROVINCE, PREFECTURE] = UNITS;
const budget = (more: JsonObject, refusals: readonly string[]): RecordExample => ({
  type: 'unit-budget',
  item: '20.budget',
  body: 'changsha',
  content: {
    ...(PREFECTURE === undefined ? {} : accountsOf(PREFECTURE, 2026, 'budget', '2026-02-06')),
    ...more,
  },
  refusals,
});
const final = (more: JsonObject, refusals: readonly string[]): RecordExample => ({
  type: 'unit-final-accounts',
  item: '20.final-accounts',
  body: 'hbt',
  content: { ...(PROVINCE === undefined ? {} : accountsOf(PROVINCE, 2024, 'final', '2025-08-20')), ...more },
  refusals,
});

/**
 * As they look to people on 9 March 2026: valid ones, and one refused for each way in which a budget does not add up.
 */
export const ACCOUNT_EXAMPLES: readonly RecordExample[] = [
  budget({}, []),
  budget({ title: '〔演示〕没有上年数的部门预算', beforeTotal: '', beforeVehicles: '' }, []),
  budget({ expenditureTotal: '1.00' }, ['sum-wrong', 'sum-wrong', 'sum-wrong']),
  budget({ nowTotal: '999.00' }, ['sum-wrong']),
  budget({ nowVehicles: '999.00' }, ['sum-wrong', 'sum-wrong']),
  budget({ functional: [{ code: '20103', name: '政府办公厅（室）及相关机构事务', amount: '1.00' }] }, [
    'breakdown-too-coarse',
    'sum-wrong',
  ]),
  budget({ signed: '', expenseReasons: '' }, ['field-required', 'field-required']),
  final({}, []),
  final({ title: '〔演示〕有空表的部门决算', funds: [], capital: [] }, []),
  final(
    {
      funds: [
        { code: '212', name: '城乡社区支出', amount: '20.00' },
        { code: '21208', name: '国有土地使用权出让收入安排的支出', amount: '20.00' },
        { code: '2120801', name: '征地和拆迁补偿支出', amount: '19.00' },
        { code: '2120801', name: '征地和拆迁补偿支出', amount: '1.00' },
      ],
    },
    ['breakdown-code-repeated'],
  ),
];

/** The county's final accounts of the last year come late, as the board shows. */
const LATE = 'changsha-xian';

/**
 * Three budgets and two final accounts of a unit at each of four levels; the latest final accounts were approved some
 * weeks ago.
 */
export function shownAccounts(today: CivilDate): readonly DemonstrationRecord[] {
  const thisYear = Number(today.slice(0, 4));
  const closed = today.slice(5) >= '09-01' ? thisYear - 1 : thisYear - 2;
  const record = (
    item: string,
    body: string,
    content: JsonObject,
    on: string,
    minute: number,
  ): DemonstrationRecord => ({
    item,
    body,
    content,
    at: `${on}T10:${10 + minute}:00+08:00`,
    period: null,
    list: null,
  });
  return UNITS.flatMap((unit, index) => [
    ...[2, 1, 0].map((back) => {
      const year = thisYear - back;
      return record(
        '20.budget',
        unit.body,
        accountsOf(unit, year, 'budget', `${year}-02-0${2 + index}`),
        `${year}-02-${18 + index}`,
        index,
      );
    }),
    record(
      '20.final-accounts',
      unit.body,
      accountsOf(unit, closed - 1, 'final', `${closed}-08-1${index}`),
      `${closed}-08-2${index + 3}`,
      index,
    ),
    record(
      '20.final-accounts',
      unit.body,
      accountsOf(unit, closed, 'final', addDays(today, -45)),
      addDays(today, unit.body === LATE ? -9 : -30 + index),
      index,
    ),
  ]);
}
