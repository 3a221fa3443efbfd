import { sql } from 'kysely';
import type { OwnCoverage } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { DRAFT_STATE_NAMES, type DraftState } from '../schema/declaration.ts';
import { listCoverage } from './coverage-queries.ts';
import { listStatements } from './statement-queries.ts';
import { statementTypes } from './statement-types.ts';

/** More than any body owes. */
const ALL = 2_000;

interface OpenDraft {
  readonly item: string;
  readonly id: string;
  readonly state: DraftState;
}

const listed = (draft: OpenDraft | undefined): OwnCoverage['draft'] =>
  draft === undefined ? null : { id: draft.id, stateName: DRAFT_STATE_NAMES[draft.state] };

/** The newest open draft of each item, and of each item about which a statement is being written. */
async function openDrafts(
  db: Db,
  body: string,
  item: ReturnType<typeof sql<string>>,
  types: readonly string[],
) {
  const { rows } = await sql<OpenDraft>`
    SELECT DISTINCT ON (1) ${item} AS item, id, state FROM draft
     WHERE body_code = ${body} AND state NOT IN ('published', 'discarded')
       AND (${types.length}::integer = 0 OR type_key = ANY(${[...types]}::text[])) AND ${item} IS NOT NULL
     ORDER BY 1, id DESC`.execute(db);
  return new Map(rows.map((row) => [row.item, row]));
}

/**
 * Everything that a body owes, for its own people: each item with its state and day, the draft that is being written,
 * and what became of its statement; what is late first, then by the day.
 */
export async function listOwnCoverage(
  { db, catalogue }: { readonly db: Db; readonly catalogue: Catalogue },
  body: string,
  now: Date,
): Promise<readonly OwnCoverage[]> {
  const saying = statementTypes(catalogue);
  const [said] = saying;
  const [{ items: cells }, drafts, statementDrafts, statements, obligations] = await Promise.all([
    listCoverage(db, { body, limit: ALL }, now),
    openDrafts(db, body, sql<string>`item_code`, []),
    said === undefined
      ? new Map<string, OpenDraft>()
      : openDrafts(
          db,
          body,
          sql<string>`content->>${said.statement.item}::text`,
          saying.map(({ key }) => key),
        ),
    listStatements(db, { body, limit: ALL }, civilDateAt(now)),
    sql<{ item: string; id: number }>`
      SELECT DISTINCT ON (item_code) item_code AS item, id FROM obligation
       WHERE body_code = ${body} AND discharged_at IS NULL AND excepted_at IS NULL ORDER BY item_code, due_on, id`.execute(
      db,
    ),
  ]);
  const newest = new Map(statements.toReversed().map((each) => [each.item, each]));
  const oldest = new Map(obligations.rows.map(({ item, id }) => [item, id]));
  return cells
    .map((cell) => ({
      cell,
      draft: listed(drafts.get(cell.item)),
      obligation: oldest.get(cell.item) ?? null,
      statementDraft: listed(statementDrafts.get(cell.item)),
      statement: newest.get(cell.item) ?? null,
    }))
    .sort(
      (a, b) =>
        Number(b.cell.late) - Number(a.cell.late) ||
        (a.cell.dueOn ?? '9999').localeCompare(b.cell.dueOn ?? '9999'),
    );
}
