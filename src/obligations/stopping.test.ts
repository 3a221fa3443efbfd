import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccepted, openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import { withClient } from '../postgres/database-roles.ts';
import { countedUntil } from './counted-until.ts';
import { keepCoverage } from './keep-coverage.ts';

/** Counting leaves off when the service stops, keeps what it has done, and says how far it is. */
let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline();
}, 60_000);
afterAll(() => pipeline.database.close());

test('told to stop while a statement waits, it rolls that item back, keeps the others and goes on the next time', async () => {
  const { deps, database } = pipeline;
  const items = await deps.db.selectFrom('owed_item').select('code').orderBy('code').execute();
  const held = items[3]?.code ?? '';
  const stop = new AbortController();
  await withClient(database.ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM owed_item WHERE code = $1 FOR UPDATE', [held]);
    const counting = keepCoverage(deps, stop.signal);
    await expect
      .poll(async () => (await countedUntil(deps.db)).counting, { timeout: 20_000 })
      .toEqual({ done: 3, total: items.length });
    // Of this database alone: others wait on the same server.
    const waits = `SELECT count(*)::integer AS n FROM pg_stat_activity a WHERE a.datname = current_database()
      AND pg_backend_pid() = ANY (pg_blocking_pids(a.pid))`;
    await expect.poll(async () => (await client.query(waits)).rows[0].n, { timeout: 20_000 }).toBe(1);
    stop.abort();
    expectAccepted(await counting);
    expect((await client.query(waits)).rows[0].n).toBe(0);
    await client.query('ROLLBACK');
  });
  expect((await countedUntil(deps.db)).counting).toEqual({ done: 3, total: items.length });
  expectAccepted(await keepCoverage(deps));
  const whole = await countedUntil(deps.db);
  expect(whole.counting).toBeNull();
  expect(whole.at).not.toBeNull();
});
