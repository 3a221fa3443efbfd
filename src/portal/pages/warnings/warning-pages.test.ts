import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { DOSSIER_EXAMPLES } from '../../../../examples/all.ts';
import { axeViolations, openBrowser, screenshot } from '../../../../test/harness/browser.ts';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { testClock } from '../../../../test/harness/database.ts';
import { databaseWithCatalogue, person, publishRecord } from '../../../dossiers/testing/publish-record.ts';
import type { JsonObject } from '../../../kernel/canonical-json.ts';
import { projectPath } from '../../../main/project-root.ts';
import { withdrawDisclosure } from '../../../publication/withdraw-disclosure.ts';
import { shapeHandlers } from '../../../shapes/shape-handlers.ts';
import { listWarningsRoute } from '../../../warnings/http/list-warnings.ts';
import { createWarningBoard } from '../../../warnings/warning-board.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { areaRoutes } from '../areas/route.ts';
import { homeRoutes } from '../home/route.ts';
import { warningRoutes } from './route.ts';

/** The schema of CAP is not ours to ship; it is checked against where it lies. */
const SCHEMA = join(
  process.env.GONGKAI_SHARED ?? projectPath('..', 'shared'),
  'fixtures/schemas/cap-1.2/CAP-v1.2.xsd',
);

const database = await databaseWithCatalogue();
const { db } = database;
const clock = testClock('2026-03-01T15:30:00+08:00');
const browser = await openBrowser();
const warnings = createWarningBoard({ db, clock, catalogue: CATALOGUE });
const { app, portal } = await openPortalApp({
  db,
  clock,
  warnings,
  routes: (deps) => [...homeRoutes(deps), ...areaRoutes(deps), ...warningRoutes(deps)],
});
let address = '';

const example = DOSSIER_EXAMPLES.find((each) => each.name.startsWith('暴雨预警'));
const records = (example?.records ?? []).filter((record) => record.refusals.length === 0);
const ids: string[] = [];
/** As after every commit. */
async function told(): Promise<void> {
  await warnings.refresh();
  portal.forgetPages();
}

/** Publishes the next record of the example: the warning, its rise, its end. */
async function publishNext(): Promise<string> {
  const record = records[ids.length];
  if (!example || !record) throw new Error('no example');
  const result = await publishRecord({ db }, example.body, record);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  ids.push(result.value.disclosureId);
  await told();
  return result.value.disclosureId;
}

/** As a browser asks: the second time the answer lies ready in memory. */
const page = async (path = '/areas'): Promise<string> => {
  const ask = async () =>
    (await fetch(`${address}${path}`, { headers: { 'accept-encoding': 'identity' } })).text();
  await ask();
  return ask();
};
const get = (url: string) => app.inject({ url, headers: { accept: 'text/html' } });
const words = (html: string): string => html.replace(/<[^>]+>/g, '');

beforeAll(async () => {
  await app.register(listWarningsRoute({ db, clock, catalogue: CATALOGUE, publicUrl: 'http://127.0.0.1' }), {
    prefix: '/api/v1',
  });
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await database.close();
});

