import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { canonicalJson, type JsonObject } from '../kernel/canonical-json.ts';

/** Entry bundles carry the length of an entry in two bytes. */
const MAX_ENTRY_BYTES = 65_535;

/**
 * Appends one entry and returns its index. Call it LAST in the publishing transaction: it takes a lock that is held
 * until commit, which makes the indexes gapless and equal to the order of commits. The log takes digests, not
 * documents, so an entry that is too large is a bug of the caller.
 */
export async function appendToLog(
  tx: Tx,
  entry: JsonObject,
  eventId: number,
  editionId: string | null,
): Promise<number> {
  const bytes = Buffer.from(canonicalJson(entry));
  if (bytes.length > MAX_ENTRY_BYTES) {
    throw new Error(`a log entry of ${bytes.length} bytes; the log takes at most ${MAX_ENTRY_BYTES}`);
  }
  const { rows } = await sql<{ index: number }>`
    SELECT append_log_leaf(${bytes}::bytea, ${eventId}::bigint, ${editionId}::text) AS index`.execute(tx);
  const index = rows[0]?.index;
  if (index === undefined) throw new Error('append_log_leaf returned no index');
  return Number(index);
}
