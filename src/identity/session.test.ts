import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import { connect } from '../database/database.ts';
import { systemActor } from '../kernel/actor.ts';
import { sessionCookie } from '../kernel/cookie.ts';
import { type App, createApp } from '../web/app.ts';
import { createAccount } from './accounts.ts';
import { disableAccount, setPassword } from './change-account.ts';
import { createDemonstrationAccounts, DEMONSTRATION_PASSWORD } from './demonstration-accounts.ts';
import { identityRoutes } from './http.ts';
import { identifyWith } from './identify.ts';
import { MAX_FAILURES } from './rules-sign-in.ts';
import { forgetEndedSessions } from './sessions.ts';
import { createToken, revokeToken } from './tokens.ts';

const clock = testClock();
const operator = systemActor('cli');
const publicUrl = 'http://127.0.0.1:8080';
const SESSION_COOKIE = sessionCookie(publicUrl).name;
let database: TestDatabase;
let app: App;

beforeAll(async () => {
  database = await createTestDatabase();
  const owner = connect(database.ownerUrl);
  await owner
    .insertInto('public_body')
    .values({ code: 'hbt', level: 'province', kind: 'department', sort_order: 1, source: 'test' })
    .execute();
  await owner
    .insertInto('public_body_name')
    .values({
      body_code: 'hbt',
      name: '测试厅',
      short_name: '测试厅',
      valid_from: '2000-01-01',
      basis: 'test',
    })
    .execute();
  await owner.destroy();
  const deps = { db: database.db, clock };
  app = await createApp({
    ...deps,
    config: { publicUrl, trustProxy: false, mode: 'demo', rateLimits: { signIn: 10_000, write: 10_000 } },
    identify: identifyWith({ ...deps, publicUrl, mode: 'demo' }),
  });
  await app.register(identityRoutes({ ...deps, publicUrl, mode: 'demo', factorKey: Buffer.alloc(32) }), {
    prefix: '/api/v1',
  });
  await app.ready();
  await createDemonstrationAccounts(deps, operator, ['hbt']);
});
afterAll(async () => {
  await app.close();
  await database.close();
});
beforeEach(async () => {
  await database.db.deleteFrom('sign_in_origin').execute();
});

const signIn = (username: string, password: string) =>
  app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password } });

const cookieOf = (response: Awaited<ReturnType<typeof signIn>>): Record<string, string> => {
  const found = response.cookies.find((cookie) => cookie.name === SESSION_COOKIE);
  if (!found) throw new Error('no session cookie');
  return { [SESSION_COOKIE]: found.value };
};

const whoAmI = (cookies: Record<string, string>) =>
  app.inject({ method: 'GET', url: '/api/v1/session', cookies });

const eventsOf = async (kind: string): Promise<number> => {
  const rows = await database.db.selectFrom('event').select('id').where('kind', '=', kind).execute();
  return rows.length;
};

test('a person signs in, is recognised with role and body, and signs out for good', async () => {
  const response = await signIn(' Editor@HBT ', DEMONSTRATION_PASSWORD);
  expect(response.statusCode).toBe(200);
  expect(response.json()).toMatchObject({
    account: { username: 'editor@hbt', name: '演示员甲' },
    grants: [{ role: 'editor', roleName: '信息员', bodyCode: 'hbt', bodyName: '测试厅' }],
  });
  const cookies = cookieOf(response);
  expect((await whoAmI(cookies)).json()).toMatchObject({ csrfToken: response.json().csrfToken });
  const left = await app.inject({
    method: 'DELETE',
    url: '/api/v1/session',
    cookies,
    headers: { 'x-csrf-token': response.json().csrfToken },
  });
  expect(left.statusCode).toBe(204);
  expect((await whoAmI(cookies)).json()).toMatchObject({ code: 'session-expired' });
});

