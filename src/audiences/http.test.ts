import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { testClock } from '../../test/harness/database.ts';
import { databaseWithCatalogue, person } from '../dossiers/testing/publish-record.ts';
import { openFileStore } from '../files/store.ts';
import type { Actor } from '../kernel/actor.ts';
import { disclosureRoutes } from '../publication/disclosure-http.ts';
import { shapeHandlers } from '../shapes/shape-handlers.ts';
import { createApp } from '../web/app.ts';
import { loadOrCreateAudienceKeys } from './audience-key.ts';
import { audienceRoutes } from './http.ts';
import { refuseRestrictedEditions } from './refuse-restricted.ts';
import { HOUSEHOLDS, INTERNAL, publishRestricted } from './testing/restricted-records.ts';

const database = await databaseWithCatalogue();
const { db } = database;
const clock = testClock();
const dataDir = mkdtempSync(join(tmpdir(), 'gk-audiences-'));
chmodSync(dataDir, 0o755);
const keys = await loadOrCreateAudienceKeys(dataDir);
const records = await publishRestricted({ db, store: await openFileStore(join(dataDir, 'files')) });
const issuer = person('issuer', HOUSEHOLDS.body);
let acting: Actor | null = null;
const app = await createApp({
  db,
  clock,
  config: { publicUrl: 'http://127.0.0.1', trustProxy: false, mode: 'demo' },
  identify: async () => (acting === null ? null : { actor: acting, via: 'token', csrfToken: null }),
});

beforeAll(async () => {
  app.addHook('onRequest', refuseRestrictedEditions({ db }));
  await app.register(audienceRoutes({ db, clock, catalogue: CATALOGUE, keys }), { prefix: '/api/v1' });
  await app.register(
    disclosureRoutes({
      db,
      clock,
      catalogue: CATALOGUE,
      shapes: shapeHandlers,
      afterPublish: async () => {},
    }),
    {
      prefix: '/api/v1',
    },
  );
});
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the own people of a body', () => {
  const as = async (actor: Actor | null, url: string) => {
    acting = actor;
    try {
      return await app.inject(url);
    } finally {
      acting = null;
    }
  };
  const internal = `/api/v1/restricted/disclosures/${records.internal.disclosureId}`;
  const households = `/api/v1/restricted/disclosures/${records.households.disclosureId}`;

  test('read what is for the inside of their unit; nobody else does', async () => {
    const own = await as(person('editor', INTERNAL.body), internal);
    expect(own.json()).toMatchObject({ title: INTERNAL.title, audience: 'inside-unit' });
    expect(own.headers['cache-control']).toBe('private, no-store');
    for (const stranger of [
      person('editor', HOUSEHOLDS.body),
      person('office', '*'),
      person('sysadmin', '*'),
      person('secadmin', '*'),
      person('auditor', '*'),
    ])
      expect((await as(stranger, internal)).statusCode).toBe(404);
    expect((await as(null, internal)).statusCode).toBe(401);
    const list = await as(person('reviewer', INTERNAL.body), '/api/v1/restricted/disclosures');
    expect(list.json().items.map((item: { id: string }) => item.id)).toEqual([records.internal.disclosureId]);
  });

  test('the supervising office sees what is for people concerned', async () => {
    expect((await as(person('office', '*'), households)).statusCode).toBe(200);
    expect((await as(person('auditor', '*'), households)).statusCode).toBe(404);
  });

  test('only an issuer of the body hands out codes, once, never stored for repetition', async () => {
    const order = {
      method: 'POST',
      url: '/api/v1/access-codes',
      headers: { 'idempotency-key': 'again' },
      payload: {
        body: HOUSEHOLDS.body,
        scope: { kind: 'dossier', id: records.dossierId },
        batch: '某社区第二批',
        count: 3,
        expiresOn: '2026-05-01',
      },
    } as const;
    acting = person('editor', HOUSEHOLDS.body);
    expect((await app.inject(order)).statusCode).toBe(403);
    acting = issuer;
    const made = await app.inject(order);
    expect(made.statusCode).toBe(201);
    const codes: readonly { code: string }[] = made.json().codes;
    expect(new Set(codes.map(({ code }) => code)).size).toBe(3);
    const kept = await db.selectFrom('idempotency_key').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(codes[0]?.code);
    const refused = await app.inject({
      ...order,
      payload: { ...order.payload, expiresOn: '2026-01-01', batch: ' ' },
    });
    expect(refused.json().refusals.map((refusal: { code: string }) => refusal.code)).toEqual([
      'field-invalid',
      'field-required',
    ]);
    const listed = await app.inject(`/api/v1/access-codes?body=${HOUSEHOLDS.body}`);
    acting = null;
    expect(listed.statusCode).toBe(200);
    expect(listed.body).not.toContain(codes[0]?.code);
  });
});

test('an edition that is not for everybody is answered 403 and not as if it had vanished', async () => {
  for (const [{ editionId }, whom] of [
    [records.households, '特定群众（当事人）'],
    [records.internal, '特定群众（本单位内部）'],
  ] as const) {
    const answer = await app.inject(`/api/v1/editions/${editionId}`);
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json().refusals[0].message).toBe(`该信息只向${whom}公开。`);
  }
  expect((await app.inject('/api/v1/editions/0123456789abcdef')).statusCode).toBe(404);
});

test('the key of the installation is made once, for its owner only, and a damaged one is noticed', async () => {
  expect(await loadOrCreateAudienceKeys(dataDir)).toEqual(keys);
  expect(statSync(join(dataDir, 'audience-key')).mode & 0o777).toBe(0o600);
  writeFileSync(join(dataDir, 'audience-key'), 'damaged');
  await expect(loadOrCreateAudienceKeys(dataDir)).rejects.toThrow('已损坏');
});
