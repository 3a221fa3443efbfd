import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createAccount } from '../src/identity/accounts.ts';
import { systemActor } from '../src/kernel/actor.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { writeWorkbook } from '../src/tables/write.ts';
import { type ApiClient, at, codesOf, listAt, signIn, signInWith, textAt } from './harness/api-client.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

/** People on screen: added, moved, retired and let in again by those who keep the people of their body. */
let server: TestServer;
const KEEPER = 'Tianxin-7-Qingshui';
const OWN = 'Yuelu-8-Fengye-Hong';

beforeAll(async () => {
  server = await startTestServer({ prepare: (given) => prepareProvince(given) });
});
afterAll(() => server.close());

/** A 单位管理员 of a body, at his desk. */
async function keeperOf(bodyCode: string, username = `keeper@${bodyCode}`): Promise<ApiClient> {
  const made = await createAccount({ db: server.db, clock: systemClock }, systemActor('cli'), {
    username,
    name: '管理员',
    password: KEEPER,
    forFirstUse: false,
    body: bodyCode,
    grants: [{ role: 'manager', bodyCode }],
  });
  if (!made.ok) throw new Error(made.refusals.map(({ message }) => message).join());
  return signInWith(server.url, username, KEEPER);
}
const below = async (): Promise<{
  readonly upper: string;
  readonly lower: string;
  readonly other: string;
}> => {
  const { parent_code: upper, code: lower } = await server.db
    .selectFrom('public_body')
    .select(['code', 'parent_code'])
    .where('parent_code', 'is not', null)
    .where('level', '=', 'county')
    .orderBy('code')
    .executeTakeFirstOrThrow();
  return { upper: upper ?? '', lower, other: 'hbt' };
};
const add = (client: ApiClient, username: string, body: string, grants: readonly unknown[]) =>
  client.send('POST', '/api/v1/accounts', { username, name: '新人', body, grants });

test('a one-time password opens nothing but the choice of an own one; every act is on record', async () => {
  const keeper = await keeperOf('hbt');
  const added = await add(keeper, 'xin@hbt', 'hbt', [{ role: 'editor', bodyCode: 'hbt' }]);
  expect(added.status).toBe(201);
  const code = textAt(added.json, 'code');
  expect(code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/);
  const first = await signInWith(server.url, 'xin@hbt', code.toLowerCase());
  expect(codesOf(await first.get('/api/v1/drafts'))).toEqual(['password-change-required']);
  expect((await first.send('POST', '/api/v1/session/password', { current: code, next: OWN })).status).toBe(
    204,
  );
  expect((await first.get('/api/v1/drafts')).status).toBe(200);
  await expect(signInWith(server.url, 'xin@hbt', code)).rejects.toThrow();
  const id = textAt(added.json, 'id');
  const change = (what: string) => keeper.send('POST', `/api/v1/accounts/${id}/changes`, { change: what });
  expect((await change('retire')).status).toBe(204);
  await expect(signInWith(server.url, 'xin@hbt', OWN)).rejects.toThrow();
  expect((await change('restore')).status).toBe(204);
  expect((await change('unlock')).status).toBe(204);
  const events = await server.db
    .selectFrom('event')
    .select('kind')
    .where('subject', '=', `account:${id}`)
    .where('actor_name', '=', '管理员')
    .orderBy('id')
    .execute();
  expect(events.map(({ kind }) => kind)).toEqual([
    'account-created',
    'account-disabled',
    'account-enabled',
    'account-unlocked',
  ]);
});

test('a 单位管理员 keeps the people of his body and of those below, and of no other', async () => {
  const { upper, lower, other } = await below();
  const keeper = await keeperOf(upper);
  const added = await add(keeper, `one@${lower}`, lower, [{ role: 'editor', bodyCode: lower }]);
  expect(added.status).toBe(201);
  const listed = await keeper.get(`/api/v1/accounts?body=${lower}&q=one`);
  expect(listAt(listed.json, 'items').map((item) => textAt(item, 'username'))).toEqual([`one@${lower}`]);
  const elsewhere = await add(keeper, `two@${other}`, other, [{ role: 'editor', bodyCode: other }]);
  expect([elsewhere.status, codesOf(elsewhere)]).toEqual([403, ['not-permitted', 'not-permitted']]);
  const all = await keeper.get('/api/v1/accounts?limit=100');
  for (const item of listAt(all.json, 'items')) expect(textAt(item, 'body')).not.toBe(other);
  expect((await keeper.get(`/api/v1/accounts?body=${other}`)).status).toBe(403);
  // A role at a body out of his reach is left alone, and not given.
  const id = textAt(added.json, 'id');
  const give = (grants: readonly unknown[]) =>
    keeper.send('POST', `/api/v1/accounts/${id}/grants`, { grants });
  expect(codesOf(await give([{ role: 'issuer', bodyCode: other }]))).toEqual(['not-permitted']);
  expect((await give([{ role: 'reviewer', bodyCode: lower }])).status).toBe(204);
  const moved = await keeper.send('POST', `/api/v1/accounts/${id}/body`, { body: other });
  expect(codesOf(moved)).toEqual(['not-permitted']);
  expect((await keeper.send('POST', `/api/v1/accounts/${id}/body`, { body: upper })).status).toBe(204);
});

