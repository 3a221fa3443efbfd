import { connect, type Db } from '../database/database.ts';
import { setEvidenceClock } from '../database/evidence-clock.ts';
import { excessRights } from '../database/limit-application.ts';
import { migrate } from '../database/migrate.ts';
import { EXIT, errorCode, StartupProblem } from '../kernel/startup-problem.ts';
import { lockDataFolder } from '../postgres/data-folder-lock.ts';
import { APP_ROLE, withClient } from '../postgres/database-roles.ts';
import { startEmbeddedDatabase } from '../postgres/embedded-database.ts';
import { prepareExternalDatabase } from '../postgres/external-database.ts';
import type { Config } from './config.ts';
import { projectPath } from './project-root.ts';
import { evidenceClock, installationClock } from './sandbox-clock.ts';

/** A data folder that is ours alone, its database running and migrated. */
export interface Installation {
  /** With the application's rights. */
  readonly db: Db;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly appliedMigrations: readonly string[];
  /** Resolves when the embedded database ends by itself. */
  readonly databaseDied: Promise<string>;
  close(): Promise<void>;
}

export async function openInstallation(config: Config): Promise<Installation> {
  const undo: (() => void | Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const lock = lockDataFolder(config.dataDir);
    undo.push(lock.release);
    const server = await openServer(config);
    undo.push(server.stop);
    const { applied } = await migrate(server.ownerUrl, projectPath('src/database/migrations'));
    await assertLimited(server.ownerUrl);
    const clock = installationClock(config);
    const db = connect(server.appUrl, { clock });
    undo.push(() => db.destroy());
    // The catalogue is most of what the command line would load for `--help`.
    const { loadReferenceData } = await import('./reference-data.ts');
    await loadReferenceData(server.ownerUrl, db);
    const { takeOutAgain } = await import('./take-out-again.ts');
    await takeOutAgain({ db, clock, ownerUrl: server.ownerUrl, dataDir: config.dataDir });
    await setEvidenceClock(server.ownerUrl, evidenceClock(config));
    return {
      db,
      ownerUrl: server.ownerUrl,
      appUrl: server.appUrl,
      appliedMigrations: applied,
      databaseDied: server.died,
      close,
    };
  } catch (error) {
    await close();
    // Class 53: PostgreSQL itself has met a full disk.
    if (errorCode(error) === '53100') {
      throw new StartupProblem(`磁盘空间不足（disk full）：${config.dataDir}`, EXIT.storage, {
        cause: error,
      });
    }
    throw error;
  }
}

/** The guards of publication rest on it: a role that can do more is not served with. */
async function assertLimited(ownerUrl: string): Promise<void> {
  const excess = await withClient(ownerUrl, excessRights);
  if (excess.length === 0) return;
  throw new StartupProblem(
    `数据库角色 ${APP_ROLE} 的权限过大（${excess.join('；')}），请由数据库管理员收回后再启动，见 docs/security/database-guards.md。`,
    EXIT.wrongConfiguration,
  );
}

interface Server {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly died: Promise<string>;
  readonly stop: () => Promise<void>;
}

async function openServer(config: Config): Promise<Server> {
  if (config.databaseUrl === undefined) return startEmbeddedDatabase({ dataDir: config.dataDir });
  const urls = await prepareExternalDatabase(config.databaseUrl, config.dataDir);
  // An external server that goes away comes back without us: queries fail until then.
  return { ...urls, died: new Promise(() => {}), stop: async () => {} };
}
