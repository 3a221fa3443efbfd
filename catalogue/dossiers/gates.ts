import type { JsonValue } from '../../src/kernel/canonical-json.ts';
import { type Cited, cited } from '../../src/kernel/citation.ts';
import { type CivilDate, chineseDate, daysBetween, parseCivilDate } from '../../src/kernel/civil-date.ts';
import { isJsonObject } from '../../src/kernel/json-object.ts';
import { problem } from '../../src/kernel/problems.ts';
import type { Gate, StageRecord } from '../../src/schema/dossier-kind.ts';
import { type DatedPeriod, endOf, periodOn, UNIT_NAMES } from './periods.ts';

type When = (record: StageRecord, before: readonly StageRecord[]) => boolean;
type Day = (record: StageRecord, before: readonly StageRecord[]) => CivilDate | null;

export const dayIn = (record: StageRecord | undefined, field: string): CivilDate | null => {
  const value = record?.content[field];
  return typeof value === 'string' ? parseCivilDate(value) : null;
};
export const valueIn = (record: StageRecord | undefined, field: string): JsonValue =>
  record?.content[field] ?? null;
export const firstOf = (records: readonly StageRecord[], stage: string): StageRecord | undefined =>
  records.find((each) => each.stage === stage);
export const lastOf = (records: readonly StageRecord[], stage: string): StageRecord | undefined =>
  records.findLast((each) => each.stage === stage);
/** The day of the field in this record. */
export const own =
  (field: string): Day =>
  (record) =>
    dayIn(record, field);

const always: When = () => true;
const withholds = (record: StageRecord, field: string): boolean => {
  const rows = record.content.withheld;
  return (
    Array.isArray(rows) &&
    rows.some((row) => typeof row === 'object' && row !== null && !Array.isArray(row) && row.field === field)
  );
};

/** At least so many days must lie between two days. */
export const atLeast = (given: {
  readonly name: string;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly periods: readonly DatedPeriod[];
  readonly field: string;
  readonly when?: When;
}): Gate => ({
  name: given.name,
  title: given.title,
  basis: cited(given.periods.map((each) => each.basis).join('、')),
  judge: (record, before, calendar) => {
    const rule = periodOn(given.periods, record.on);
    const [from, to] = [given.from(record, before), given.to(record, before)];
    if (rule === null || from === null || to === null || !(given.when ?? always)(record, before)) return [];
    const earliest = endOf(from, rule, calendar);
    if (to >= earliest) return [];
    const actual =
      rule.unit === 'working-day' ? calendar.workingDaysBetween(from, to) : daysBetween(from, to);
    return [
      problem(
        'period-too-short',
        { what: given.title, actual, required: rule.days, unit: UNIT_NAMES[rule.unit] },
        { path: `/content/${given.field}`, basis: rule.basis },
      ),
    ];
  },
});

/** An amount of days that must not exceed the period. */
export const atMost = (given: {
  readonly name: string;
  readonly title: string;
  readonly amount: (record: StageRecord, before: readonly StageRecord[]) => number;
  readonly periods: readonly DatedPeriod[];
  readonly field: string;
}): Gate => ({
  name: given.name,
  title: given.title,
  basis: cited(given.periods.map((each) => each.basis).join('、')),
  judge: (record, before) => {
    const rule = periodOn(given.periods, record.on);
    const actual = given.amount(record, before);
    if (rule === null || actual <= rule.days) return [];
    return [
      problem(
        'period-too-long',
        { what: given.title, actual, allowed: rule.days, unit: UNIT_NAMES[rule.unit] },
        { path: `/content/${given.field}`, basis: rule.basis },
      ),
    ];
  },
});

/** One day must not lie before another. */
export const notBefore = (given: {
  readonly name: string;
  readonly later: Day;
  readonly laterTitle: string;
  readonly earlier: Day;
  readonly earlierTitle: string;
  readonly field: string;
  readonly basis: Cited;
}): Gate => ({
  name: given.name,
  title: `${given.laterTitle}不早于${given.earlierTitle}`,
  basis: given.basis,
  judge: (record, before) => {
    const [later, earlier] = [given.later(record, before), given.earlier(record, before)];
    if (later === null || earlier === null || later >= earlier) return [];
    return [
      problem(
        'date-order',
        {
          later: given.laterTitle,
          laterValue: chineseDate(later),
          earlier: given.earlierTitle,
          earlierValue: chineseDate(earlier),
        },
        { path: `/content/${given.field}`, basis: given.basis },
      ),
    ];
  },
});

