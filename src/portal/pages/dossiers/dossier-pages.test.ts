import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOSSIER_EXAMPLES } from '../../../../examples/all.ts';
import { ARTIFICIAL_CODES } from '../../../../examples/dossiers/builders.ts';
import { axeViolations, openBrowser, screenshot } from '../../../../test/harness/browser.ts';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { testClock } from '../../../../test/harness/database.ts';
import { dossierRoutes as dossierApi } from '../../../dossiers/http.ts';
import {
  databaseWithCatalogue,
  person,
  publishDossiers,
  publishRecord,
} from '../../../dossiers/testing/publish-record.ts';
import { withdrawDisclosure } from '../../../publication/withdraw-disclosure.ts';
import { shapeHandlers } from '../../../shapes/shape-handlers.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { dossierRoutes } from './route.ts';

const database = await databaseWithCatalogue();
const { db } = database;
const clock = testClock('2026-03-09T09:30:00+08:00');
const browser = await openBrowser();
const { app, portal } = await openPortalApp({ db, clock, routes: dossierRoutes });
let address = '';
let ids: ReadonlyMap<string, { readonly disclosureId: string }> = new Map();

const APPROVAL = '430000-2026-90001';
const TRADING = 'HNGGZY-2026-90001';
const EXPROPRIATION = '430100-ZS2026-901';
const RESTRICTED_TITLE = '〔演示〕某片区分户补偿情况';

const dossierId = async (number: string): Promise<string> =>
  (await db.selectFrom('dossier').select('id').where('number', '=', number).executeTakeFirstOrThrow()).id;
const get = (url: string) => app.inject({ url, headers: { accept: 'text/html' } });
const text = (html: string): string => html.replace(/<[^>]+>/g, '');

beforeAll(async () => {
  await app.register(dossierApi({ db, clock, catalogue: CATALOGUE, ocds: null }), { prefix: '/api/v1' });
  ids = await publishDossiers({ db }, DOSSIER_EXAMPLES);
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await database.close();
});

describe('the timeline of a dossier', () => {
  test('shows each stage with its state, its records and its deadlines', async () => {
    const { stages, closed, kindVersion } = (
      await app.inject(`/api/v1/dossiers/${await dossierId(APPROVAL)}`)
    ).json();
    expect(closed).toBe(true);
    expect(kindVersion).toBe(2);
    expect(stages.map((stage: { key: string; state: string }) => [stage.key, stage.state])).toEqual([
      ['acceptance', 'done'],
      ['review', 'done'],
      ['decision', 'done'],
      ['delivery', 'done'],
    ]);
    // 20 working days from 12 January 2026 and 8 more: 24 until 13 February, then 14 (调休), 24, 25 and 26 February.
    expect(stages[2].deadlines).toMatchObject([
      {
        title: '作出决定',
        dueOn: '2026-02-26',
        basis: '《中华人民共和国行政许可法》（2019年修正）第四十二条',
        state: 'kept',
        daysLate: 0,
      },
    ]);
  });

  test('names what is withheld and on which ground', async () => {
    const page = text((await get(`/dossiers/${await dossierId('430000-2026-90002')}`)).body);
    expect(page).toContain('“申请内容”依法不予公开，理由：商业秘密。');
    expect(page).toContain('“决定内容”依法不予公开，理由：商业秘密。');
    expect(page).not.toContain(ARTIFICIAL_CODES[1]);
  });

  test('shows what a change changed', async () => {
    const { body } = await get(`/dossiers/${await dossierId(TRADING)}`);
    expect(body).toContain('<del>240日历天</del>');
    expect(body).toContain('<ins>270日历天</ins>');
  });

  test('says what is due next', async () => {
    const { stages } = (await app.inject(`/api/v1/dossiers/${await dossierId('HNGGZY-2026-90002')}`)).json();
    const contract = stages.find((stage: { key: string }) => stage.key === 'contract');
    expect(contract.state).toBe('next');
    expect(contract.deadlines[0]).toMatchObject({ title: '订立合同', dueOn: '2026-03-26', state: 'open' });
  });

  test('shows a correction of a record with its reason, and a withdrawn record as missing', async () => {
    const example = DOSSIER_EXAMPLES.find((each) => each.name.startsWith('邀请招标'));
    const record = example?.records.find(
      (each) => each.refusals.length === 0 && each.content.stage === 'qualification',
    );
    if (!record) throw new Error('no example');
    const place = ids.get(`${TRADING} ${String(record.content.title)}`);
    if (!place) throw new Error('not published');
    const corrected = await publishRecord(
      { db },
      'ggzy',
      {
        ...record,
        at: '2026-03-08T10:00:00+08:00',
        content: { ...record.content, body: '<p>更正说明。</p>' },
      },
      { disclosureId: place.disclosureId, changeNote: '补充说明' },
    );
    expect(corrected.ok).toBe(true);
    portal.forgetPages();
    const url = `/dossiers/${await dossierId(TRADING)}`;
    expect(text((await get(url)).body)).toContain('更正为第 2 版：补充说明');
    const withdrawn = await withdrawDisclosure(
      { db, clock, catalogue: CATALOGUE, shapes: shapeHandlers },
      person('issuer', 'ggzy'),
      {
        id: place.disclosureId,
        reason: '审查结果有误',
      },
    );
    expect(withdrawn.ok).toBe(true);
    portal.forgetPages();
    const page = text((await get(url)).body);
    expect(page).toContain('“资格审查结果”阶段的信息应当公开而没有公开。');
    expect(page).toContain('审查结果有误');
    const again = await publishRecord({ db }, 'ggzy', { ...record, at: '2026-03-08T16:00:00+08:00' });
    expect(again.ok ? [] : again.refusals).toEqual([]);
    portal.forgetPages();
    expect(text((await get(url)).body)).not.toContain('应当公开而没有公开');
  });

  test('says of a restricted stage only that it is restricted', async () => {
    const id = await dossierId(EXPROPRIATION);
    for (const url of [`/dossiers/${id}`, `/api/v1/dossiers/${id}`, '/dossiers', '/api/v1/dossiers']) {
      const { statusCode, body } = await get(url);
      expect(statusCode).toBe(200);
      expect(body).not.toContain(RESTRICTED_TITLE);
      expect(body).not.toContain(ids.get(`${EXPROPRIATION} ${RESTRICTED_TITLE}`)?.disclosureId);
      expect(body).not.toContain('612000');
    }
    const { stages, changedAt } = (await app.inject(`/api/v1/dossiers/${id}`)).json();
    expect(stages.map((stage: { state: string }) => stage.state)).toEqual([
      'done',
      'restricted',
      'done',
      'now',
      'restricted',
    ]);
    expect(changedAt).toBe('2026-02-25T07:00:00.000Z');
  });
});

