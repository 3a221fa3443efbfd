import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, openBrowser } from '../../../../test/harness/browser.ts';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { testClock } from '../../../../test/harness/database.ts';
import { issueAccessCodes, revokeAccessCode } from '../../../audiences/access-codes.ts';
import { loadOrCreateAudienceKeys } from '../../../audiences/audience-key.ts';
import { HOUSEHOLDS, INTERNAL, publishRestricted } from '../../../audiences/testing/restricted-records.ts';
import { databaseWithCatalogue, person } from '../../../dossiers/testing/publish-record.ts';
import { openFileStore } from '../../../files/store.ts';
import { listJobs } from '../../../jobs/queue.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CodeScope } from '../../../schema/vocabulary.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { restrictedRoutes } from './route.ts';

const database = await databaseWithCatalogue();
const { db } = database;
const clock = testClock();
const dataDir = mkdtempSync(join(tmpdir(), 'gk-restricted-'));
chmodSync(dataDir, 0o755);
const store = await openFileStore(join(dataDir, 'files'));
const keys = await loadOrCreateAudienceKeys(dataDir);
const records = await publishRestricted({ db, store });
const browser = await openBrowser();
const deps = { db, clock, catalogue: CATALOGUE, keys };
const issuer = person('issuer', HOUSEHOLDS.body);
const { app } = await openPortalApp({
  db,
  clock,
  config: { rateLimits: { search: 10_000 } },
  routes: (pages) => restrictedRoutes({ ...pages, ...deps, store, secure: false }),
});
let address = '';

beforeAll(async () => {
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function newCode(kind: CodeScope, id: string, expiresOn = '2026-06-30') {
  const result = await issueAccessCodes(deps, issuer, {
    scope: { body: HOUSEHOLDS.body, kind, id },
    batch: '某社区第一批',
    count: 1,
    expiresOn: civilDate(expiresOn),
  });
  const [first] = result.ok ? result.value : [];
  if (!first) throw new Error(JSON.stringify(result));
  return first;
}

let addresses = 0;
const nextAddress = (): string => {
  addresses += 1;
  return `10.1.${Math.floor(addresses / 250)}.${addresses % 250}`;
};
const enter = (code: string, remoteAddress = nextAddress()) =>
  app.inject({
    method: 'POST',
    url: '/restricted',
    remoteAddress,
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ code }).toString(),
  });

async function cookieFor(code: string): Promise<string> {
  const answer = await enter(code);
  expect(answer.statusCode).toBe(303);
  const [cookie] = answer.cookies;
  expect(cookie).toMatchObject({ path: '/restricted', httpOnly: true, sameSite: 'Strict' });
  return `${cookie?.name}=${cookie?.value}`;
}
const read = (url: string, cookie: string) => app.inject({ url, headers: { accept: 'text/html', cookie } });
const page = (id: string) => `/restricted/d/${id}`;
const filePath = `/restricted/files/${records.file.sha256}/${encodeURIComponent(records.file.name)}`;

