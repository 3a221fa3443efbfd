import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database/database.ts';

const AT_ONCE = 10_000;

/** Links what has no place in the chain yet. */
export async function linkAudit(db: Db, stop?: AbortSignal): Promise<void> {
  for (let added = AT_ONCE; added === AT_ONCE; ) {
    stop?.throwIfAborted();
    const { rows } = await sql<{ added: number }>`SELECT link_audit(${AT_ONCE}) AS added`.execute(db);
    added = rows[0]?.added ?? 0;
  }
}

export interface ChainHead {
  /** How many acts, readings and refused attempts are linked. */
  readonly length: number;
  /** Hex of the last link; who keeps it can tell later whether anything before it was changed. */
  readonly hash: string;
}

/** What was found by walking the whole chain. */
export interface ChainCheck {
  readonly head: ChainHead;
  /** The first links that do not fit, in words. */
  readonly faults: readonly string[];
  /** Whether a head that was kept is in the chain; null when none was given. */
  readonly kept: boolean | null;
}

interface Link {
  readonly index: string | number;
  readonly source: string;
  readonly source_id: string | number;
  readonly hash: Buffer;
  readonly text: string | null;
}

const MOST_FAULTS = 20;

/**
 * Computes every link anew from what it stands for, outside the database, and compares. `keptHash` is a head that
 * somebody noted before.
 */
export async function checkChain(db: Db, keptHash: string | null): Promise<ChainCheck> {
  await linkAudit(db);
  const faults: string[] = [];
  let chain: Buffer = Buffer.alloc(0);
  let expected = 0;
  let kept = keptHash === null ? null : false;
  for (;;) {
    const rows = await linksFrom(db, expected);
    for (const row of rows) {
      const name = `${row.source} ${row.source_id}`;
      if (Number(row.index) !== expected) faults.push(`缺少第 ${expected} 环`);
      if (row.text === null) faults.push(`第 ${row.index} 环（${name}）的记录已不存在`);
      const hash = createHash('sha256')
        .update(chain)
        .update(`${name} ${row.text ?? ''}`)
        .digest();
      if (!hash.equals(row.hash)) faults.push(`第 ${row.index} 环（${name}）与记录不符`);
      chain = row.hash;
      if (keptHash !== null && row.hash.toString('hex') === keptHash.toLowerCase()) kept = true;
      expected = Number(row.index) + 1;
      if (faults.length >= MOST_FAULTS) return { head: headOf(expected, chain), faults, kept };
    }
    if (rows.length < AT_ONCE) return { head: headOf(expected, chain), faults, kept };
  }
}

const headOf = (length: number, hash: Buffer): ChainHead => ({ length, hash: hash.toString('hex') });

const linksFrom = async (db: Db, from: number): Promise<readonly Link[]> =>
  (
    await sql<Link>`
      SELECT index, source, source_id, hash, audit_text(source, source_id) AS text
        FROM audit_link WHERE index >= ${from} ORDER BY index LIMIT ${AT_ONCE}`.execute(db)
  ).rows;
