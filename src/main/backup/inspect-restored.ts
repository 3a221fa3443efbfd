import { sql } from 'kysely';
import { connect, type Db } from '../../database/database.ts';
import { assertTreeExtendsAnchor } from '../../log/anchor.ts';
import { CommittedTree } from '../../log/committed-tree.ts';
import { rootAt } from '../../log/proof.ts';
import { loadOrCreateSigner } from '../../log/signing-key.ts';
import { countLeaves, findLatestCheckpoint } from '../../log/store.ts';
import type { Manifest } from './backup-folder.ts';

export type Inspection = NonNullable<Manifest['checked']>;

/**
 * What a database holds: the size and root of the log, each leaf read, and the rows of every table. Throws an
 * AnchorProblem when the log does not extend the checkpoint in `anchorFile`.
 */
export async function inspectDatabase(
  ownerUrl: string,
  { dataDir, anchorFile }: { readonly dataDir: string; readonly anchorFile: string },
): Promise<Inspection> {
  const db = connect(ownerUrl, { max: 1, statementTimeoutMs: 0 });
  try {
    const tree = new CommittedTree(db);
    const size = await countLeaves(db);
    await tree.growTo(size);
    await assertTreeExtendsAnchor(anchorFile, await loadOrCreateSigner(dataDir, 'unused'), {
      size,
      read: tree.reader(),
      latest: await findLatestCheckpoint(db),
    });
    const root = size === 0 ? '' : (await rootAt(tree.reader(), size)).toString('base64');
    return { log: size, root, rows: await countRows(db) };
  } finally {
    await db.destroy();
  }
}

async function countRows(db: Db): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`.execute(
    db,
  );
  const rows: Record<string, number> = {};
  for (const { name } of tables.rows) {
    const counted = await sql<{ rows: number }>`SELECT count(*)::int AS rows FROM ${sql.table(name)}`.execute(
      db,
    );
    rows[name] = counted.rows[0]?.rows ?? 0;
  }
  return rows;
}
