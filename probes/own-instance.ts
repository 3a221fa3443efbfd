import { rmSync } from 'node:fs';
import type { KyselyPlugin } from 'kysely';
import { loadItems } from '../src/catalogue/load-items.ts';
import { connect, type Db } from '../src/database/database.ts';
import { setEvidenceClock } from '../src/database/evidence-clock.ts';
import { migrate } from '../src/database/migrate.ts';
import { type Clock, systemClock } from '../src/kernel/clock.ts';
import { catalogue } from '../src/main/catalogue.ts';
import { compose } from '../src/main/compose.ts';
import { readConfig } from '../src/main/config.ts';
import { projectPath } from '../src/main/project-root.ts';
import { loadReferenceData } from '../src/main/reference-data.ts';
import { DATABASE } from '../src/postgres/database-roles.ts';
import { startEmbeddedDatabase } from '../src/postgres/embedded-database.ts';
import { type ItemDeclaration, REVIEW_STEPS } from '../src/schema/declaration.ts';
import type { LogOptions } from '../src/web/request-log.ts';
import { copyOfFolder } from './data-folder.ts';

type Application = Awaited<ReturnType<typeof compose>>['app'];

export interface OwnInstance {
  /** With the application's rights, as in production. */
  readonly db: Db;
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** The superuser, on the same database. */
  readonly adminUrl: string;
  readonly clock: Clock;
  readonly dataDir: string;
  readonly app: Application;
  /** How many questions the application has asked the database so far. */
  queries(): number;
  close(): Promise<void>;
}

/**
 * Every second item asks for 保密审查 and 合法性审查 by people of their own, as offices may decide: both procedures are met.
 * What asks for more than one review keeps it.
 */
async function demandMoreReviews(db: Db): Promise<void> {
  const items = catalogue.declaredItems.map(
    (item, index): ItemDeclaration =>
      index % 2 === 0 || item.review.length > 1 ? item : { ...item, review: REVIEW_STEPS },
  );
  const loaded = await loadItems({ db, clock: systemClock }, items);
  if (!loaded.ok) throw new Error(loaded.refusals.map((refusal) => refusal.message).join('\n'));
}

/** Counts what goes through it and changes nothing. */
function countQueries(): KyselyPlugin & { count(): number } {
  let asked = 0;
  return {
    count: () => asked,
    transformQuery: ({ node }) => {
      asked += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

/**
 * A whole installation that nobody else uses: probes break things. Its database is real, only not safe from power cuts.
 * What every one begins with is made once, and copied as files.
 */
export async function openOwnInstance(log?: LogOptions): Promise<OwnInstance> {
  const dataDir = await copyOfFolder('probes', prepareFolder, 'gk-probe-');
  const undo: (() => Promise<void> | void)[] = [() => rmSync(dataDir, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const opened = await openFolder(dataDir, undo, log);
    return { ...opened, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The database of a data folder, and the application on it, started; what ends them is added to `undo`. */
async function openFolder(
  dataDir: string,
  undo: (() => Promise<void> | void)[],
  log?: LogOptions,
): Promise<Omit<OwnInstance, 'close'>> {
  const server = await startEmbeddedDatabase({ dataDir, fsync: false });
  undo.push(() => server.stop());
  await migrate(server.ownerUrl, projectPath('src/database/migrations'));
  // Courses of dossiers take months; the attacks on dates set the database’s own clock (guard-attacks.ts).
  await setEvidenceClock(server.ownerUrl, { kind: 'told' });
  const clock = systemClock;
  const counter = countQueries();
  const db = connect(server.appUrl, { clock }).withPlugin(counter);
  undo.push(() => db.destroy());
  await loadReferenceData(server.ownerUrl, db);
  await demandMoreReviews(db);
  const config = readConfig({ GONGKAI_DATA_DIR: dataDir, GONGKAI_LOG_LEVEL: log?.level ?? 'silent' }, 'demo');
  const composed = await compose({
    config,
    db,
    clock,
    dataDir,
    appUrl: server.appUrl,
    ...(log?.stream && { logTo: { stream: log.stream } }),
  });
  undo.push(() => composed.close());
  await composed.app.ready();
  await composed.start();
  return {
    db,
    appUrl: server.appUrl,
    ownerUrl: server.ownerUrl,
    adminUrl: server.adminUrl.replace('@/postgres?', `@/${DATABASE}?`),
    clock,
    dataDir,
    app: composed.app,
    queries: counter.count,
  };
}

/** Everything that a start does is done; nothing runs in it. */
async function prepareFolder(dataDir: string): Promise<void> {
  const undo: (() => Promise<void> | void)[] = [];
  try {
    await openFolder(dataDir, undo);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}
