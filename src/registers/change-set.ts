import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import { canonicalJson, type JsonObject } from '../kernel/canonical-json.ts';

/** A change as the public list takes it: masked. A removal is told by its key. */
interface ChangeLine {
  readonly key: string;
  readonly operation: string;
  readonly fields: JsonObject | null;
}

const BATCH = 2_000;

/**
 * The bytes that an edition's record commits to: `salt LF`, then a line of canonical JSON for each change, in the order of the keys' bytes, each with
 * its LF. `sha256sum` over the file is the digest in the record.
 */
async function* changeSetBytes(
  salt: string,
  batches: AsyncIterable<readonly ChangeLine[]>,
): AsyncGenerator<string> {
  yield `${salt}\n`;
  for await (const batch of batches) {
    const lines = batch.map(({ key, operation, fields }) =>
      canonicalJson(fields === null ? { key, operation } : { fields, key, operation }),
    );
    yield lines.map((line) => `${line}\n`).join('');
  }
}

async function* stagedChanges(tx: Tx): AsyncGenerator<readonly ChangeLine[]> {
  await sql`DECLARE staged_changes NO SCROLL CURSOR FOR
    SELECT key, operation, CASE WHEN operation = 'remove' THEN NULL ELSE fields END AS fields
    FROM pg_temp.register_incoming ORDER BY key COLLATE "C"`.execute(tx);
  for (;;) {
    const { rows } = await sql<ChangeLine>`FETCH ${sql.lit(BATCH)} FROM staged_changes`.execute(tx);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`CLOSE staged_changes`.execute(tx);
}

/** The change set of an edition, from the lines that it began and ended. */
async function* appliedChanges(
  db: Db,
  disclosureId: string,
  n: number,
): AsyncGenerator<readonly ChangeLine[]> {
  const begun = `${disclosureId}:${n}`;
  for (let after = ''; ; ) {
    const { rows } = await sql<ChangeLine>`
      WITH begun AS (SELECT key, fields FROM register_entry WHERE disclosure_id || ':' || n_from::text = ${begun}),
        ended AS (SELECT key FROM register_entry WHERE n_to IS NOT NULL AND disclosure_id || ':' || n_to::text = ${begun})
      SELECT key, b.fields, CASE WHEN b.fields IS NULL THEN 'remove' WHEN e.key IS NULL THEN 'add' ELSE 'change' END AS operation
      FROM begun b FULL JOIN ended e USING (key)
      WHERE key > ${after} ORDER BY key COLLATE "C" LIMIT ${BATCH}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.key;
  }
}

/** SHA-256 of the change set that this transaction has judged. */
export async function stagedDigest(tx: Tx, salt: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of changeSetBytes(salt, stagedChanges(tx))) hash.update(chunk);
  return hash.digest('hex');
}

/** What an edition committed to without showing it, with its bytes to hash; null for an edition that keeps its changes in its content, or that is older. */
export async function findChangeSet(
  db: Db,
  disclosureId: string,
  n: number,
): Promise<{ readonly digest: string; readonly bytes: AsyncIterable<string> } | null> {
  const annex = await db
    .selectFrom('edition_annex')
    .innerJoin('edition', 'edition.id', 'edition_annex.edition_id')
    .select(['edition_annex.digest', 'edition_annex.salt'])
    .where('edition.disclosure_id', '=', disclosureId)
    .where('edition.n', '=', n)
    .executeTakeFirst();
  return annex === undefined
    ? null
    : { digest: annex.digest, bytes: changeSetBytes(annex.salt, appliedChanges(db, disclosureId, n)) };
}
