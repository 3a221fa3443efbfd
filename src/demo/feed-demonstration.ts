import { mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ConnectorDeps, createConnector } from '../connectors/act-on-connector.ts';
import type { Db } from '../database/database.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import type { DemonstrationFeed } from '../schema/example.ts';
import { csvRow, UTF8_BOM } from '../tables/csv-row.ts';
import { readDemonstrationAccounts } from './demonstration-accounts.ts';
import { type DemonstrationAccounts, reviewAndIssue } from './demonstration-pipeline.ts';

/** A file is not read before it has rested for half a minute; ours are written at once. */
const RESTED_MS = 60_000;
const KEPT_FILES = 48;

/**
 * The demonstration's other systems, and its clerks at work: each hour a file lies in the folder from which a connector
 * of the demonstration fetches, and what it submitted is reviewed and issued by the demonstration's accounts. Nothing
 * comes from outside. Whoever pauses or ends the connector on screen has the last word.
 */
export async function feedDemonstration(
  deps: ConnectorDeps,
  feeds: readonly DemonstrationFeed[],
): Promise<void> {
  const { folder } = deps.sources;
  const demonstrated = await deps.db
    .selectFrom('account')
    .select('id')
    .where('demonstration', '=', true)
    .limit(1)
    .executeTakeFirst();
  if (folder === null || demonstrated === undefined) return;
  const accounts = await readDemonstrationAccounts(deps.db);
  for (const feed of feeds) {
    await writeHour(join(folder, feed.folder), feed, deps.clock);
    await keepConnector(deps, accounts, feed);
    for (const draft of await waitingDrafts(deps.db, feed))
      await reviewAndIssue(deps, accounts, { draft, body: feed.body });
  }
}

/** What the other system gives for the hour that has begun; whole as soon as it has its name. */
async function writeHour(folder: string, feed: DemonstrationFeed, clock: Clock): Promise<void> {
  const hour = `${shanghaiTime(clock.now()).slice(0, 13).replace(' ', 'T')}:00`;
  const name = `${hour.replace(':', '')}.csv`;
  await mkdir(folder, { recursive: true });
  const files = (await readdir(folder)).filter((each) => each.endsWith('.csv')).toSorted();
  if (files.includes(name)) return;
  const unfinished = join(folder, `${name}.part`);
  await writeFile(unfinished, UTF8_BOM + feed.table(hour).map(csvRow).join(''));
  const rested = new Date(Date.now() - RESTED_MS);
  await utimes(unfinished, rested, rested);
  await rename(unfinished, join(folder, name));
  for (const old of files.slice(0, -KEPT_FILES)) await rm(join(folder, old));
}

/** Made once. */
async function keepConnector(
  deps: ConnectorDeps,
  accounts: DemonstrationAccounts,
  feed: DemonstrationFeed,
): Promise<void> {
  const { name, item, body } = feed;
  const known = await deps.db
    .selectFrom('connector')
    .select('id')
    .where('body_code', '=', body)
    .where('name', '=', name)
    .limit(1)
    .executeTakeFirst();
  if (known !== undefined) return;
  const made = await createConnector(deps, accounts.actor('editor', body), {
    name,
    item,
    body,
    source: 'folder',
    address: feed.folder,
    format: 'csv',
    everyMinutes: feed.everyMinutes,
    record: feed.record,
    columns: {},
    keepsGood: false,
    submits: true,
    quietHours: feed.quietHours,
    jumpPercent: feed.jumpPercent,
  });
  if (!made.ok) throw new Error(made.refusals.map(({ message }) => message).join('\n'));
}

/** Drafts that the connector brought and submitted. */
async function waitingDrafts(db: Db, { name, body }: DemonstrationFeed): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('connector')
    .innerJoin('connector_run', 'connector_run.connector_id', 'connector.id')
    .innerJoin('intake_draft', 'intake_draft.job_id', 'connector_run.job_id')
    .innerJoin('draft', 'draft.id', 'intake_draft.draft_id')
    .select('draft.id')
    .where('connector.body_code', '=', body)
    .where('connector.name', '=', name)
    .where('connector_run.outcome', '=', 'taken')
    .where('draft.state', 'in', ['in-review', 'approved'])
    .orderBy('draft.id')
    .execute();
  return rows.map(({ id }) => id);
}