/** Fields that must be filled in in a certain case. */
export const demands = (given: {
  readonly name: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Absent: always. */
  readonly when?: When;
  readonly basis: Cited;
}): Gate => ({
  name: given.name,
  title: given.title,
  basis: given.basis,
  demanded: given.when === undefined ? Object.keys(given.fields).map((field) => ({ field })) : [],
  judge: (record, before) =>
    given.when?.(record, before) !== false
      ? Object.entries(given.fields)
          .filter(([field]) => (valueIn(record, field) ?? '') === '' && !withholds(record, field))
          .map(([field, title]) =>
            problem('field-required', { field: title }, { path: `/content/${field}`, basis: given.basis }),
          )
      : [],
});

/** What an earlier stage told must be the same here, unless either withholds it. */
export const asBefore = (given: {
  readonly name: string;
  readonly title: string;
  readonly stage: string;
  readonly stageTitle: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly same: (field: string, a: JsonValue, b: JsonValue) => boolean;
  readonly basis: Cited;
}): Gate => ({
  name: given.name,
  title: given.title,
  basis: given.basis,
  judge: (record, before) => {
    const earlier = lastOf(before, given.stage);
    return Object.entries(given.fields).flatMap(([field, title]) => {
      const [then, now] = [valueIn(earlier, field), valueIn(record, field)];
      if (then === null || now === null || given.same(field, then, now)) return [];
      return [
        problem(
          'differs-from-earlier',
          { field: title, stage: given.stageTitle, value: String(then) },
          { path: `/content/${field}`, basis: given.basis },
        ),
      ];
    });
  },
});

export const atLeastRows = (given: {
  readonly name: string;
  readonly what: string;
  readonly field: string;
  readonly required: number;
  readonly unit: string;
  readonly when: When;
  readonly basis: Cited;
}): Gate => ({
  name: given.name,
  title: `${given.what}不少于${given.required}${given.unit}`,
  basis: given.basis,
  judge: (record, before) => {
    const rows = valueIn(record, given.field);
    const actual = Array.isArray(rows) ? rows.length : 0;
    return given.when(record, before) && actual < given.required
      ? [
          problem(
            'too-few',
            { what: given.what, actual, required: given.required, unit: given.unit },
            { path: `/content/${given.field}`, basis: given.basis },
          ),
        ]
      : [];
  },
});

/** Columns that every row fills in. */
export const rowsDemand = (given: {
  readonly name: string;
  readonly title: string;
  readonly field: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly basis: Cited;
}): Gate => ({
  name: given.name,
  title: given.title,
  basis: given.basis,
  demanded: [{ field: given.field, columns: Object.keys(given.columns) }],
  judge: (record) => {
    const rows = valueIn(record, given.field);
    return (Array.isArray(rows) ? rows : []).flatMap((row, index) =>
      Object.entries(given.columns)
        .filter(([column]) => !isJsonObject(row) || (row[column] ?? '') === '')
        .map(([column, title]) =>
          problem(
            'field-required',
            { field: `第${index + 1}行${title}` },
            { path: `/content/${given.field}/${index}/${column}`, basis: given.basis },
          ),
        ),
    );
  },
});

/** What these rows name was named in an earlier stage: nothing is slipped in. */
export const rowsAmong = (given: {
  readonly name: string;
  readonly title: string;
  readonly field: string;
  readonly column: string;
  readonly columnTitle: string;
  readonly stage: string;
  readonly stageTitle: string;
  readonly basis: Cited;
}): Gate => ({
  name: given.name,
  title: given.title,
  basis: given.basis,
  judge: (record, before) => {
    const earlier = before.filter((each) => each.stage === given.stage);
    const known = new Set(earlier.flatMap((each) => namesIn(each, given.field, given.column)));
    return namesIn(record, given.field, given.column).flatMap((name, index) =>
      known.has(name) || known.size === 0
        ? []
        : [
            problem(
              'not-in-earlier-stage',
              { field: given.columnTitle, value: name, stage: given.stageTitle },
              { path: `/content/${given.field}/${index}/${given.column}`, basis: given.basis },
            ),
          ],
    );
  },
});

const namesIn = (record: StageRecord, field: string, column: string): readonly string[] => {
  const rows = valueIn(record, field);
  return Array.isArray(rows) ? rows.filter(isJsonObject).map((row) => String(row[column] ?? '')) : [];
};
