import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import { connect } from '../database/database.ts';
import { systemActor } from '../kernel/actor.ts';
import { type App, createApp } from '../web/app.ts';
import { unlockAccount } from './change-account.ts';
import { createDemonstrationAccounts, DEMONSTRATION_PASSWORD } from './demonstration-accounts.ts';
import { identityRoutes } from './http.ts';
import { identifyWith } from './identify.ts';
import { afterFailure, MAX_FAILURES, ONE_PLACE, STRANGERS_FAILURES } from './rules-sign-in.ts';
import { forgetOldOrigins } from './sign-in-origins.ts';

const clock = testClock();
const publicUrl = 'http://127.0.0.1:8080';
const OFFICE = '10.1.1.1';
const HOME = '10.2.2.2';
const OWNER = 'office@province';
let database: TestDatabase;
/** Two processes on one database. */
let apps: readonly [App, App];

async function openApp(): Promise<App> {
  const db = connect(database.appUrl, { clock });
  const deps = { db, clock };
  const app = await createApp({
    ...deps,
    config: { publicUrl, trustProxy: false, mode: 'demo', rateLimits: { signIn: 10_000, write: 10_000 } },
    identify: identifyWith({ ...deps, publicUrl, mode: 'demo' }),
  });
  await app.register(identityRoutes({ ...deps, publicUrl, mode: 'demo', factorKey: Buffer.alloc(32) }), {
    prefix: '/api/v1',
  });
  app.addHook('onClose', () => db.destroy());
  await app.ready();
  return app;
}

beforeAll(async () => {
  database = await createTestDatabase();
  apps = [await openApp(), await openApp()];
  await createDemonstrationAccounts({ db: database.db, clock }, systemActor('cli'), []);
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await database.close();
});
beforeEach(async () => {
  await database.db.deleteFrom('sign_in_origin').execute();
  await database.db.updateTable('account').set({ failed_sign_ins: 0 }).execute();
});

interface From {
  readonly ip: string;
  readonly device?: string;
  readonly app?: App;
}
const signIn = (password: string, { ip, device, app = apps[0] }: From, username = OWNER) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: ip,
    payload: { username, password },
    ...(device !== undefined && { cookies: { gongkai_device: device } }),
  });
const deviceOf = (response: Awaited<ReturnType<typeof signIn>>): string =>
  response.cookies.find(({ name }) => name === 'gongkai_device')?.value ?? '';
const stranger = (n: number): string => `203.0.113.${n}`;

test('guesses of strangers from everywhere do not keep the owner out of the usual place', async () => {
  expect((await signIn(DEMONSTRATION_PASSWORD, { ip: OFFICE })).statusCode).toBe(200);
  const answers = [];
  for (let n = 1; n <= STRANGERS_FAILURES + 2; n += 1)
    answers.push((await signIn(`guess ${n}`, { ip: stranger(n) })).statusCode);
  expect(answers.slice(0, STRANGERS_FAILURES - 1)).toEqual(Array(STRANGERS_FAILURES - 1).fill(401));
  expect(answers.slice(STRANGERS_FAILURES - 1)).toEqual([423, 423, 423]);
  // Not even the right one, from where nobody has signed in: it may be the next guess.
  expect((await signIn(DEMONSTRATION_PASSWORD, { ip: HOME })).statusCode).toBe(423);
  const owner = await signIn(DEMONSTRATION_PASSWORD, { ip: OFFICE });
  expect(owner.statusCode).toBe(200);
  expect(owner.json()).toMatchObject({ failedSignIns: STRANGERS_FAILURES });
  expect((await signIn(DEMONSTRATION_PASSWORD, { ip: OFFICE })).json()).not.toHaveProperty('failedSignIns');
});

test('a colleague at the same address delays himself, not the browser that the owner used before', async () => {
  const device = deviceOf(await signIn(DEMONSTRATION_PASSWORD, { ip: OFFICE }));
  expect(device).not.toBe('');
  for (let n = 0; n < MAX_FAILURES; n += 1) await signIn('guess', { ip: OFFICE });
  expect((await signIn(DEMONSTRATION_PASSWORD, { ip: OFFICE })).statusCode).toBe(423);
  expect((await signIn(DEMONSTRATION_PASSWORD, { ip: OFFICE, device })).statusCode).toBe(200);
  // Another account's browser is no pass to this one.
  const other = deviceOf(await signIn(DEMONSTRATION_PASSWORD, { ip: OFFICE }, 'auditor'));
  expect(other).not.toBe('');
  for (let n = 0; n < MAX_FAILURES; n += 1) await signIn('guess', { ip: OFFICE });
  expect((await signIn(DEMONSTRATION_PASSWORD, { ip: OFFICE, device: other })).statusCode).toBe(423);
});