describe('a warning on pages that lie ready in memory', () => {
  test('appears with its first minute and goes with its last, without anybody publishing', async () => {
    expect(await page()).not.toContain('warning-banner');
    await publishNext();
    expect(await page(), 'published, but it begins at four').not.toContain('warning-banner');
    clock.set('2026-03-01T16:00:00+08:00');
    const banner = await page();
    expect(banner).toContain('warning-orange');
    expect(words(banner)).toContain('暴雨橙色预警长沙市');
    expect(words(banner)).toContain('3月1日16时至3月2日4时');
    expect(banner).toContain(`href="/warnings/${ids[0]}"`);
    clock.set('2026-03-02T03:59:59+08:00');
    expect(await page()).toContain('warning-banner');
    clock.set('2026-03-02T04:00:00+08:00');
    expect(await page()).not.toContain('warning-banner');
  });

  test('changes with an update and goes with its end', async () => {
    clock.set('2026-03-01T17:00:00+08:00');
    expect(words(await page())).toContain('暴雨橙色预警');
    await publishNext();
    expect(words(await page())).toContain('暴雨红色预警');
    expect(words(await page())).not.toContain('暴雨橙色预警');
    clock.set('2026-03-02T09:00:00+08:00');
    expect(await page()).toContain('warning-red');
    await publishNext();
    expect(await page()).not.toContain('warning-banner');
  });

  test('is there on pages that are not kept, too, and on errors', async () => {
    const [, , end] = ids;
    // The end was a mistake: withdrawn, the warning holds again.
    const withdrawn = await withdrawDisclosure(
      { db, clock, catalogue: CATALOGUE, shapes: shapeHandlers },
      person('issuer', 'changsha'),
      {
        id: end ?? '',
        reason: '误发',
      },
    );
    expect(withdrawn.ok).toBe(true);
    await told();
    for (const path of ['/warnings', `/warnings/${ids[0]}`, '/areas', '/'])
      expect((await get(path)).body, path).toContain('warning-banner');
    const again = await publishRecord({ db }, 'changsha', {
      ...(records[2] ?? fail()),
      at: '2026-03-02T15:30:00+08:00',
    });
    expect(again.ok ? [] : again.refusals).toEqual([]);
    if (again.ok) ids[2] = again.value.disclosureId;
    await told();
    expect(await page()).not.toContain('warning-banner');
  });
});

const fail = (): never => {
  throw new Error('no example');
};

