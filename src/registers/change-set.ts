import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { canonicalJson, type JsonObject } from '../kernel/canonical-json.ts';
import { type ChangePlan, changesByKey } from './change-plan.ts';

/** A change as the public list takes it: masked. A removal is told by its key. */
interface ChangeLine {
  readonly key: string;
  readonly operation: string;
  readonly fields: JsonObject | null;
}

const BATCH = 2_000;

/** One line of canonical JSON with its LF. */
const lineOf = ({ key, operation, fields }: ChangeLine): string =>
  `${canonicalJson(fields === null ? { key, operation } : { fields, key, operation })}\n`;

/**
 * The bytes that an edition's record commits to: `salt LF`, then a line of canonical JSON for each change, in the order
 * of the keys' bytes, each with its LF. `sha256sum` over the file is the digest in the record.
 */
async function* changeSetBytes(
  salt: string,
  batches: AsyncIterable<readonly ChangeLine[]>,
): AsyncGenerator<string> {
  yield `${salt}\n`;
  for await (const batch of batches) yield batch.map(lineOf).join('');
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

/** SHA-256 of the change set of an edition that is being published. */
export async function changeSetDigest(salt: string, plan: ChangePlan): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of changeSetBytes(salt, plannedLines(plan))) hash.update(bytes);
  return hash.digest('hex');
}

async function* plannedLines(plan: ChangePlan): AsyncGenerator<readonly ChangeLine[]> {
  for await (const page of changesByKey(plan))
    yield page.map(({ key, operation, fields }) => ({
      key,
      operation,
      fields: operation === 'remove' ? null : fields,
    }));
}

/**
 * What an edition committed to without showing it, with its bytes to hash; null for an edition that keeps its changes
 * in its content, or that is older.
 */
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
