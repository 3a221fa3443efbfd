import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import { HASH_BYTES, type Range } from './merkle.ts';

/** A row of log_checkpoint. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
}

/** Only one sequencer signs at a time, whatever the number of processes. */
const SIGNING_LOCK = 4302;

/** Entries committed so far. Appending is serialised until commit, so what is visible has no gaps. */
export async function countLeaves(db: Db): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    SELECT coalesce(max(index) + 1, 0) AS size FROM log_leaf`.execute(db);
  return Number(rows[0]?.size ?? 0);
}

/** Leaf hashes of a range, concatenated. */
export async function getLeafHashes(db: Db, { start, end }: Range): Promise<Buffer> {
  const { rows } = await sql<{ hashes: Buffer | null }>`
    SELECT string_agg(leaf_hash, ''::bytea ORDER BY index) AS hashes
      FROM log_leaf WHERE index >= ${start} AND index < ${end}`.execute(db);
  const hashes = rows[0]?.hashes ?? Buffer.alloc(0);
  if (hashes.length !== (end - start) * HASH_BYTES) throw new Error(`leaves ${start}–${end} are incomplete`);
  return hashes;
}

/** Entries of a range as an entry bundle: a big-endian uint16 length before each. */
export async function getEntryBundle(db: Db, { start, end }: Range): Promise<Buffer> {
  const { rows } = await sql<{ bundle: Buffer | null; count: number }>`
    SELECT string_agg(substring(int4send(length(entry)) FROM 3) || entry, ''::bytea ORDER BY index) AS bundle,
           count(*)::int AS count
      FROM log_leaf WHERE index >= ${start} AND index < ${end}`.execute(db);
  const row = rows[0];
  if (!row?.bundle || row.count !== end - start) throw new Error(`entries ${start}–${end} are incomplete`);
  return row.bundle;
}

/** The one of the largest tree; null while nothing was signed. */
export async function findLatestCheckpoint(db: Db | Tx): Promise<StoredCheckpoint | null> {
  const { rows } = await sql<StoredCheckpoint>`
    SELECT size, root, note FROM log_checkpoint ORDER BY size DESC LIMIT 1`.execute(db);
  const row = rows[0];
  return row ? { ...row, size: Number(row.size) } : null;
}

/** True when a checkpoint was published for a size in the range. */
export async function hasCheckpointWithin(db: Db, { start, end }: Range): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM log_checkpoint WHERE size >= ${start} AND size < ${end} LIMIT 1`.execute(db);
  return rows.length > 0;
}

/** `signedAt` by the clock of the server; a size is signed once. */
export async function insertCheckpoint(tx: Tx, checkpoint: StoredCheckpoint, signedAt: Date): Promise<void> {
  await sql`
    INSERT INTO log_checkpoint (size, root, note, signed_at)
    VALUES (${checkpoint.size}, ${checkpoint.root}, ${checkpoint.note}, ${signedAt})`.execute(tx);
}

/** Until the transaction ends: one process signs at a time. */
export async function lockSigning(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${SIGNING_LOCK})`.execute(tx);
}

/** The index of the entry that published an edition, if everybody may know that it exists. */
export async function findPublicEditionLeaf(db: Db, disclosureId: string, n: number): Promise<number | null> {
  const { rows } = await sql<{ index: number | null }>`
    SELECT min(l.index) AS index
      FROM edition e
      JOIN disclosure d ON d.id = e.disclosure_id
      JOIN log_leaf l ON l.edition_id = e.id
     WHERE e.disclosure_id = ${disclosureId} AND e.n = ${n} AND d.audience = 'public'`.execute(db);
  const index = rows[0]?.index ?? null;
  return index === null ? null : Number(index);
}
