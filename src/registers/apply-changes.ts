import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Operation, PlannedChange } from './change.ts';

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

/**
 * Writes the changes as the next edition, a few statements for a hundred thousand. `changes` are in the order of their
 * keys.
 */
export async function applyChanges(
  tx: Tx,
  changes: readonly PlannedChange[],
  edition: RegisterEdition,
): Promise<void> {
  await openRegister(tx, edition);
  await insertEdition(tx, changes, edition);
  for (const batch of batchesOf(changes.filter(({ operation }) => operation !== 'add')))
    await closeEntries(tx, batch, edition);
  for (const batch of batchesOf(changes.filter(({ operation }) => operation !== 'remove')))
    await insertEntries(tx, batch, edition);
  if (changes.length >= BULK) await sql`SELECT refresh_register_statistics()`.execute(tx);
}

const batchesOf = (changes: readonly PlannedChange[]): readonly (readonly PlannedChange[])[] =>
  Array.from({ length: Math.ceil(changes.length / BATCH) }, (_, i) =>
    changes.slice(i * BATCH, (i + 1) * BATCH),
  );

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

async function insertEdition(
  tx: Tx,
  changes: readonly PlannedChange[],
  edition: RegisterEdition,
): Promise<void> {
  const count = (operation: Operation): number =>
    changes.filter((change) => change.operation === operation).length;
  const [added, changed, removed] = [count('add'), count('change'), count('remove')];
  await sql`
    INSERT INTO register_edition (disclosure_id, n, edition_id, type_version, effective_on, basis, article, reason, added, changed, removed, entries)
    SELECT ${edition.disclosureId}, ${edition.n}::int, ${edition.editionId}, ${edition.typeVersion}::int, ${edition.effectiveOn}::date, ${edition.basis},
      ${edition.article}, ${edition.reason}, ${added}::int, ${changed}::int, ${removed}::int, ${added - removed}::int
        + coalesce((SELECT entries FROM register_edition WHERE disclosure_id = ${edition.disclosureId} ORDER BY n DESC LIMIT 1), 0)`.execute(
    tx,
  );
}

/** What is changed or removed ends with this edition. */
async function closeEntries(
  tx: Tx,
  changes: readonly PlannedChange[],
  edition: RegisterEdition,
): Promise<void> {
  await sql`
    UPDATE register_entry e SET n_to = ${edition.n}::int, valid_to = ${edition.effectiveOn}::date
    FROM unnest(${changes.map(({ key }) => key)}::text[]) AS i(key)
    WHERE e.disclosure_id = ${edition.disclosureId} AND e.key = i.key COLLATE "C" AND e.n_to IS NULL`.execute(
    tx,
  );
}

async function insertEntries(
  tx: Tx,
  changes: readonly PlannedChange[],
  edition: RegisterEdition,
): Promise<void> {
  const { disclosureId, n, effectiveOn } = edition;
  await sql`
    INSERT INTO register_entry (disclosure_id, key, n_from, valid_from, title, fields, facets, search_text, subject, subject_name, polarity, display_until)
    SELECT ${disclosureId}, r.key, ${n}::int, ${effectiveOn}::date, r.title, r.fields, r.facets, r.search, r.subject, r."subjectName",
      CASE WHEN r.subject IS NULL THEN NULL ELSE r.polarity END, r."displayUntil"
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS r(key text, title text, fields jsonb, facets text[], search text, subject text,
      "subjectName" text, polarity text, "displayUntil" date)`.execute(tx);
  const links = changes.flatMap(({ key, links: of }) => of.map((link) => ({ key, link })));
  if (links.length === 0) return;
  await sql`
    INSERT INTO register_link (disclosure_id, key, n_from, field, body_code, target_type, target_key)
    SELECT ${disclosureId}, l.key, ${n}::int, l.field, ${edition.bodyCode}, l.type, l.target
    FROM unnest(${links.map(({ key }) => key)}::text[], ${links.map(({ link }) => link.field)}::text[],
      ${links.map(({ link }) => link.type)}::text[], ${links.map(({ link }) => link.key)}::text[]) AS l(key, field, type, target)`.execute(
    tx,
  );
}
