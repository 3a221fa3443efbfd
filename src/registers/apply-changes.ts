import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { type ChangePlan, changesOf } from './change-plan.ts';

export interface RegisterEdition {
  readonly disclosureId: string;
  readonly editionId: string;
  readonly n: number;
  readonly itemCode: string;
  readonly bodyCode: string;
  readonly typeKey: string;
  readonly typeVersion: number;
  readonly effectiveOn: CivilDate;
  readonly basis: string;
  readonly article: string;
  readonly reason: string;
}

/** So many changes at once make the planner's statistics of the tables wrong. */
const BULK = 1_000;

/**
 * Changes written by one statement. Few and large: the database checks each statement against the whole list, by a plan
 * that it makes at the first one and keeps; made for a list of a few entries, it compares every entry with every other.
 */
const BATCH = 25_000;

/** A part of the changes, by their keys: behind the first, up to the last. */
interface Range {
  readonly after: string;
  readonly to: string;
}

/** Writes the changes as the next edition, in the order of their keys, a few statements for a hundred thousand. */
export async function applyChanges(tx: Tx, plan: ChangePlan, edition: RegisterEdition): Promise<void> {
  await openRegister(tx, edition);
  const count = await insertEdition(tx, plan, edition);
  for (const range of await rangesOf(tx, plan)) {
    await closeEntries(tx, plan, range, edition);
    await insertEntries(tx, plan, range, edition);
  }
  if (count >= BULK) await sql`SELECT refresh_register_statistics()`.execute(tx);
}

async function rangesOf(tx: Tx, plan: ChangePlan): Promise<readonly Range[]> {
  const { rows } = await sql<{ key: string }>`
    SELECT o.key FROM (SELECT p.key, row_number() OVER (ORDER BY p.key) AS at, count(*) OVER () AS count FROM ${changesOf(plan)}) o
    WHERE o.at % ${BATCH} = 0 OR o.at = o.count ORDER BY o.at`.execute(tx);
  return rows.map(({ key }, at) => ({ after: rows[at - 1]?.key ?? '', to: key }));
}

/** The first edition opens the register. */
async function openRegister(tx: Tx, edition: RegisterEdition): Promise<void> {
  const { disclosureId } = edition;
  const known = await tx
    .selectFrom('register')
    .select('disclosure_id')
    .where('disclosure_id', '=', disclosureId)
    .executeTakeFirst();
  if (known) return;
  await tx
    .insertInto('register')
    .values({
      disclosure_id: disclosureId,
      item_code: edition.itemCode,
      body_code: edition.bodyCode,
      type_key: edition.typeKey,
    })
    .execute();
}

/** How many changes it has. */
async function insertEdition(tx: Tx, plan: ChangePlan, edition: RegisterEdition): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    INSERT INTO register_edition (disclosure_id, n, edition_id, type_version, effective_on, basis, article, reason, added, changed, removed, entries)
    SELECT ${edition.disclosureId}, ${edition.n}::int, ${edition.editionId}, ${edition.typeVersion}::int, ${edition.effectiveOn}::date, ${edition.basis},
      ${edition.article}, ${edition.reason}, c.added, c.changed, c.removed, c.added - c.removed
        + coalesce((SELECT entries FROM register_edition WHERE disclosure_id = ${edition.disclosureId} ORDER BY n DESC LIMIT 1), 0)
    FROM (SELECT count(*) FILTER (WHERE p.operation = 'add')::int AS added, count(*) FILTER (WHERE p.operation = 'change')::int AS changed,
      count(*) FILTER (WHERE p.operation = 'remove')::int AS removed FROM ${changesOf(plan)}) c
    RETURNING added + changed + removed AS count`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** What is changed or removed ends with this edition. */
async function closeEntries(
  tx: Tx,
  plan: ChangePlan,
  { after, to }: Range,
  edition: RegisterEdition,
): Promise<void> {
  await sql`
    UPDATE register_entry e SET n_to = ${edition.n}::int, valid_to = ${edition.effectiveOn}::date
    FROM ${changesOf(plan)}
    WHERE p.key > ${after} AND p.key <= ${to} AND p.operation <> 'add'
      AND e.disclosure_id = ${edition.disclosureId} AND e.key = p.key AND e.n_to IS NULL`.execute(tx);
}

async function insertEntries(
  tx: Tx,
  plan: ChangePlan,
  { after, to }: Range,
  edition: RegisterEdition,
): Promise<void> {
  const { disclosureId, n, effectiveOn } = edition;
  const held = sql`p.key > ${after} AND p.key <= ${to} AND p.operation <> 'remove'`;
  await sql`
    INSERT INTO register_entry (disclosure_id, key, n_from, valid_from, title, fields, facets, search_text, subject, subject_name, polarity, display_until)
    SELECT ${disclosureId}, p.key, ${n}::int, ${effectiveOn}::date, p.title, p.fields, p.facets, p.search_text, p.subject, p.subject_name,
      CASE WHEN p.subject IS NULL THEN NULL ELSE p.polarity END, p.display_until
    FROM ${changesOf(plan)} WHERE ${held} ORDER BY p.key`.execute(tx);
  await sql`
    INSERT INTO register_link (disclosure_id, key, n_from, field, body_code, target_type, target_key)
    SELECT ${disclosureId}, p.key, ${n}::int, l.field, ${edition.bodyCode}, l.type, l.key
    FROM ${changesOf(plan)}, jsonb_to_recordset(p.links) AS l(field text, type text, key text) WHERE ${held} AND p.links <> '[]'`.execute(
    tx,
  );
}