test('nobody acts upon himself, nor upon the three administrators; each of these does his own work only', async () => {
  const [system, security, audit] = await Promise.all(
    ['sysadmin', 'secadmin', 'auditor'].map((name) => signIn(server.url, name)),
  );
  if (!system || !security || !audit) throw new Error('an administrator is missing');
  const idOf = async (username: string): Promise<string> =>
    (
      await server.db
        .selectFrom('account')
        .select('id')
        .where('username', '=', username)
        .executeTakeFirstOrThrow()
    ).id;
  const reset = async (client: ApiClient, username: string) =>
    codesOf(
      await client.send('POST', `/api/v1/accounts/${await idOf(username)}/changes`, {
        change: 'factor-reset',
      }),
    );
  expect(await reset(system, 'secadmin')).toEqual(['account-of-administrator']);
  expect(await reset(system, 'sysadmin')).toEqual(['own-account']);
  // The system administrator adds people and gives no role; the security administrator gives it and adds nobody.
  const role = [{ role: 'editor', bodyCode: 'hbt' }];
  expect(codesOf(await add(system, 'three@hbt', 'hbt', role))).toEqual(['not-permitted']);
  const added = await add(system, 'three@hbt', 'hbt', []);
  expect(added.status).toBe(201);
  const grants = `/api/v1/accounts/${textAt(added.json, 'id')}/grants`;
  expect(codesOf(await system.send('POST', grants, { grants: role }))).toEqual(['not-permitted']);
  expect(codesOf(await add(security, 'four@hbt', 'hbt', role))).toEqual(['not-permitted']);
  expect((await security.send('POST', grants, { grants: role })).status).toBe(204);
  expect(
    codesOf(await security.send('POST', grants, { grants: [{ role: 'secadmin', bodyCode: '*' }] })),
  ).toEqual(['input-invalid']);
  expect((await audit.get('/api/v1/accounts')).status).toBe(200);
  expect(codesOf(await audit.send('POST', grants, { grants: role }))).toEqual(['not-permitted']);
  // Of SQL with the application's password too.
  const [secadmin, auditor, three] = [await idOf('secadmin'), await idOf('auditor'), await idOf('three@hbt')];
  const give = (by: string, to: string, what: string) =>
    server.db
      .insertInto('account_grant')
      .values({ account_id: to, role: what, body_code: 'hbt', granted_by: by })
      .execute();
  await expect(give(auditor, three, 'issuer')).rejects.toThrow('gives no role');
  await expect(give(secadmin, secadmin, 'issuer')).rejects.toThrow('account_grant');
  await expect(give(secadmin, three, 'auditor')).rejects.toThrow('at the server');
});

test('who sets the first password does not take the second factor off', async () => {
  const keeper = await keeperOf('fgw');
  const id = textAt((await add(keeper, 'five@fgw', 'fgw', [{ role: 'issuer', bodyCode: 'fgw' }])).json, 'id');
  const reset = (client: ApiClient) =>
    client.send('POST', `/api/v1/accounts/${id}/changes`, { change: 'factor-reset' });
  expect(codesOf(await reset(keeper))).toEqual(['second-person-needed']);
  expect((await reset(await signIn(server.url, 'sysadmin'))).status).toBe(204);
  expect((await keeper.send('POST', `/api/v1/accounts/${id}/invitation`, {})).status).toBe(200);
});

const sheetOf = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  writeWorkbook([
    { name: '人员', rows: [['账号*', '姓名*', '单位*', '角色'], ...rows.map((row) => [...row])] },
  ]);
const formOf = (bytes: Uint8Array): FormData => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), '人员.xlsx');
  return form;
};

test('people come by a sheet: all of it or nothing, with what is wrong by row, and twice is once', async () => {
  const keeper = await keeperOf('mzt');
  const send = async (sheet: Uint8Array) => {
    const received = await keeper.send('POST', '/api/v1/accounts/imports', formOf(sheet));
    expect(received.status).toBe(202);
    const path = `/api/v1/accounts/imports/${textAt(received.json, 'id')}`;
    const ended = await vi.waitFor(
      async () => {
        const answer = await keeper.get(path);
        expect(textAt(answer.json, 'state')).toMatch(/^(done|refused)$/);
        return answer.json;
      },
      { timeout: 20_000, interval: 200 },
    );
    return { path, ended };
  };
  const wrong = await send(
    await sheetOf([
      ['six@mzt', '甲', 'mzt', '信息员'],
      ['six@mzt', '乙', 'mzt', '信息员'],
      ['九', '', '没有这个单位', '局长'],
      ['seven@hbt', '丙', 'hbt', ''],
    ]),
  );
  expect(textAt(wrong.ended, 'state')).toBe('refused');
  expect([...new Set(listAt(wrong.ended, 'faults').map((fault) => at(fault, 'row')))]).toEqual([3, 4, 5]);
  const right = [
    ['six@mzt', '甲', 'mzt', '信息员'],
    ['eight@mzt', '丁', 'mzt', '审核员、签发人'],
  ];
  const sheet = await sheetOf(right);
  const done = await send(sheet);
  expect(at(done.ended, 'added')).toBe(2);
  expect((await send(sheet)).path).toBe(done.path);
  const more = await send(await sheetOf([...right, ['nine@mzt', '戊', 'mzt', '']]));
  expect(at(more.ended, 'added')).toBe(1);
  const passwords = await keeper.get(`${done.path}/first-passwords.xlsx`);
  expect(passwords.status).toBe(200);
  const stranger = await signIn(server.url, 'sysadmin');
  expect((await stranger.get(`${done.path}/first-passwords.xlsx`)).status).toBe(404);
});

test('去公开 a second time opens what was begun', async () => {
  const editor = await signIn(server.url, 'editor@zfbgt');
  const owed = await server.db
    .selectFrom('obligation')
    .select(['id', 'item_code'])
    .where('body_code', '=', 'zfbgt')
    .where('discharged_at', 'is', null)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const begin = () =>
    editor.send('POST', '/api/v1/drafts', {
      item: owed.item_code,
      body: 'zfbgt',
      obligation: Number(owed.id),
    });
  const first = await begin();
  const second = await begin();
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(textAt(second.json, 'id')).toBe(textAt(first.json, 'id'));
});
