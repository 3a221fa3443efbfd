import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db } from '../src/database/database.ts';
import { setEvidenceClock } from '../src/database/evidence-clock.ts';
import { migrate } from '../src/database/migrate.ts';
import { startEmbeddedDatabase } from '../src/postgres/embedded-database.ts';

export interface BenchDatabase {
  /** With the application's rights. */
  readonly db: Db;
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** An embedded database of its own, in a folder that goes away with it, flushing to disk as in production. */
export async function startBenchDatabase(root: string): Promise<BenchDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gk-bench-'));
  const server = await startEmbeddedDatabase({ dataDir });
  await migrate(server.ownerUrl, join(root, 'src/database/migrations'));
  // The corpus is of past days.
  await setEvidenceClock(server.ownerUrl, { kind: 'told' });
  const db = connect(server.appUrl);
  return {
    db,
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    stop: async () => {
      await db.destroy();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