test('the cookie is out of reach of scripts and other sites, and only a digest of it is kept', async () => {
  const response = await signIn('issuer@hbt', DEMONSTRATION_PASSWORD);
  const [cookie] = response.cookies;
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  const rows = await database.db.selectFrom('session').select('token_digest').execute();
  expect(rows.map((row) => row.token_digest)).not.toContain(cookie?.value);
});

test('over TLS browsers take the cookies from this very host only, and one without the prefix opens nothing', async () => {
  const secure = { db: database.db, clock, publicUrl: 'https://zwgk.example.gov.cn' };
  const production = await createApp({
    ...secure,
    config: { publicUrl: secure.publicUrl, trustProxy: false, mode: 'production' },
    identify: identifyWith({ ...secure, mode: 'production' }),
  });
  await production.register(identityRoutes({ ...secure, mode: 'production', factorKey: Buffer.alloc(32) }), {
    prefix: '/api/v1',
  });
  const payload = { username: 'issuer@hbt', password: DEMONSTRATION_PASSWORD };
  const { cookies } = await production.inject({ method: 'POST', url: '/api/v1/session', payload });
  const [session, device] = cookies;
  // RFC 6265bis, 4.1.3.2: `__Host-` needs Secure, the path / and no Domain, or the browser drops the cookie.
  expect(session).toMatchObject({ name: '__Host-gongkai_session', path: '/', secure: true, httpOnly: true });
  expect(session).not.toHaveProperty('domain');
  expect(device).toMatchObject({ name: '__Secure-gongkai_device', path: '/api/v1/session', secure: true });
  const value = session?.value ?? '';
  const read = (name: string) =>
    production.inject({ method: 'GET', url: '/api/v1/session', cookies: { [name]: value } });
  const known = await read('__Host-gongkai_session');
  expect(known.statusCode).toBe(200);
  expect((await read('gongkai_session')).statusCode).toBe(401);
  const left = await production.inject({
    method: 'DELETE',
    url: '/api/v1/session',
    cookies: { '__Host-gongkai_session': value },
    headers: { 'x-csrf-token': known.json().csrfToken },
  });
  expect(left.cookies[0]).toMatchObject({ name: '__Host-gongkai_session', value: '', secure: true });
  expect((await read('__Host-gongkai_session')).statusCode).toBe(401);
  await production.close();
});

test('a burst of wrong passwords in parallel gets no more than five judgements, then the right one is refused too', async () => {
  const responses = await Promise.all(Array.from({ length: 12 }, () => signIn('reviewer@hbt', 'wrong')));
  const statuses = responses.map((response) => response.statusCode);
  expect(statuses.filter((status) => status === 401)).toHaveLength(MAX_FAILURES - 1);
  expect(statuses.filter((status) => status === 423)).toHaveLength(12 - MAX_FAILURES + 1);
  expect((await signIn('reviewer@hbt', DEMONSTRATION_PASSWORD)).json()).toMatchObject({
    code: 'account-locked',
  });
  clock.advance(30 * 60_000 + 1000);
  expect((await signIn('reviewer@hbt', DEMONSTRATION_PASSWORD)).statusCode).toBe(200);
});

test('a name without account is answered and locked exactly like a real one', async () => {
  const answersFor = async (username: string): Promise<unknown[]> => {
    const answers: unknown[] = [];
    for (let i = 0; i < MAX_FAILURES + 1; i += 1) {
      const response = await signIn(username, `wrong ${i}`);
      answers.push([response.statusCode, response.json().refusals]);
    }
    return answers;
  };
  expect(await answersFor('nobody@nowhere')).toEqual(await answersFor('secrecy@hbt'));
});

test('success, failure, lock and refusal are recorded, and no password is', async () => {
  const before = await eventsOf('sign-in-failed');
  await signIn('auditor', 'my secret guess');
  expect(await eventsOf('sign-in-failed')).toBe(before + 1);
  expect(await eventsOf('account-locked')).toBeGreaterThan(0);
  expect(await eventsOf('sign-in-refused')).toBeGreaterThan(0);
  const events = await database.db.selectFrom('event').selectAll().execute();
  expect(JSON.stringify(events)).not.toMatch(/my secret guess|gongkai-demo/);
});

