import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../src/identity/accounts.ts';
import { resetSecondFactor } from '../src/identity/change-account.ts';
import { codeOf, stepAt } from '../src/identity/one-time-code.ts';
import { systemActor } from '../src/kernel/actor.ts';
import { type ApiClient, at, codesOf, listAt, signInWith, textAt, visitor } from './harness/api-client.ts';
import { bytesOfBase32 as bytesOf } from './harness/base32.ts';
import { testClock } from './harness/database.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

/** 动态口令: asked for beside the password once it is confirmed; each code and each recovery code opens once. */
const clock = testClock();
const PASSWORD = 'Tianxin-7-Qingshui';
const operator = systemActor('cli');
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock });
});
afterAll(() => server.close());

async function person(username: string): Promise<ApiClient> {
  const made = await createAccount({ db: server.db, clock }, operator, {
    username,
    name: '测试员',
    password: PASSWORD,
    forFirstUse: false,
    body: null,
    grants: [{ role: 'issuer', bodyCode: 'hbt' }],
  });
  expect(made.ok).toBe(true);
  return signInWith(server.url, username, PASSWORD);
}
const tryIn = (username: string, code?: string, password = PASSWORD) =>
  visitor(server.url).send('POST', '/api/v1/session', {
    username,
    password,
    ...(code === undefined ? {} : { code }),
  });
const post = (client: ApiClient, path: string, body: Parameters<ApiClient['send']>[2]) =>
  client.send('POST', `/api/v1/session/second-factor${path}`, body);

/** What the device shows now; the next call is half a minute later, because a code counts once. */
function shown(secret: string): string {
  clock.advance(30_000);
  return codeOf(bytesOf(secret), stepAt(clock.now()));
}

async function withFactor(username: string) {
  const client = await person(username);
  const begun = await post(client, '', { password: PASSWORD });
  expect(begun.status).toBe(200);
  const secret = textAt(begun.json, 'secret');
  expect(textAt(begun.json, 'uri')).toContain(`secret=${secret}`);
  // Not confirmed, it asks for nothing.
  expect((await tryIn(username)).status).toBe(200);
  expect(codesOf(await post(client, '/confirm', { code: '000000' }))).toEqual(['second-factor-wrong']);
  const confirmed = await post(client, '/confirm', { code: shown(secret) });
  expect(confirmed.status).toBe(200);
  return { client, secret, recovery: listAt(confirmed.json, 'recoveryCodes').map(String) };
}

test('a code is asked for beside the right password only, and opens once', async () => {
  const { secret } = await withFactor('with-code');
  const asked = await tryIn('with-code');
  expect([asked.status, codesOf(asked)]).toEqual([401, ['second-factor-asked']]);
  expect(codesOf(await tryIn('with-code', undefined, 'wrong'))).toEqual(['sign-in-failed']);
  const code = shown(secret);
  const opened = await tryIn('with-code', code);
  expect([opened.status, at(opened.json, 'secondFactor')]).toEqual([200, true]);
  expect(codesOf(await tryIn('with-code', code))).toEqual(['second-factor-wrong']);
});

test('wrong codes are counted as wrong passwords are', async () => {
  const { secret } = await withFactor('guessing');
  for (let n = 0; n < 5; n += 1) await tryIn('guessing', '123456');
  const locked = await tryIn('guessing', shown(secret));
  expect([locked.status, codesOf(locked)]).toEqual([423, ['account-locked']]);
});

test('a recovery code opens once; the owner takes the factor off with his password; the operator for a lost phone', async () => {
  const { client, recovery } = await withFactor('lost-phone');
  expect(recovery).toHaveLength(10);
  const [first = ''] = recovery;
  expect((await tryIn('lost-phone', first.toUpperCase())).status).toBe(200);
  expect(codesOf(await tryIn('lost-phone', first))).toEqual(['second-factor-wrong']);
  expect(codesOf(await post(client, '', { password: PASSWORD }))).toEqual(['second-factor-known']);
  expect(codesOf(await post(client, '/remove', { password: 'wrong' }))).toEqual(['sign-in-failed']);
  expect((await post(client, '/remove', { password: PASSWORD })).status).toBe(204);
  expect((await tryIn('lost-phone')).status).toBe(200);
  const other = await withFactor('no-codes-left');
  expect(
    (await resetSecondFactor({ db: server.db, clock }, operator, { username: 'no-codes-left' })).ok,
  ).toBe(true);
  expect((await other.client.get('/api/v1/session')).status).toBe(401);
  expect((await tryIn('no-codes-left')).status).toBe(200);
});

test('the secret is sealed in the database, and recovery codes are digests', async () => {
  const { secret, recovery } = await withFactor('sealed');
  const rows = await server.db.selectFrom('second_factor').select('sealed').execute();
  const digests = await server.db.selectFrom('recovery_code').select('digest').execute();
  const kept = JSON.stringify([rows, digests]);
  expect(kept).not.toContain(secret);
  expect(
    rows.some(({ sealed }) => Buffer.from(sealed.split('.')[2] ?? '', 'base64url').equals(bytesOf(secret))),
  ).toBe(false);
  for (const code of recovery) expect(kept).not.toContain(code);
});
