import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../src/identity/accounts.ts';
import { setPassword } from '../src/identity/change-account.ts';
import { systemActor } from '../src/kernel/actor.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { at, codesOf, listAt, signInWith, textAt } from './harness/api-client.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

/** A person's own password and sessions: chosen at the first use, changed by the owner alone, ended from anywhere. */
let server: TestServer;
const FIRST = 'Tianxin-7-Qingshui';
const OWN = 'Yuelu-8-Fengye-Hong';
const operator = systemActor('cli');

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function person(username: string): Promise<string> {
  const made = await createAccount({ db: server.db, clock: systemClock }, operator, {
    username,
    name: '测试员',
    password: FIRST,
    forFirstUse: true,
    body: null,
    grants: [{ role: 'editor', bodyCode: 'hbt' }],
  });
  if (!made.ok) throw new Error(made.refusals.map(({ message }) => message).join());
  return username;
}
const change = (client: Awaited<ReturnType<typeof signInWith>>, current: string, next: string) =>
  client.send('POST', '/api/v1/session/password', { current, next });

test('a password that somebody else set opens nothing but its own change', async () => {
  const username = await person('first-use');
  const client = await signInWith(server.url, username, FIRST);
  const session = await client.get('/api/v1/session');
  expect([session.status, at(session.json, 'mustChangePassword')]).toEqual([200, true]);
  const drafts = await client.get('/api/v1/drafts');
  expect([drafts.status, codesOf(drafts)]).toEqual([403, ['password-change-required']]);
  const created = await client.send('POST', '/api/v1/drafts', { item: '00.policy-document', body: 'hbt' });
  expect([created.status, codesOf(created)]).toEqual([403, ['password-change-required']]);
  expect((await change(client, FIRST, OWN)).status).toBe(204);
  expect(at((await client.get('/api/v1/session')).json, 'mustChangePassword')).toBe(false);
  expect((await client.get('/api/v1/drafts')).status).toBe(200);
  // What the operator sets later is again for one use.
  await setPassword({ db: server.db, clock: systemClock }, operator, { username, password: FIRST });
  expect(
    at(
      (await (await signInWith(server.url, username, FIRST)).get('/api/v1/session')).json,
      'mustChangePassword',
    ),
  ).toBe(true);
});

test('all that is wrong with a new password is said at once; wrong guesses of the old one are counted', async () => {
  const username = await person('wrong-guesses');
  const client = await signInWith(server.url, username, FIRST);
  const weak = await change(client, FIRST, 'password');
  expect([weak.status, codesOf(weak)]).toEqual([422, ['field-invalid', 'field-invalid', 'field-invalid']]);
  expect(codesOf(await change(client, FIRST, FIRST))).toEqual(['password-same']);
  for (let n = 0; n < 5; n += 1)
    expect((await change(client, 'wrong', OWN)).status).toBeGreaterThanOrEqual(401);
  const locked = await change(client, FIRST, OWN);
  expect([locked.status, codesOf(locked)]).toEqual([423, ['account-locked']]);
});

test('a change ends the other sessions; the owner sees where he is signed in, and ends what he does not know', async () => {
  const username = await person('two-places');
  const desk = await signInWith(server.url, username, FIRST);
  expect((await change(desk, FIRST, OWN)).status).toBe(204);
  const home = await signInWith(server.url, username, OWN);
  const places = listAt((await desk.get('/api/v1/session/places')).json, 'items');
  expect(places.map((place) => at(place, 'current'))).toEqual(expect.arrayContaining([true, false]));
  const other = places.find((place) => at(place, 'current') === false);
  expect((await desk.send('DELETE', `/api/v1/session/places/${textAt(other, 'id')}`, undefined)).status).toBe(
    204,
  );
  expect((await home.get('/api/v1/session')).status).toBe(401);
  const again = await signInWith(server.url, username, OWN);
  expect((await change(desk, OWN, 'Xiangjiang-9-Beiqu')).status).toBe(204);
  expect((await again.get('/api/v1/session')).status).toBe(401);
  expect((await desk.get('/api/v1/session')).status).toBe(200);
});

test('nobody ends the sessions of others', async () => {
  const [one, two] = [await person('one-of-two'), await person('two-of-two')];
  const first = await signInWith(server.url, one, FIRST);
  expect((await change(first, FIRST, OWN)).status).toBe(204);
  const second = await signInWith(server.url, two, FIRST);
  expect((await change(second, FIRST, OWN)).status).toBe(204);
  const [own] = listAt((await first.get('/api/v1/session/places')).json, 'items');
  expect((await second.send('DELETE', `/api/v1/session/places/${textAt(own, 'id')}`, undefined)).status).toBe(
    204,
  );
  expect((await first.get('/api/v1/session')).status).toBe(200);
});
