import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../database/database.ts';
import { EXIT, StartupProblem } from '../kernel/startup-problem.ts';
import { runningDatabaseUrls } from '../postgres/embedded-database.ts';
import type { Config } from './config.ts';
import { type Installation, openInstallation } from './installation.ts';
import { installationClock } from './sandbox-clock.ts';

/**
 * For commands that an operator runs beside a running service: uses its database when the data folder is in use,
 * else opens the installation for as long as the command takes.
 */
export async function openOrJoinInstallation(
  config: Config,
): Promise<Pick<Installation, 'db' | 'ownerUrl' | 'close'>> {
  try {
    return await openInstallation(config);
  } catch (error) {
    const inUse = error instanceof StartupProblem && error.exitCode === EXIT.inUse;
    if (!inUse || config.databaseUrl !== undefined) throw error;
    const home = join(config.dataDir, 'postgres-home');
    const urls = runningDatabaseUrls(config.dataDir, existsSync(home) ? realpathSync(home) : config.dataDir);
    const db = connect(urls.appUrl, { max: 2, clock: installationClock(config) });
    return { db, ownerUrl: urls.ownerUrl, close: () => db.destroy() };
  }
}
