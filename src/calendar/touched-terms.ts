import { sql } from 'kysely';
import { type CountedFrom, type Law, recount } from '../catalogue/timing.ts';
import type { Db } from '../database/database.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { TERM_UNITS } from '../schema/vocabulary.ts';

/** Open obligations that share one sentence, with the sentence as the calendar has it now. */
export interface TouchedTerm {
  readonly reasonId: number;
  readonly basis: string;
  readonly before: { readonly dueOn: CivilDate; readonly computation: string };
  readonly after: ReturnType<typeof recount>;
  readonly obligations: number;
}

const countedIn = (value: JsonValue): CountedFrom | null => {
  if (!isJsonObject(value)) return null;
  const { what, from, count, unit, date, addition } = value;
  const known = TERM_UNITS.find((each) => each === unit);
  return typeof what === 'string' &&
    typeof from === 'string' &&
    typeof count === 'number' &&
    known !== undefined
    ? {
        what,
        from,
        count,
        unit: known,
        ...(typeof date === 'string' ? { date } : {}),
        ...(typeof addition === 'string' ? { addition } : {}),
      }
    : null;
};

interface Row {
  readonly reasonId: number;
  readonly computation: string;
  readonly basis: string;
  readonly dueOn: CivilDate;
  readonly counted: JsonValue;
  readonly n: number;
}

/**
 * What is open, falls due in a year or at the end of the one before it or later, and reads otherwise by this calendar
 * than it was told.
 */
export async function touchedTerms(
  db: Db,
  year: number,
  calendar: Law['calendar'],
): Promise<readonly TouchedTerm[]> {
  const { rows } = await sql<Row>`
    SELECT r.id AS "reasonId", r.computation, r.basis, o.due_on AS "dueOn", t.counted, o.n
      FROM (SELECT reason_id, due_on, count(*)::integer AS n FROM obligation
             WHERE discharged_at IS NULL AND excepted_at IS NULL AND due_on >= make_date(${year}::integer - 1, 12, 1) GROUP BY reason_id, due_on) o
      JOIN obligation_reason r ON r.id = o.reason_id
      JOIN counted_term t ON t.computation = r.computation
     ORDER BY o.due_on, r.id`.execute(db);
  return rows.flatMap(({ reasonId, computation, basis, dueOn, counted, n }) => {
    const known = countedIn(counted);
    const after = known && recount(known, calendar);
    return after === null || (after.computation === computation && after.dueOn === dueOn)
      ? []
      : [{ reasonId, basis, before: { dueOn, computation }, after, obligations: n }];
  });
}