test('a session ends after half an hour without a request, and after twelve hours in any case', async () => {
  const idle = cookieOf(await signIn('editor@hbt', DEMONSTRATION_PASSWORD));
  clock.advance(29 * 60_000);
  expect((await whoAmI(idle)).statusCode).toBe(200);
  clock.advance(29 * 60_000);
  expect((await whoAmI(idle)).statusCode).toBe(200);
  clock.advance(30 * 60_000);
  expect((await whoAmI(idle)).json()).toMatchObject({ code: 'session-expired' });

  const busy = cookieOf(await signIn('editor@hbt', DEMONSTRATION_PASSWORD));
  for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
    clock.advance(20 * 60_000);
    expect((await whoAmI(busy)).statusCode).toBe(200);
  }
  clock.advance(20 * 60_000);
  expect((await whoAmI(busy)).statusCode).toBe(401);
});

test('ended sessions are forgotten, live ones are not', async () => {
  const live = cookieOf(await signIn('issuer@hbt', DEMONSTRATION_PASSWORD));
  await forgetEndedSessions(database.db, clock.now());
  expect((await whoAmI(live)).statusCode).toBe(200);
  clock.advance(31 * 60_000);
  await forgetEndedSessions(database.db, clock.now());
  expect(await database.db.selectFrom('session').select('account_id').execute()).toEqual([]);
});

test('being seen is written once a minute, not with every request', async () => {
  const cookies = cookieOf(await signIn('office@province', DEMONSTRATION_PASSWORD));
  const lastSeen = async () =>
    (
      await database.db
        .selectFrom('session')
        .select('last_seen_at')
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
    ).last_seen_at.getTime();
  const start = await lastSeen();
  clock.advance(59_000);
  await whoAmI(cookies);
  expect(await lastSeen()).toBe(start);
  clock.advance(1000);
  await whoAmI(cookies);
  expect(await lastSeen()).toBe(start + 60_000);
});

test('an account is refused with everything that is wrong with it', async () => {
  const result = await createAccount({ db: database.db, clock }, operator, {
    username: 'Bad Name!',
    name: ' ',
    password: 'xk4q',
    forFirstUse: false,
    body: null,
    grants: [
      { role: 'sysadmin', bodyCode: '*' },
      { role: 'auditor', bodyCode: '*' },
      { role: 'issuer', bodyCode: 'nowhere' },
    ],
  });
  expect(result.ok ? [] : result.refusals.map((refusal) => refusal.path)).toEqual([
    '/username',
    '/name',
    '/password',
    '/password',
    '/grants',
    '/grants',
    '/grants',
    '/grants',
  ]);
});

test('the database itself refuses an administrator with a business role', async () => {
  const { id } = await database.db
    .selectFrom('account')
    .select('id')
    .where('username', '=', 'sysadmin')
    .executeTakeFirstOrThrow();
  const insert = database.db
    .insertInto('account_grant')
    .values({ account_id: id, role: 'issuer', body_code: 'hbt' })
    .execute();
  await expect(insert).rejects.toMatchObject({ code: 'GK002' });
});

test('a new password, and a disabled account, end the sessions that are open', async () => {
  const deps = { db: database.db, clock };
  const password = 'Tianxin-7-Qingshui';
  const made = await createAccount(deps, operator, {
    username: 'clerk',
    name: '测试员',
    password,
    forFirstUse: false,
    body: null,
    grants: [{ role: 'editor', bodyCode: 'hbt' }],
  });
  expect(made.ok).toBe(true);
  const first = cookieOf(await signIn('clerk', password));
  const next = 'Yuelu-8-Fengye-Hong';
  expect((await setPassword(deps, operator, { username: 'clerk', password: next })).ok).toBe(true);
  expect((await whoAmI(first)).statusCode).toBe(401);
  expect((await signIn('clerk', password)).statusCode).toBe(401);
  const second = cookieOf(await signIn('clerk', next));
  expect((await disableAccount(deps, operator, { username: 'clerk' })).ok).toBe(true);
  expect((await whoAmI(second)).statusCode).toBe(401);
  expect((await signIn('clerk', next)).statusCode).toBe(401);
});

