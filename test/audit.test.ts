import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkChain } from '../src/audit/chain.ts';
import { eventName } from '../src/audit/event-names.ts';
import { withClient } from '../src/postgres/database-roles.ts';
import { type ApiClient, at, codesOf, listAt, signIn, textAt } from './harness/api-client.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

/** What the auditor reads: every act, every attempt that was refused, and a chain that shows what was changed. */
let server: TestServer;
let auditor: ApiClient;
beforeAll(async () => {
  server = await startTestServer({ prepare: (given) => prepareProvince(given) });
  auditor = await signIn(server.url, 'auditor');
});
afterAll(() => server.close());

test('acts are found by who did what to whom, and are handed out as a sheet', async () => {
  await signIn(server.url, 'editor@hbt');
  const found = await auditor.get(`/api/v1/audit/acts?who=editor@hbt&what=${encodeURIComponent('登录')}`);
  expect(found.status).toBe(200);
  // A sign-in is an act of the platform upon the account.
  expect(listAt(found.json, 'items')).toEqual([]);
  const upon = await auditor.get('/api/v1/audit/acts?subject=editor@hbt');
  const [act] = listAt(upon.json, 'items');
  expect([textAt(act, 'what'), textAt(act, 'whatName')]).toEqual(['signed-in', '登录']);
  const day = textAt(act, 'at').slice(0, 10);
  expect(
    listAt((await auditor.get(`/api/v1/audit/acts?subject=editor@hbt&from=${day}&to=${day}`)).json, 'items'),
  ).toHaveLength(1);
  expect(listAt((await auditor.get('/api/v1/audit/acts?to=2000-01-01')).json, 'items')).toEqual([]);
  const sheet = await auditor.get('/api/v1/audit/acts.xlsx');
  expect([sheet.status, sheet.text.slice(0, 2)]).toEqual([200, 'PK']);
});

test('what somebody tried and was not allowed stands there, without what was sent', async () => {
  const editor = await signIn(server.url, 'editor@hbt');
  expect(codesOf(await editor.get('/api/v1/audit/acts'))).toEqual(['not-permitted']);
  expect(codesOf(await editor.get('/api/v1/audit/chain'))).toEqual(['not-permitted']);
  // Written down after the answer was sent.
  await expect
    .poll(async () => {
      const refused = await auditor.get('/api/v1/audit/refused?who=editor@hbt');
      return listAt(refused.json, 'items')
        .map((item) => textAt(item, 'operation'))
        .sort();
    })
    .toEqual(['GET /api/v1/audit/acts', 'GET /api/v1/audit/chain']);
});

test('the chain holds, a head that was kept is in it, and whatever is changed or taken out shows', async () => {
  const first = await auditor.get('/api/v1/audit/chain');
  expect(at(first.json, 'faults')).toEqual([]);
  const kept = textAt(first.json, 'hash');
  await signIn(server.url, 'reviewer@hbt');
  const second = await checkChain(server.db, kept);
  expect(second).toMatchObject({ faults: [], kept: true });
  expect(second.head.length).toBeGreaterThan(Number(at(first.json, 'length')));
  await expect(server.db.deleteFrom('audit_link').execute()).rejects.toThrow();
  // Who owns the database can do it, and it shows.
  const asOwner = (table: string, statement: string) =>
    withClient(server.ownerUrl, (client) =>
      client.query(
        `ALTER TABLE ${table} DISABLE TRIGGER USER; ${statement}; ALTER TABLE ${table} ENABLE TRIGGER USER`,
      ),
    );
  await asOwner(
    'event',
    `UPDATE event SET actor_name = '别人' WHERE id = (SELECT min(id) FROM event WHERE kind = 'signed-in')`,
  );
  const changed = await checkChain(server.db, null);
  expect(changed.faults).toEqual([expect.stringMatching(/^第 \d+ 环（event \d+）与记录不符$/)]);
  await asOwner('audit_link', 'DELETE FROM audit_link WHERE index = 3');
  expect((await checkChain(server.db, null)).faults).toContain('缺少第 3 环');
});

test('every act has a name that people read', async () => {
  const nameless: string[] = [];
  for await (const file of glob('src/**/*.ts', { cwd: `${import.meta.dirname}/..` })) {
    if (file.endsWith('.test.ts')) continue;
    const text = readFileSync(`${import.meta.dirname}/../${file}`, 'utf8');
    for (const [, kind = ''] of text.matchAll(/\.record\(\{\s*kind: '([a-z]+(?:-[a-z]+)+)'/g))
      if (eventName(kind) === kind) nameless.push(kind);
  }
  expect(nameless).toEqual([]);
});