test('a browser that is known may guess no more than any other place', async () => {
  const device = deviceOf(await signIn(DEMONSTRATION_PASSWORD, { ip: OFFICE }));
  for (let n = 0; n < MAX_FAILURES; n += 1) await signIn('guess', { ip: HOME, device });
  expect((await signIn(DEMONSTRATION_PASSWORD, { ip: HOME, device })).statusCode).toBe(423);
});

test('each further wrong password doubles the delay, up to half an hour, and a day of quiet ends it', async () => {
  const from = { ip: HOME };
  for (let n = 0; n < MAX_FAILURES; n += 1) await signIn('guess', from);
  clock.advance(59_000);
  expect((await signIn('guess', from)).statusCode).toBe(423);
  clock.advance(2_000);
  expect((await signIn('guess', from)).statusCode).toBe(423);
  clock.advance(61_000);
  expect((await signIn(DEMONSTRATION_PASSWORD, from)).statusCode).toBe(423);
  clock.advance(60_000);
  expect((await signIn(DEMONSTRATION_PASSWORD, from)).statusCode).toBe(200);

  const now = clock.now();
  const many = { failures: 40, failedAt: now, refusedUntil: null };
  expect(afterFailure(many, now, ONE_PLACE).refusedUntil?.getTime()).toBe(now.getTime() + 30 * 60_000);
  const nextDay = new Date(now.getTime() + ONE_PLACE.forgottenMs);
  expect(afterFailure(many, nextDay, ONE_PLACE)).toMatchObject({ failures: 1, refusedUntil: null });
});

test('several processes count together, attempts in parallel too', async () => {
  const answers = await Promise.all(
    Array.from({ length: 14 }, (_, n) => signIn('guess', { ip: HOME, app: n % 2 === 0 ? apps[0] : apps[1] })),
  );
  expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(MAX_FAILURES - 1);
  const unknown = await Promise.all(
    Array.from({ length: 14 }, (_, n) =>
      signIn('guess', { ip: HOME, app: n % 2 === 0 ? apps[0] : apps[1] }, 'nobody@nowhere'),
    ),
  );
  expect(unknown.filter(({ statusCode }) => statusCode === 401)).toHaveLength(MAX_FAILURES - 1);
});

test('the addresses of one IPv6 household are one place', async () => {
  for (let n = 1; n <= MAX_FAILURES; n += 1) await signIn('guess', { ip: `2001:db8:1:2::${n}` });
  expect((await signIn(DEMONSTRATION_PASSWORD, { ip: '2001:db8:1:2:ffff::1' })).statusCode).toBe(423);
});

test('unlocking lets everybody try again; what counts no more is forgotten, known places are not', async () => {
  await signIn(DEMONSTRATION_PASSWORD, { ip: OFFICE });
  for (let n = 1; n <= STRANGERS_FAILURES; n += 1) await signIn('guess', { ip: stranger(n) });
  expect((await signIn(DEMONSTRATION_PASSWORD, { ip: HOME })).statusCode).toBe(423);
  await unlockAccount({ db: database.db, clock }, systemActor('cli'), { username: OWNER });
  expect((await signIn(DEMONSTRATION_PASSWORD, { ip: HOME })).statusCode).toBe(200);
  await signIn('guess', { ip: stranger(99) });
  clock.advance(25 * 3_600_000);
  await forgetOldOrigins(database.db, clock.now());
  const left = await database.db.selectFrom('sign_in_origin').select('origin').execute();
  expect(left.map(({ origin }) => origin)).toEqual(expect.arrayContaining([OFFICE, HOME]));
  expect(left.map(({ origin }) => origin)).not.toContain(stranger(99));
});

test('what was typed as a name is kept nowhere', async () => {
  await signIn('guess', { ip: HOME }, 'my-secret-password');
  const rows = await database.db.selectFrom('sign_in_origin').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('my-secret');
  expect(rows.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^unknown:[0-9a-f]{4}$/),
    expect.stringMatching(/^unknown:[0-9a-f]{4}$/),
  ]);
});
