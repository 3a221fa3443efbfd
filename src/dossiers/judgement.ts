import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { type DossierKind, judgedFields, type StageRecord } from '../schema/dossier-kind.ts';

/**
 * What the database says of a dossier (`judge_dossier`, migration 0150): keys of conditions. Pure functions put it into
 * words.
 */
export interface Judgement {
  /**
   * For each record, in order: the conditions of its stage that did not hold when it took place, by what stood before
   * it and by itself.
   */
  readonly records: readonly (readonly string[])[];
  /** For each stage: what would not hold for an act of today. */
  readonly stages: Readonly<Record<string, readonly string[]>>;
  /** The steps that recorded exceptions cover. */
  readonly lifted: readonly string[];
}

/** Oldest first; a record without a day of publication counts as published today. */
export interface Course {
  readonly kind: DossierKind;
  readonly records: readonly StageRecord[];
}

/** Of a kind without conditions nothing is asked. */
export const nothingAsked = (records: readonly StageRecord[]): Judgement => ({
  records: records.map(() => []),
  stages: {},
  lifted: [],
});

/** One query, whatever the number of dossiers; none when no kind among them has conditions. */
export async function judgeAll(
  db: Db | Tx,
  courses: readonly Course[],
  { today }: { readonly today: CivilDate },
): Promise<readonly Judgement[]> {
  const told = courses.map(toldOf);
  if (told.every((each) => each === null)) return courses.map(({ records }) => nothingAsked(records));
  const { rows } = await sql<{ judgement: Judgement | null }>`
    SELECT CASE WHEN jsonb_typeof(course) = 'object'
                THEN judge_dossier(course->>'kind', (course->>'version')::integer, course->'records', ${today}::date) END AS judgement
      FROM jsonb_array_elements(${JSON.stringify(told)}::jsonb) WITH ORDINALITY AS c(course, i) ORDER BY i`.execute(
    db,
  );
  return courses.map(({ kind, records }, index) => {
    const judgement = rows[index]?.judgement ?? nothingAsked(records);
    // A database that does not know the kind finds nothing wrong with anything.
    if (judgement.records.length !== records.length)
      throw new Error(`the rules of ${kind.key} ${kind.version} are not loaded`);
    return judgement;
  });
}

/** What the database finds of one dossier. Throws when it does not hold the kind's rules. */
export async function judge(
  db: Db | Tx,
  kind: DossierKind,
  records: readonly StageRecord[],
  at: { readonly today: CivilDate },
): Promise<Judgement> {
  const [judgement] = await judgeAll(db, [{ kind, records }], at);
  return judgement ?? nothingAsked(records);
}

/** Only what the conditions look at is sent. */
function toldOf({ kind, records }: Course) {
  const fields = judgedFields(kind);
  if (fields.length === 0) return null;
  return {
    kind: kind.key,
    version: kind.version,
    records: records.map(({ stage, on, publishedOn, content }) => ({
      stage,
      on,
      published: publishedOn,
      content: Object.fromEntries(
        fields.flatMap((field) => (field in content ? [[field, content[field]]] : [])),
      ),
    })),
  };
}
