import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTY_OUTLETS, WATER_OUTLETS } from '../../../../examples/21-public-institutions/outlets.ts';
import { AREA_29_EXAMPLES } from '../../../../examples/29-hotlines-and-letters/index.ts';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { codes, startSeriesProvince } from '../../../series/testing/publish.ts';
import { urls } from '../../frame/urls.ts';
import { readContentsOfBodies, readContentsOfItems } from '../../reads/contents.ts';
import { pageDeps } from '../../reads/page-deps.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { findRegion } from './find-region.ts';
import { readPlacesOfBodies } from './query.ts';
import { regionRoutes } from './route.ts';

const province = await startSeriesProvince();
const { deps } = pageDeps({ ...province, catalogue: CATALOGUE });
let outlets = '';
let countyOutlets = '';

beforeAll(async () => {
  const publish = async (record: Parameters<typeof province.publish>[0]) => {
    province.clock.advance(60_000);
    const result = await province.publish(record);
    expect(codes(result)).toEqual([]);
    return result.ok ? result.value.disclosureId : '';
  };
  outlets = await publish(WATER_OUTLETS);
  countyOutlets = await publish(COUNTY_OUTLETS);
  for (const record of AREA_29_EXAMPLES.records) if (record.refusals.length === 0) await publish(record);
});
afterAll(() => province.close());

describe('contents', () => {
  it('of items are in the order of the items, a series is there once however many batches it has', async () => {
    const rows = await readContentsOfItems(deps, [
      '29.statistics',
      '21.outlets',
      '29.letters',
      '29.channels',
    ]);
    expect(rows.map((row) => [row.item, row.form])).toEqual([
      ['29.statistics', 'series'],
      ['21.outlets', 'register'],
      ['21.outlets', 'register'],
      ['29.letters', 'document'],
      ['29.letters', 'document'],
      ['29.letters', 'document'],
    ]);
    expect(rows[0]?.href).toBe(urls.series('29.statistics~changsha'));
    expect(rows[1]?.href).toBe(urls.register(countyOutlets));
  });

  it('of bodies are theirs alone', async () => {
    const rows = await readContentsOfBodies(deps, ['fenghuang-water', 'fenghuang']);
    expect(rows.map((row) => row.body).sort()).toEqual(['fenghuang', 'fenghuang-water']);
    expect(await readContentsOfBodies(deps, [])).toEqual([]);
  });
});

describe('a region', () => {
  it('of a county has all that is below it, a prefecture its own units only', async () => {
    const county = await findRegion(deps.db, '433123');
    expect(county?.above.map((each) => each.division)).toEqual(['430000', '433100']);
    expect(county?.below.map((each) => each.division)).toEqual(['433123101']);
    const codesOf = (region: typeof county) => region?.bodies.map((body) => body.code) ?? [];
    expect(codesOf(county)).toEqual(
      expect.arrayContaining(['fenghuang', 'fenghuang-water', 'fenghuang-liaojiaqiao-changputang']),
    );
    const prefecture = codesOf(await findRegion(deps.db, '430100'));
    expect(prefecture).toEqual(expect.arrayContaining(['changsha', 'changsha-water']));
    expect(prefecture).not.toContain('changsha-xian');
  });

  it('that nobody stands for is none', async () => {
    expect(await findRegion(deps.db, '439999')).toBeNull();
    expect(await findRegion(deps.db, "430100' OR 1=1")).toBeNull();
  });

  it('shows the places of its bodies, those without a position not', async () => {
    const places = await readPlacesOfBodies(deps, ['fenghuang-water', 'fenghuang']);
    expect(places.map((place) => place.href).sort()).toEqual(
      ['FH-01', 'FH-02'].map((key) => urls.registerEntry(countyOutlets, key)),
    );
    expect((await readPlacesOfBodies(deps, ['changsha-water'])).map((place) => place.href)).toContain(
      urls.registerEntry(outlets, 'CS-01'),
    );
  });
});

describe('remembering a region', () => {
  const open = async () => {
    const { app } = await openPortalApp({
      ...province,
      routes: (pages) => regionRoutes(pages, { secure: false }),
    });
    return app;
  };

  it('is done only when asked, and forgotten when asked', async () => {
    const app = await open();
    const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
    expect((await get(urls.region('433123'))).headers['set-cookie']).toBeUndefined();
    const post = (payload: string) =>
      app.inject({
        method: 'POST',
        url: urls.myRegion,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload,
      });
    const kept = await post('division=430121');
    expect(kept.statusCode).toBe(303);
    expect(kept.headers.location).toBe(urls.region('430121'));
    expect(String(kept.headers['set-cookie'])).toMatch(/^region=430121; .*HttpOnly/);
    const mine = await get(urls.myRegion, { cookie: 'region=430121' });
    expect(mine.headers.location).toBe(urls.region('430121'));
    expect(mine.headers['cache-control']).toContain('no-store');
    const gone = await post('division=');
    expect(String(gone.headers['set-cookie'])).toMatch(/^region=;/);
    expect((await get(urls.myRegion, { cookie: 'region=%2F%2Fevil.example' })).headers.location).toBe(
      urls.regions,
    );
    await app.close();
  });

  it('begins on a page that is reached link by link', async () => {
    const app = await open();
    const text = async (url: string) => (await app.inject(url)).body;
    expect(await text(urls.regions)).toContain(`href="${urls.region('433100')}"`);
    expect(await text(urls.region('433100'))).toContain(`href="${urls.region('433123')}"`);
    const page = await text(urls.region('433123'));
    for (const words of ['凤凰县', `href="${urls.registerEntry(countyOutlets, 'FH-01')}"`])
      expect(page).toContain(words);
    for (const path of ['/regions/999999', '/regions/43012', '/regions/x', '/regions/433123/areas/none'])
      expect((await app.inject(path)).statusCode, path).toBe(404);
    await app.close();
  });
});