describe('what was sent', () => {
  test('is never edited, not by a correction and not by SQL', async () => {
    const [record] = records;
    const corrected = await publishRecord(
      { db },
      'changsha',
      { ...(record ?? fail()), at: '2026-03-01T17:30:00+08:00' },
      { disclosureId: ids[0] ?? '', changeNote: '改截止时间' },
    );
    expect(corrected.ok ? [] : corrected.refusals.map((refusal) => refusal.code)).toContain('alert-sent');
    await expect(
      db
        .updateTable('warning_message')
        .set({ colour: 'blue' })
        .where('disclosure_id', '=', ids[0] ?? '')
        .execute(),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(db.deleteFrom('warning_message').execute()).rejects.toMatchObject({ code: '42501' });
  });

  test('has an identifier in the form of GB/T 35965.1, and messages refer to those before them', async () => {
    const caps = await Promise.all(ids.map(async (id) => (await get(`/warnings/${id}.cap`)).body));
    const of = (name: string) =>
      caps.map((cap) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(cap)?.[1] ?? '');
    const identifiers = of('identifier');
    expect(identifiers[0]).toBe('43010000000000_20260301150000_0');
    expect(identifiers[1]).toBe('43010000000000_20260301150000_1');
    expect(of('msgType')).toEqual(['Alert', 'Update', 'Cancel']);
    expect(of('severity')).toEqual(['Severe', 'Extreme', 'Extreme']);
    expect(of('status')).toEqual(['Exercise', 'Exercise', 'Exercise']);
    const sender = 'changsha@127.0.0.1';
    expect(of('references')).toEqual([
      '',
      `${sender},${identifiers[0]},2026-03-01T15:00:00+08:00`,
      `${sender},${identifiers[0]},2026-03-01T15:00:00+08:00 ${sender},${identifiers[1]},2026-03-01T15:00:00+08:00`,
    ]);
    expect(of('expires')[1]).toBe('2026-03-02T10:00:00+08:00');
    // Asked again later, the same message is the same text.
    clock.advance(3_600_000);
    expect((await get(`/warnings/${ids[0]}.cap`)).body).toBe(caps[0]);
  });

  test.skipIf(!existsSync(SCHEMA))('is CAP 1.2 by its schema, read by another’s validator', async () => {
    const schema = readFileSync(SCHEMA, 'utf8');
    const check = (contents: string) =>
      validateXML({ xml: [{ fileName: 'alert.cap', contents }], schema: [schema] });
    for (const id of ids) {
      const answer = await get(`/warnings/${id}.cap`);
      expect(answer.headers['content-type']).toContain('application/cap+xml');
      expect((await check(answer.body)).errors).toEqual([]);
    }
    const { body } = await get(`/warnings/${ids[0]}.cap`);
    expect((await check(body.replace('<scope>Public</scope>', ''))).valid).toBe(false);
  });
});

describe('finding warnings', () => {
  test('a warning has one page, whichever message is asked for', async () => {
    const moved = await get(`/warnings/${ids[1]}`);
    expect(moved.statusCode).toBe(302);
    expect(moved.headers.location).toBe(`/warnings/${ids[0]}`);
    const shown = words((await get(`/warnings/${ids[0]}`)).body);
    expect(shown).toContain('解除。');
    expect(shown).toContain('切断低洼地带室外电源');
    expect((await get('/warnings/0000000000000000')).statusCode).toBe(404);
  });

  test('by region: a place with what is above and below it', async () => {
    clock.set('2026-03-01T17:00:00+08:00');
    const fog = DOSSIER_EXAMPLES.find((each) => each.name.startsWith('其他系统'));
    const record = fog?.records[0];
    if (!fog || !record) throw new Error('no example');
    const content: JsonObject = { ...record.content, from: '2026-03-01 08:00', documentDate: '2026-03-01' };
    const result = await publishRecord({ db }, fog.body, {
      ...record,
      at: '2026-03-01T16:30:00+08:00',
      content,
    });
    expect(result.ok ? [] : result.refusals).toEqual([]);
    const items = async (region: string): Promise<readonly { readonly hazard: string }[]> =>
      (await app.inject(`/api/v1/alerts${region === '' ? '' : `?region=${region}`}`)).json().items;
    expect((await items('')).map((item) => item.hazard)).toEqual(['大雾']);
    expect(await items('430600')).toHaveLength(1);
    expect(await items('430602')).toHaveLength(1);
    expect(await items('430000')).toHaveLength(1);
    expect(await items('430100')).toHaveLength(0);
    expect(words((await get('/warnings?region=430100')).body)).toContain('长沙市现在没有生效的预警');
  });

  test('feeds: messages for people, current warnings for machines', async () => {
    const atom = (await get('/warnings/feed.atom')).body;
    expect(atom.match(/<entry>/g)).toHaveLength(4);
    expect(atom).toContain('解除预警：长沙市暴雨红色预警');
    expect(new Set(atom.match(/<id>[^<]*<\/id>/g)).size).toBe(5);
    const index = (await get('/warnings/cap.atom')).body;
    expect(index.match(/<entry>/g)).toHaveLength(1);
    expect(index).toMatch(/<link rel="alternate" type="application\/cap\+xml" href="[^"]*\.cap"\/>/);
  });

  test('a program that asks again is told that nothing changed', async () => {
    const first = await app.inject('/api/v1/alerts');
    const again = await app.inject({
      url: '/api/v1/alerts',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
  });
});

describe.each([1366, 320])('at %i pixels', (width) => {
  test('the longest name of a hazard stays on its page', async () => {
    const [first] = records;
    if (!example || !first) throw new Error('no example');
    const content = {
      ...first.content,
      hazard: 'landslide',
      dossierNumber: `430100-YJ2026-9${String(width).slice(0, 2)}`,
    };
    const result = await publishRecord({ db }, example.body, { ...first, content });
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    const opened = await browser.newPage({ viewport: { width, height: 900 }, locale: 'zh-CN' });
    await opened.goto(`${address}/warnings/${result.value.disclosureId}`);
    expect(await opened.locator('h1').innerText()).toContain('地质灾害气象风险');
    expect(await opened.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await opened.close();
  });

  test.each([
    ['预警信息', '/warnings'],
    ['一条预警', '/warnings/:first'],
    ['别的页面', '/areas'],
  ])('%s passes axe', async (name, path) => {
    await told();
    const opened = await browser.newPage({ viewport: { width, height: 900 }, locale: 'zh-CN' });
    await opened.goto(`${address}${path.replace(':first', ids[0] ?? '')}`);
    expect(await axeViolations(opened)).toEqual([]);
    const overflow: unknown = await opened.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await screenshot(opened, `warnings-${name}-${width}`);
    await opened.close();
  });
});