describe('finding a dossier', () => {
  test('by its number and by words of its title', async () => {
    for (const q of [APPROVAL, '生态修复', ` ${APPROVAL} `]) {
      const { items } = (await app.inject({ url: '/api/v1/dossiers', query: { q } })).json();
      expect(items.map((item: { number: string }) => item.number)).toContain(APPROVAL);
    }
    expect((await app.inject({ url: '/api/v1/dossiers', query: { q: '_%_' } })).json().items).toEqual([]);
  });

  test('page by page, each once', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 20; page += 1) {
      const { items, next } = (
        await app.inject(`/api/v1/dossiers?limit=5${cursor === '' ? '' : `&cursor=${cursor}`}`)
      ).json();
      seen.push(...items.map((item: { id: string }) => item.id));
      if (next === null) break;
      cursor = next;
    }
    const all = await db.selectFrom('dossier').select('id').execute();
    expect(seen.toSorted()).toEqual(all.map((row) => row.id).toSorted());
  });

  const lookup = (number: string, check: string, remoteAddress: string) =>
    app.inject({
      method: 'POST',
      url: '/dossiers/lookup',
      remoteAddress,
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ number, check }).toString(),
    });

  test('without an account by number and check, however it is typed', async () => {
    const check = ARTIFICIAL_CODES[0]?.slice(-4) ?? '';
    const answer = await lookup(` ${APPROVAL} `, check.toLowerCase(), '10.0.0.1');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(`/dossiers/${await dossierId(APPROVAL)}`);
    expect(answer.headers['cache-control']).toContain('no-store');
  });

  test('a wrong number and a wrong check get the same answer, and trying out ends', async () => {
    const strip = (html: string, number: string) => html.replaceAll(number, '');
    const wrongNumber = await lookup('430000-2026-99999', '0000', '10.0.0.2');
    const wrongCheck = await lookup(APPROVAL, '0000', '10.0.0.2');
    expect(wrongNumber.statusCode).toBe(404);
    expect(wrongCheck.statusCode).toBe(404);
    expect(strip(wrongCheck.body, APPROVAL)).toBe(strip(wrongNumber.body, '430000-2026-99999'));
    const tries = [];
    for (let i = 0; i < 40; i += 1)
      tries.push((await lookup(`430000-2026-8${1000 + i}`, '0000', '10.0.0.3')).statusCode);
    expect(tries.at(-1)).toBe(429);
    expect(tries.filter((status) => status === 404)).toHaveLength(20);
    const api = await app.inject(`/api/v1/dossiers/lookup?number=${APPROVAL}&check=0000`);
    expect(api.json()).toMatchObject({ status: 404, code: 'lookup-failed' });
  });
});

const PAGES: readonly (readonly [string, () => Promise<string>])[] = [
  ['列表', async () => '/dossiers'],
  ['没有结果', async () => '/dossiers?q=没有'],
  ['查询', async () => '/dossiers/lookup'],
  ['审批', async () => `/dossiers/${await dossierId(APPROVAL)}`],
  ['交易', async () => `/dossiers/${await dossierId(TRADING)}`],
  ['征收', async () => `/dossiers/${await dossierId(EXPROPRIATION)}`],
];

describe.each([320, 1280])('at %i px', (width) => {
  test.each(PAGES)('%s：axe finds nothing and nothing sticks out', async (name, path) => {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      locale: 'zh-CN',
      javaScriptEnabled: true,
    });
    await page.goto(address + (await path()));
    expect(await axeViolations(page)).toEqual([]);
    const overflow: unknown = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    if (name === '交易') await screenshot(page, `dossier-${width}`);
    await page.close();
  });
});
