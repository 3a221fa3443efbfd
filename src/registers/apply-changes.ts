import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';

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

/** So many changes at once make what the planner knows about the tables wrong. */
const BULK = 1_000;

/** Writes the staged change set as the next edition: a handful of statements, whether it is one line or a hundred thousand. */
export async function applyChanges(tx: Tx, edition: RegisterEdition): Promise<void> {
  const { disclosureId, n, effectiveOn } = edition;
  const current = await tx
    .selectFrom('register')
    .select('disclosure_id')
    .where('disclosure_id', '=', disclosureId)
    .executeTakeFirst();
  if (!current) {
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
  await sql`
    WITH counted AS (
      SELECT count(*) FILTER (WHERE operation = 'add')::int AS added, count(*) FILTER (WHERE operation = 'change')::int AS changed,
        count(*) FILTER (WHERE operation = 'remove')::int AS removed FROM pg_temp.register_incoming),
    before AS (SELECT coalesce((SELECT entries FROM register_edition WHERE disclosure_id = ${disclosureId} ORDER BY n DESC LIMIT 1), 0) AS entries)
    INSERT INTO register_edition (disclosure_id, n, edition_id, type_version, effective_on, basis, article, reason, added, changed, removed, entries)
    SELECT ${disclosureId}, ${n}::int, ${edition.editionId}, ${edition.typeVersion}::int, ${effectiveOn}::date, ${edition.basis}, ${edition.article}, ${edition.reason},
      c.added, c.changed, c.removed, b.entries + c.added - c.removed FROM counted c, before b`.execute(tx);
  await sql`
    UPDATE register_entry e SET n_to = ${n}::int, valid_to = ${effectiveOn}::date
    FROM pg_temp.register_incoming i
    WHERE e.disclosure_id = ${disclosureId} AND e.key = i.key AND e.n_to IS NULL AND i.operation IN ('change', 'remove')`.execute(
    tx,
  );
  await sql`
    INSERT INTO register_entry (disclosure_id, key, n_from, valid_from, title, fields, facets, search_text, subject, subject_name, polarity, display_until)
    SELECT ${disclosureId}, key, ${n}::int, ${effectiveOn}::date, title, fields, facets, search, subject, subject_name,
      CASE WHEN subject IS NULL THEN NULL ELSE polarity END, display_until
    FROM pg_temp.register_incoming WHERE operation <> 'remove' ORDER BY key`.execute(tx);
  await sql`
    INSERT INTO register_link (disclosure_id, key, n_from, field, body_code, target_type, target_key)
    SELECT ${disclosureId}, i.key, ${n}::int, l.field, ${edition.bodyCode}, l.type, l.key
    FROM pg_temp.register_incoming i, jsonb_to_recordset(i.links) AS l(field text, type text, key text)
    WHERE i.operation <> 'remove'`.execute(tx);
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM pg_temp.register_incoming`.execute(
    tx,
  );
  if ((rows[0]?.n ?? 0) >= BULK) await sql`SELECT refresh_register_statistics()`.execute(tx);
}