describe('a code from paper', () => {
  test.each([
    ['disclosure', records.households.disclosureId],
    ['dossier', records.dossierId],
    ['area', '11-land-and-housing'],
  ] as const)('for one %s opens its records and files, and no cache keeps them', async (kind, id) => {
    const { code } = await newCode(kind, id);
    const cookie = await cookieFor(code.toLowerCase().replaceAll('-', ' '));
    const list = await read('/restricted', cookie);
    expect(list.body).toContain(HOUSEHOLDS.title);
    const record = await read(page(records.households.disclosureId), cookie);
    expect(record.statusCode).toBe(200);
    expect(record.body).toContain('612,777.00元');
    expect(record.body).not.toContain('演示丙');
    expect(record.body).toContain(filePath);
    const file = await read(filePath, cookie);
    expect(file.body).toBe('琥珀巷一号附图说明');
    for (const answer of [list, record, file]) {
      expect(answer.headers['cache-control']).toBe('private, no-store');
      expect(answer.headers.etag).toBeUndefined();
    }
  });

  test('opens nothing else: not the inside of a unit, not another dossier', async () => {
    const cookie = await cookieFor((await newCode('area', '11-land-and-housing')).code);
    expect((await read(page(records.internal.disclosureId), cookie)).statusCode).toBe(404);
    expect((await read('/restricted', cookie)).body).not.toContain(INTERNAL.title);
    const refused = await issueAccessCodes(deps, issuer, {
      scope: { body: HOUSEHOLDS.body, kind: 'disclosure', id: records.internal.disclosureId },
      batch: '一',
      count: 1,
      expiresOn: civilDate('2026-06-30'),
    });
    expect(refused.ok).toBe(false);
  });

  test('is kept as a digest only, and each use is on record without address or name', async () => {
    const { id, code } = await newCode('dossier', records.dossierId);
    await enter(code, '10.9.9.9');
    const plain = code.replaceAll('-', '');
    const rows = JSON.stringify([
      await db.selectFrom('access_code').selectAll().execute(),
      await db.selectFrom('access_code_use').selectAll().execute(),
      await db.selectFrom('event').selectAll().execute(),
      await db.selectFrom('signal').selectAll().execute(),
      await db.selectFrom('job_failure').selectAll().execute(),
      await listJobs(db),
    ]);
    for (const leaked of [plain, code, '10.9.9.9']) expect(rows).not.toContain(leaked);
    const uses = await db.selectFrom('access_code_use').select('used_at').where('code_id', '=', id).execute();
    expect(uses).toHaveLength(1);
    await expect(db.deleteFrom('access_code_use').execute()).rejects.toMatchObject({ code: '42501' });
  });

  test('ends with its last day, with half an hour, and at once when it is revoked', async () => {
    const start = clock.now();
    const { id, code } = await newCode('dossier', records.dossierId, '2026-03-09');
    const cookie = await cookieFor(code);
    clock.advance(29 * 60_000);
    expect((await read(page(records.households.disclosureId), cookie)).statusCode).toBe(200);
    clock.advance(60_000);
    expect((await read(page(records.households.disclosureId), cookie)).statusCode).toBe(303);
    clock.set('2026-03-10T00:00:00+08:00');
    expect((await enter(code)).statusCode).toBe(403);
    clock.set(start);
    const again = await cookieFor(code);
    expect((await revokeAccessCode(deps, issuer, id)).ok).toBe(true);
    expect((await read(page(records.households.disclosureId), again)).statusCode).toBe(303);
    expect((await enter(code)).statusCode).toBe(403);
  });

  test('a forged, a changed and a foreign cookie open nothing', async () => {
    const { id, code } = await newCode('dossier', records.dossierId);
    const cookie = await cookieFor(code);
    const [name = '', value = ''] = cookie.split('=');
    const [, end = '', seal = ''] = value.split('.');
    const other = await newCode('area', '11-land-and-housing');
    for (const forged of [
      `${name}=${id}.${Number(end) + 1000}.${seal}`,
      `${name}=${other.id}.${end}.${seal}`,
      `${name}=${id}.${end}.${'A'.repeat(43)}`,
      `${name}=`,
    ])
      expect((await read(page(records.households.disclosureId), forged)).statusCode).toBe(303);
  });

  test('a typing error is told apart from a code that does not work; trying out ends', async () => {
    const { code } = await newCode('dossier', records.dossierId);
    const wrong = (code.startsWith('2') ? '3' : '2') + code.slice(1);
    expect((await enter(wrong)).statusCode).toBe(422);
    const answers = [];
    for (let i = 0; i < 35; i += 1) answers.push((await enter(wrong, '10.8.8.8')).statusCode);
    expect(answers.filter((status) => status === 422)).toHaveLength(30);
    expect((await enter(code, '10.8.8.8')).statusCode).toBe(429);
    expect((await enter(code)).statusCode).toBe(303);
  });

  test('leaving clears the cookie', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/restricted/leave',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: '',
    });
    expect(answer.cookies[0]).toMatchObject({ name: 'gongkai_access', value: '', path: '/restricted' });
  });
});

test.each([320, 1280])('at %i px the pages pass axe, without script', async (width) => {
  const { code } = await newCode('dossier', records.dossierId);
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
  const tab = await context.newPage();
  await tab.goto(`${address}/restricted`);
  expect(await axeViolations(tab)).toEqual([]);
  await tab.fill('#access-code', 'ABCD-EFGH');
  await tab.click('main form button');
  expect(await axeViolations(tab)).toEqual([]);
  await tab.fill('#access-code', code);
  await tab.click('main form button');
  expect(await axeViolations(tab)).toEqual([]);
  await tab.click('main ul a');
  expect(await tab.textContent('h1')).toBe(HOUSEHOLDS.title);
  expect(await axeViolations(tab)).toEqual([]);
  expect(await tab.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  await context.close();
});
