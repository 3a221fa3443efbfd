import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { withClient } from '../postgres/database-roles.ts';
import { projectPath } from './project-root.ts';

const KEY = 'demonstration';

/** `none` in an installation with data of its own, or with none yet. */
export type DemonstrationState = 'none' | 'loading' | 'loaded';

export async function demonstrationState(db: Db): Promise<DemonstrationState> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value === 'loading' || row?.value === 'loaded' ? row.value : 'none';
}

/**
 * Nothing has been entered yet: no account and nothing published. Bodies and the catalogue are there from the first
 * start.
 */
export async function isEmpty(db: Db): Promise<boolean> {
  const account = await db.selectFrom('account').select('id').limit(1).executeTakeFirst();
  const disclosure = await db.selectFrom('disclosure').select('id').limit(1).executeTakeFirst();
  return account === undefined && disclosure === undefined;
}

/** Loads between two marks, so that a load cut short is recognised at the next start. */
export async function markedLoad(db: Db, load: () => Promise<void>): Promise<void> {
  await mark(db, 'loading');
  await load();
  await mark(db, 'loaded');
}

async function mark(db: Db, state: DemonstrationState): Promise<void> {
  const value = JSON.stringify(state);
  await db
    .insertInto('setting')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/**
 * Clears a demonstration whose load was cut short. Only called in that state: nobody has seen the installation yet,
 * because it listens only when loaded. Published rows cannot be deleted one by one, so the schema goes as a whole.
 */
export async function clearUnfinishedDemonstration(ownerUrl: string, dataDir: string): Promise<void> {
  for (const name of readdirSync(dataDir).filter((entry) => !BELONGS_TO_THE_DATABASE.test(entry))) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  await withClient(ownerUrl, (client) =>
    client.query('DROP SCHEMA public, graphile_worker CASCADE; CREATE SCHEMA public'),
  );
  await migrate(ownerUrl, projectPath('src/database/migrations'));
}

const BELONGS_TO_THE_DATABASE =
  /^(lock(\..*)?|socket|sandbox-clock|database-passwords\.json|application-password|postgres(-home|\.log)?)$/;
