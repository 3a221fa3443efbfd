import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { setEvidenceClock } from '../../src/database/evidence-clock.ts';
import { migrate } from '../../src/database/migrate.ts';
import { projectPath } from '../../src/main/project-root.ts';
import { startEmbeddedDatabase } from '../../src/postgres/embedded-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly databaseServer: {
      readonly adminUrl: string;
      readonly ownerUrl: string;
      readonly appUrl: string;
    };
  }
}

/**
 * One real PostgreSQL for a vitest run, whichever project asks first. Its database `gongkai` is migrated once and then
 * only copied: `createTestDatabase` gives each test file its own.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const run = project.vitest.getRootProject();
  if ('databaseServer' in run.getProvidedContext()) return undefined;
  const dataDir = mkdtempSync(join(tmpdir(), 'gk-test-'));
  // Under root the database runs as nobody, who must be able to enter.
  chmodSync(dataDir, 0o755);
  const scratch = join(dataDir, 'scratch');
  mkdirSync(scratch);
  process.env.TEST_SCRATCH = scratch;
  const server = await startEmbeddedDatabase({ dataDir, fsync: false, maxConnections: 200 });
  const { adminUrl, ownerUrl, appUrl } = server;
  const teardown = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(ownerUrl, projectPath('src/database/migrations'));
    // Tests have clocks of their own; those that ask for the database's set it back.
    await setEvidenceClock(ownerUrl, { kind: 'told' });
  } catch (error) {
    await teardown();
    throw error;
  }
  run.provide('databaseServer', { adminUrl, ownerUrl, appUrl });
  return teardown;
}