test('a token acts for its body until it is revoked, and is refused plainly afterwards', async () => {
  const deps = { db: database.db, clock };
  const made = await createToken(deps, operator, { name: '业务系统', bodyCode: 'hbt', roles: ['editor'] });
  if (!made.ok) throw new Error('token refused');
  const headers = { authorization: `Bearer ${made.value.token}` };
  const ask = () => app.inject({ method: 'GET', url: '/api/v1/session/demonstration-accounts', headers });
  expect((await ask()).statusCode).toBe(200);
  expect((await revokeToken(deps, operator, made.value.id)).ok).toBe(true);
  expect((await ask()).json()).toMatchObject({ status: 401, code: 'token-invalid' });
});

test('only the security administrator manages accounts and tokens', async () => {
  const deps = { db: database.db, clock };
  const issuer = {
    kind: 'account',
    id: 'x',
    name: 'x',
    grants: [{ role: 'issuer', bodyCode: 'hbt' }],
  } as const;
  const token = { name: '业务系统', bodyCode: 'hbt', roles: ['editor'] } as const;
  const refusedToken = await createToken(deps, issuer, token);
  expect(refusedToken).toMatchObject({ ok: false, refusals: [{ code: 'not-permitted' }] });
  const both = await createToken(deps, operator, { ...token, roles: ['editor', 'issuer'] });
  expect(both).toMatchObject({ ok: false, refusals: [{ code: 'field-invalid', path: '/roles' }] });
});

test('demonstration accounts are listed in demo mode and unknown in production', async () => {
  const listed = await app.inject({ method: 'GET', url: '/api/v1/session/demonstration-accounts' });
  const usernames: string[] = listed.json().map((account: { username: string }) => account.username);
  expect(usernames.slice(0, 4)).toEqual(['editor@hbt', 'reviewer@hbt', 'secrecy@hbt', 'issuer@hbt']);
  expect(usernames).toHaveLength(11);
  const deps = { db: database.db, clock };
  const production = await createApp({
    ...deps,
    config: { publicUrl: 'https://zwgk.example.gov.cn', trustProxy: false, mode: 'production' },
  });
  await production.register(
    identityRoutes({ ...deps, publicUrl, mode: 'production', factorKey: Buffer.alloc(32) }),
    {
      prefix: '/api/v1',
    },
  );
  const hidden = await production.inject({ method: 'GET', url: '/api/v1/session/demonstration-accounts' });
  expect(hidden.statusCode).toBe(404);
  expect(hidden.headers['strict-transport-security']).toContain('max-age');
  await production.close();
});

test('in production an issuer does nothing before a second factor is set up; an editor may', async () => {
  const deps = { db: database.db, clock };
  const production = await createApp({
    ...deps,
    config: { publicUrl, trustProxy: false, mode: 'production' },
    identify: identifyWith({ ...deps, publicUrl, mode: 'production' }),
  });
  const factorKey = Buffer.alloc(32);
  await production.register(identityRoutes({ ...deps, publicUrl, mode: 'production', factorKey }), {
    prefix: '/api/v1',
  });
  const placesOf = async (username: string) => {
    const cookies = cookieOf(await signIn(username, DEMONSTRATION_PASSWORD));
    const own = await production.inject({ url: '/api/v1/session', cookies });
    const places = await production.inject({ url: '/api/v1/session/places', cookies });
    return [own.json().mustSetUpSecondFactor, places.statusCode, places.json().code];
  };
  expect(await placesOf('issuer@hbt')).toEqual([true, 403, 'second-factor-to-set-up']);
  expect(await placesOf('sysadmin')).toEqual([true, 403, 'second-factor-to-set-up']);
  expect(await placesOf('editor@hbt')).toEqual([false, 200, undefined]);
  await production.close();
});
