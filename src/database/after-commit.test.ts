import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import { systemActor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, refused } from '../kernel/result.ts';
import { withClient } from '../postgres/database-roles.ts';
import { type AfterCommit, createAfterCommit } from './after-commit.ts';
import { addSignal, forgetSignals, type Signal, SignalReader } from './signals.ts';
import { write } from './write.ts';

/** Signals reach every process on the database after the commit, once it is committed, whatever breaks in between. */
let database: TestDatabase;
const open: AfterCommit[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop();
});
afterAll(() => database.close());

const owner = (text: string) => withClient(database.ownerUrl, (client) => client.query(text));
const say = (signal: Signal) => database.db.transaction().execute((tx) => addSignal(tx, signal));

/** A process of its own, as far as signals go; without polling, so that what arrives was notified or caught up. */
function listening(pollMs = 3_600_000) {
  const done: string[] = [];
  const errors: unknown[] = [];
  const failing = new Set<string>();
  const effect = (name: string) => async (): Promise<void> => {
    if (failing.has(name)) throw new Error(`${name} failed`);
    done.push(name);
  };
  const published = effect('published');
  const forget = effect('forget');
  const afterCommit = createAfterCommit({
    db: database.db,
    url: database.appUrl,
    effects: {
      published,
      withdrawn: published,
      'obligations-changed': forget,
      'catalogue-changed': forget,
      'calendar-changed': forget,
    },
    onError: (error) => errors.push(error),
    pollMs,
  });
  open.push(afterCommit);
  return { afterCommit, done, errors, failing };
}
const cut = () =>
  withClient(database.appUrl, (client) =>
    client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'gongkai signals'`),
  );

test('two processes each do what one has said, and each effect once', async () => {
  const [a, b] = [listening(), listening()];
  await Promise.all([a.afterCommit.start(), b.afterCommit.start()]);
  // Everything, once each, at the start: what an earlier process left undone.
  for (const each of [a, b]) expect(each.done.splice(0).sort()).toEqual(['forget', 'published']);
  await write({ db: database.db, clock: testClock() }, systemActor('test'), 'test', async (unit) => {
    await unit.signal('published');
    await unit.signal('withdrawn');
    await unit.record({ kind: 'tested', subject: 'test' });
    return accepted(1);
  });
  await a.afterCommit.catchUp();
  expect(a.done).toEqual(['published']);
  await vi.waitFor(() => expect(b.done).toEqual(['published']));
  await a.afterCommit.catchUp();
  await b.afterCommit.catchUp();
  expect([a.done, b.done]).toEqual([['published'], ['published']]);
});

test('what was refused or rolled back says nothing', async () => {
  const a = listening();
  await a.afterCommit.start();
  a.done.length = 0;
  const result = await write(
    { db: database.db, clock: testClock() },
    systemActor('test'),
    'test',
    async (unit) => {
      await unit.signal('published');
      return refused(problem('nothing-changed'));
    },
  );
  expect(result.ok).toBe(false);
  await a.afterCommit.catchUp();
  expect(a.done).toEqual([]);
});

test('an unknown signal is refused where it is said; one of a newer version is an error and does everything', async () => {
  await owner('ALTER TABLE signal DROP CONSTRAINT signal_name_check');
  const a = listening();
  await a.afterCommit.start();
  a.done.length = 0;
  const misspelt: string = 'publisched';
  await expect(
    // @ts-expect-error a name outside the list does not compile; this is JavaScript's way round.
    database.db.transaction().execute((tx) => addSignal(tx, misspelt)),
  ).rejects.toThrow('unknown signal: publisched');
  await owner(`INSERT INTO signal (name) VALUES ('of-a-newer-version')`);
  await a.afterCommit.catchUp();
  expect(a.done.sort()).toEqual(['forget', 'published']);
  expect(a.errors.map(String)).toEqual(['Error: unknown signal: of-a-newer-version']);
  await owner(`DELETE FROM signal WHERE name = 'of-a-newer-version';
    ALTER TABLE signal ADD CONSTRAINT signal_name_check CHECK (name IN ('published', 'withdrawn', 'obligations-changed', 'catalogue-changed'))`);
});

test('what is said while the listening connection is cut is caught up', async () => {
  const a = listening();
  await a.afterCommit.start();
  for (let round = 0; round < 5; round += 1) {
    a.done.length = 0;
    await cut();
    await say('withdrawn');
    await vi.waitFor(() => expect(a.done).toEqual(['published']), { timeout: 30_000 });
  }
  expect(a.errors.length).toBeGreaterThanOrEqual(5);
});

test('without any notification the next look finds it', async () => {
  const a = listening(20);
  await a.afterCommit.start();
  a.done.length = 0;
  await owner(`INSERT INTO signal (name) VALUES ('published')`);
  await vi.waitFor(() => expect(a.done).toEqual(['published']), { timeout: 30_000 });
});

test('an effect that fails is reported and tried again until it succeeds; the others are done', async () => {
  const a = listening();
  await a.afterCommit.start();
  a.done.length = 0;
  a.failing.add('published');
  await say('published');
  await say('obligations-changed');
  await a.afterCommit.catchUp();
  expect(a.done).toEqual(['forget']);
  expect(a.errors.map(String)).toContain('Error: published failed');
  a.failing.clear();
  await vi.waitFor(() => expect(a.done).toEqual(['forget', 'published']), { timeout: 30_000 });
});

test('a database that is away is reported, and what was said meanwhile is done when it is back', async () => {
  const a = listening();
  await a.afterCommit.start();
  a.done.length = 0;
  await owner('ALTER TABLE signal RENAME TO signal_away');
  try {
    await a.afterCommit.catchUp();
    expect(a.errors.length).toBeGreaterThan(0);
    await owner(`INSERT INTO signal_away (name) VALUES ('published')`);
  } finally {
    await owner('ALTER TABLE signal_away RENAME TO signal');
  }
  await vi.waitFor(() => expect(a.done).toEqual(['published']), { timeout: 30_000 });
});

test('a transaction that began earlier and commits later is not missed, nor is anything read twice', async () => {
  const reader = new SignalReader(database.db);
  await reader.look();
  await withClient(database.appUrl, async (slow) => {
    await slow.query('BEGIN');
    await slow.query(`INSERT INTO signal (name) VALUES ('withdrawn')`);
    await say('published');
    expect(await reader.look()).toEqual([{ name: 'published', keys: null }]);
    expect(await reader.look()).toEqual([]);
    await slow.query('COMMIT');
    expect(await reader.look()).toEqual([{ name: 'withdrawn', keys: null }]);
    expect(await reader.look()).toEqual([]);
  });
});

test('old signals are swept, fresh ones stay', async () => {
  await owner(
    `DELETE FROM signal; INSERT INTO signal (name, at) VALUES ('published', now() - interval '2 hours'), ('withdrawn', now())`,
  );
  await forgetSignals(database.db);
  expect(await database.db.selectFrom('signal').select('name').execute()).toEqual([{ name: 'withdrawn' }]);
});
