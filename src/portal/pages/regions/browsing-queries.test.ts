import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTY_OUTLETS, WATER_OUTLETS } from '../../../../examples/21-public-institutions/outlets.ts';
import { AREA_29_EXAMPLES } from '../../../../examples/29-hotlines-and-letters/index.ts';
import { codes, startSeriesProvince } from '../../../series/testing/publish.ts';
import { urls } from '../../frame/urls.ts';
import { RecordNames } from '../../record/record-names.ts';
import { liveContents } from '../areas/live-contents.ts';
import { liveRegions } from './live-regions.ts';

const province = await startSeriesProvince();
const names = new RecordNames(province.db, province.clock);
const contents = liveContents(province.db, names);
const regions = liveRegions(province);
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
    const rows = await contents.contentsOfItems(['29.statistics', '21.outlets', '29.letters', '29.channels']);
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
    const rows = await contents.contentsOfBodies(['fenghuang-water', 'fenghuang']);
    expect(rows.map((row) => row.body).sort()).toEqual(['fenghuang', 'fenghuang-water']);
    expect(await contents.contentsOfBodies([])).toEqual([]);
  });
});

describe('a region', () => {
  it('of a county has all that is below it, a prefecture its own units only', async () => {
    const county = await regions.region('433123');
    expect(county?.above.map((each) => each.division)).toEqual(['430000', '433100']);
    expect(county?.below.map((each) => each.division)).toEqual(['433123101']);
    const codesOf = (region: typeof county) => region?.bodies.map((body) => body.code) ?? [];
    expect(codesOf(county)).toEqual(
      expect.arrayContaining(['fenghuang', 'fenghuang-water', 'fenghuang-liaojiaqiao-changputang']),
    );
    const prefecture = codesOf(await regions.region('430100'));
    expect(prefecture).toEqual(expect.arrayContaining(['changsha', 'changsha-water']));
    expect(prefecture).not.toContain('changsha-xian');
  });

  it('that nobody stands for is none', async () => {
    expect(await regions.region('439999')).toBeNull();
    expect(await regions.region("430100' OR 1=1")).toBeNull();
  });

  it('shows the places of its bodies, those without a position not', async () => {
    const places = await regions.placesOfBodies(['fenghuang-water', 'fenghuang']);
    expect(places.map((place) => place.href).sort()).toEqual(
      ['FH-01', 'FH-02'].map((key) => urls.registerEntry(countyOutlets, key)),
    );
    expect((await regions.placesOfBodies(['changsha-water'])).map((place) => place.href)).toContain(
      urls.registerEntry(outlets, 'CS-01'),
    );
  });
});
