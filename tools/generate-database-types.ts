import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/database/migrate.ts';
import { projectPath } from '../src/main/project-root.ts';
import { withClient } from '../src/postgres/database-roles.ts';
import { startEmbeddedDatabase } from '../src/postgres/embedded-database.ts';
import { databaseTypes } from './database-types.ts';

/** `npm run schema`: migrates a scratch database and writes what Kysely should know about it. */
const target = projectPath('src/database/schema.generated.ts');
const dataDir = mkdtempSync(join(tmpdir(), 'gk-schema-'));
chmodSync(dataDir, 0o755);
const database = await startEmbeddedDatabase({ dataDir, fsync: false });
try {
  await migrate(database.ownerUrl, process.argv[2] ?? projectPath('src/database/migrations'));
  const text = await withClient(database.ownerUrl, databaseTypes);
  writeFileSync(target, text);
  console.log(
    `src/database/schema.generated.ts: ${readFileSync(target, 'utf8').split('\n').length - 1} lines`,
  );
} finally {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
