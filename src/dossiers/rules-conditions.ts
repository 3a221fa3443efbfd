import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { addDays, type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { workingDaysAfter } from '../kernel/working-days.ts';
import type { ColumnOf, Condition, ConditionTest, FieldOf, When } from '../schema/condition.ts';
import type { DossierKind, StageRecord } from '../schema/dossier-kind.ts';

/** The records of a dossier that were in force when an act took place, oldest first; the act's own record is the last. */
export interface History {
  readonly records: readonly StageRecord[];
  /** The day of the act. */
  readonly on: CivilDate;
  /** Stands for the publication of what is not published yet. */
  readonly today: CivilDate;
}

const filled = (value: JsonValue | undefined): boolean =>
  value !== undefined &&
  value !== null &&
  (typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0);

const textOf = (value: JsonValue | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const at = (records: readonly StageRecord[], stages: readonly string[]): readonly StageRecord[] =>
  records.filter((record) => stages.includes(record.stage));
const latest = (records: readonly StageRecord[], stages: readonly string[]): StageRecord | undefined =>
  records.findLast((record) => stages.includes(record.stage));
const dayOf = (record: StageRecord, field: string): CivilDate | null =>
  parseCivilDate(textOf(record.content[field]));

const rowsOf = (content: JsonObject, rows: string): readonly JsonObject[] => {
  const value = content[rows];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
};
const columnOf = (records: readonly StageRecord[], of: ColumnOf): readonly string[] =>
  records
    .flatMap((record) => rowsOf(record.content, of.rows))
    .map((row) => textOf(row[of.column]).trim())
    .filter((value) => value !== '');

/** 长沙市司法局 and 市司法局 are one body, whatever blanks stand between. */
const bareName = (record: StageRecord | undefined, field: string): string =>
  textOf(record?.content[field]).replace(/\s/g, '');

const says = (records: readonly StageRecord[], of: FieldOf, values: readonly string[]): boolean => {
  const record = latest(records, of.stages);
  return record !== undefined && values.includes(textOf(record.content[of.field]));
};

const applies = (when: When | null, records: readonly StageRecord[]): boolean =>
  when === null || latest(records, when.stages) === undefined || says(records, when, when.values);

function lasts(test: Extract<ConditionTest, { kind: 'lasts' }>, history: History): boolean {
  const record = latest(history.records, test.stages);
  if (record === undefined) return true;
  const [start, end] = [dayOf(record, test.from), dayOf(record, test.to)];
  if (start === null || end === null) return false;
  const published = record.publishedOn ?? history.today;
  const from = test.published && published > start ? published : start;
  const days =
    test.shorter !== null && filled(record.content[test.shorter.reason]) ? test.shorter.days : test.days;
  return end >= (test.unit === 'working-day' ? workingDaysAfter(from, days).dueOn : addDays(from, days));
}

function answered(
  test: Extract<ConditionTest, { kind: 'answered' }>,
  records: readonly StageRecord[],
): boolean {
  const last = records.findLastIndex((record) => test.questions.stages.includes(record.stage));
  const asking = test.latestOnly ? records.slice(last, last + 1) : at(records, test.questions.stages);
  const answering = at(test.latestOnly ? records.slice(last + 1) : records, test.answers.stages);
  const questions = columnOf(last < 0 ? [] : asking, test.questions);
  const answers = columnOf(answering, test.answers);
  return questions.every((question) => answers.includes(question));
}

function latestSays(
  test: Extract<ConditionTest, { kind: 'latest-says' }>,
  records: readonly StageRecord[],
): boolean {
  if (!says(records, test, test.accepted)) return false;
  const { after } = test;
  if (after === null) return true;
  const index = records.findLastIndex((record) => test.stages.includes(record.stage));
  // What the act itself says is not what it comes after.
  const since = records
    .slice(0, -1)
    .findLastIndex(
      (record) =>
        after.stages.includes(record.stage) && after.values.includes(textOf(record.content[after.field])),
    );
  return index > since;
}

/** Whether a test holds. The database says the same (`dossier_test_holds`). */
export function testHolds(test: ConditionTest, history: History): boolean {
  const { records } = history;
  switch (test.kind) {
    case 'recorded':
      return latest(records, test.stages) !== undefined;
    case 'latest-says':
      return latestSays(test, records);
    case 'answered':
      return answered(test, records);
    case 'covers': {
      const last = at(records, test.stages).slice(-1);
      const found = columnOf(last, test);
      return last.length === 0 || test.values.every((value) => found.includes(value));
    }
    case 'rows-filled':
      return at(records, test.stages)
        .flatMap((record) => rowsOf(record.content, test.rows))
        .filter((row) => test.values.includes(textOf(row[test.column])))
        .every((row) => test.demanded.every((column) => filled(row[column])));
    case 'different': {
      const one = bareName(latest(records, test.one.stages), test.one.field);
      const other = bareName(latest(records, test.other.stages), test.other.field);
      return one === '' || other === '' || !(one.includes(other) || other.includes(one));
    }
    case 'mentions': {
      const record = latest(records, test.stages);
      const name = bareName(record, test.field);
      return record === undefined || test.words.some((word) => name.includes(word));
    }
    case 'passed':
      return at(records, test.stages).every((record) => {
        const day = dayOf(record, test.field);
        return day !== null && day < history.on;
      });
    case 'lasts':
      return lasts(test, history);
  }
}

export type ConditionState = 'met' | 'unmet' | 'lifted' | 'not-applicable';

/** `lifted`: a recorded exception covers it. */
export function conditionState(kind: DossierKind, condition: Condition, history: History): ConditionState {
  if (condition.step !== null && liftedSteps(kind, history.records).includes(condition.step)) return 'lifted';
  if (!applies(condition.when, history.records)) return 'not-applicable';
  return testHolds(condition.test, history) ? 'met' : 'unmet';
}

/** The steps that recorded exceptions cover. */
export const liftedSteps = (kind: DossierKind, records: readonly StageRecord[]): readonly string[] =>
  kind.exceptions === undefined ? [] : columnOf(at(records, kind.exceptions.stages), kind.exceptions);

export const unmetConditions = (
  kind: DossierKind,
  conditions: readonly Condition[],
  history: History,
): readonly Condition[] =>
  conditions.filter((condition) => conditionState(kind, condition, history) === 'unmet');

export interface Undone<R extends StageRecord> {
  readonly record: R;
  readonly unmet: readonly Condition[];
}

/**
 * Everything on the dossier that stands without what it needs, judging each record by what stood before it. Nothing that a step rests on can be taken away or changed
 * afterwards: the reverse order of publication is the only way back.
 */
export function withUnmetConditions<R extends StageRecord>(
  kind: DossierKind,
  records: readonly R[],
  today: CivilDate,
): readonly Undone<R>[] {
  return records.flatMap((record, index) => {
    const conditions = kind.stages.find((stage) => stage.key === record.stage)?.conditions ?? [];
    const unmet = unmetConditions(kind, conditions, {
      records: records.slice(0, index + 1),
      on: record.on,
      today,
    });
    return unmet.length === 0 ? [] : [{ record, unmet }];
  });
}
