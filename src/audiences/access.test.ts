import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testClock } from '../../test/harness/database.ts';
import { databaseWithCatalogue } from '../dossiers/testing/publish-record.ts';
import { openFileStore } from '../files/store.ts';
import { compose } from '../main/compose.ts';
import { readConfig } from '../main/config.ts';
import { HOUSEHOLDS, INTERNAL, publishRestricted } from './testing/restricted-records.ts';

const database = await databaseWithCatalogue();
const { db } = database;
const clock = testClock();
const dataDir = mkdtempSync(join(tmpdir(), 'gk-access-'));
chmodSync(dataDir, 0o755);
const config = readConfig({ GONGKAI_DATA_DIR: dataDir }, 'demo');
const records = await publishRestricted({ db, store: await openFileStore(join(dataDir, 'files')) });
const { app, start, close } = await compose({ config, db, clock, dataDir, appUrl: database.appUrl });

beforeAll(start);
afterAll(async () => {
  await close();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const WORDS = [...HOUSEHOLDS.words, ...INTERNAL.words];
const IDS = [
  records.households.disclosureId,
  records.households.editionId,
  records.internal.disclosureId,
  records.internal.editionId,
];

/** Asks as the public; everything that comes back, headers too. */
async function ask(url: string): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await app.inject({
    url,
    headers: { accept: 'text/html, */*', 'accept-encoding': 'identity' },
  });
  return { status: answer.statusCode, text: `${JSON.stringify(answer.headers)}\n${answer.body}` };
}

const leaked = (text: string): readonly string[] =>
  WORDS.filter((word) => text.includes(word) || text.includes(encodeURIComponent(word)));

/** Each parameter is filled with what would find the restricted records if anything did. */
const fillings = (path: string): readonly string[] => {
  const values: Readonly<Record<string, readonly string[]>> = {
    id: [
      ...IDS,
      records.dossierId,
      `${HOUSEHOLDS.item}~${HOUSEHOLDS.body}`,
      `${INTERNAL.item}~${INTERNAL.body}`,
    ],
    code: [HOUSEHOLDS.body, INTERNAL.body, HOUSEHOLDS.item],
    key: ['expropriation-households', 'project-internal'],
    n: ['1'],
    sha256: [records.file.sha256],
    name: [encodeURIComponent(records.file.name)],
  };
  return path.split(/(?=\/)/).reduce<readonly string[]>(
    (paths, segment) => {
      const name = /[{:](\w+)/.exec(segment)?.[1];
      const filled = name === undefined ? [segment] : (values[name] ?? ['1']).map((value) => `/${value}`);
      return paths.flatMap((each) => filled.map((next) => each + next));
    },
    [''],
  );
};

const paths = async (): Promise<readonly string[]> => {
  const { body } = await app.inject('/api/v1/openapi.json');
  const described: unknown = JSON.parse(body);
  if (typeof described !== 'object' || described === null || !('paths' in described)) throw new Error(body);
  return Object.entries(described.paths ?? {}).flatMap(([path, methods]: [string, unknown]) =>
    typeof methods === 'object' && methods !== null && 'get' in methods ? [path] : [],
  );
};

const queries = [
  '',
  ...WORDS.map((word) => `?q=${encodeURIComponent(word)}`),
  ...IDS.map((id) => `?q=${id}`),
  `?body=${HOUSEHOLDS.body}`,
  `?body=${INTERNAL.body}`,
  `?item=${HOUSEHOLDS.item}`,
  `?item=${INTERNAL.item}`,
  '?type=expropriation-households',
  '?area=11-land-and-housing',
  '?audience=people-concerned',
];

describe('a record that is not for everybody', () => {
  test('is in no answer of the API, whatever is asked', async () => {
    const all = await paths();
    expect(all.length).toBeGreaterThan(20);
    let asked = 0;
    for (const path of all) {
      for (const filled of fillings(path)) {
        for (const query of /[{:]/.test(path) ? [''] : queries) {
          const { status, text } = await ask(filled + query);
          asked += 1;
          expect(status, filled + query).toBeLessThan(500);
          // An answer may repeat what it was asked.
          const own = decodeURIComponent(query);
          expect(
            leaked(text).filter((word) => !own.includes(word)),
            filled + query,
          ).toEqual([]);
        }
      }
    }
    expect(asked).toBeGreaterThan(200);
  });

  test('is on no page that can be reached, in no feed and not in the sitemap', async () => {
    const waiting = [
      '/',
      '/sitemap.xml',
      '/feed.atom',
      '/dossiers',
      '/restricted',
      '/supervision',
      '/search',
    ];
    const known = new Set(waiting);
    let visited = 0;
    for (const url of waiting) {
      if (visited === 250) break;
      visited += 1;
      const { status, text } = await ask(url);
      expect(status, url).toBeLessThan(500);
      expect(leaked(text), url).toEqual([]);
      // That an obligation was met is public, and the log tells the id; a link to the record is on no page.
      if (status === 200) for (const id of IDS) expect(text.includes(id), `${url} ${id}`).toBe(false);
      for (const [, href = ''] of text.matchAll(/(?:href="|<loc>)([^"<]+)/g)) {
        const next = href.replaceAll('&amp;', '&').replace(config.publicUrl, '').split('#')[0] ?? '';
        if (!next.startsWith('/') || next.startsWith('//') || next.startsWith('/console') || known.has(next))
          continue;
        known.add(next);
        waiting.push(next);
      }
    }
    expect(visited).toBeGreaterThan(100);
  });

  test('is at none of its own addresses, and its file neither', async () => {
    for (const { disclosureId, editionId } of [records.households, records.internal]) {
      for (const url of [
        `/d/${disclosureId}`,
        `/d/${disclosureId}/v/1`,
        `/d/${disclosureId}/v/1.tlog-proof`,
        `/d/${disclosureId}/diff/1..1`,
        `/restricted/d/${disclosureId}`,
        `/api/v1/disclosures/${disclosureId}`,
        `/api/v1/editions/${editionId}`,
        `/api/v1/restricted/disclosures/${disclosureId}`,
      ]) {
        const { status, text } = await ask(url);
        expect([303, 401, 403, 404], url).toContain(status);
        expect(leaked(text), url).toEqual([]);
      }
    }
    const { sha256, name } = records.file;
    for (const folder of ['/files', '/restricted/files'])
      expect((await ask(`${folder}/${sha256}/${encodeURIComponent(name)}`)).status).toBe(404);
  });

  test('is found by no search and counted by none', async () => {
    for (const word of WORDS) {
      const page = await app.inject({ url: '/search', query: { q: word } });
      expect(page.body).not.toContain(HOUSEHOLDS.title);
      expect(page.body).not.toContain(INTERNAL.title);
      const { items } = (await app.inject({ url: '/api/v1/disclosures', query: { q: word } })).json();
      expect(items.filter((item: { id: string }) => IDS.includes(item.id))).toEqual([]);
    }
    const counted = await db
      .selectFrom('disclosure')
      .select(({ fn }) => fn.countAll().as('n'))
      .where('audience', '=', 'public')
      .executeTakeFirstOrThrow();
    const { items } = (await app.inject('/api/v1/disclosures?limit=100')).json();
    expect(items).toHaveLength(Number(counted.n));
    expect((await app.inject(`/bodies/${INTERNAL.body}`)).body).not.toMatch(/已公开[^<]*<[^>]*>1</);
  });

  test('is in the log as a commitment only', async () => {
    const { items } = (await app.inject('/api/v1/changes?limit=1000')).json();
    const mine = items.filter((item: { edition: string }) => IDS.includes(item.edition));
    expect(mine).toHaveLength(2);
    const leaves = await db.selectFrom('log_leaf').select('entry').execute();
    for (const { entry } of leaves) expect(leaked(entry.toString('utf8'))).toEqual([]);
    for (const path of ['/log/checkpoint', '/log/tile/entries/000.p/4', '/log/tile/0/000.p/4'])
      expect(leaked((await ask(path)).text)).toEqual([]);
  });
});
