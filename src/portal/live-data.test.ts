import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../../test/harness/database.ts';
import { findItem } from '../catalogue/items.ts';
import { currentType } from '../catalogue/registry.ts';
import { sampleRecord } from '../catalogue/sample-record.ts';
import { readDemonstrationAccounts } from '../demo/demonstration-accounts.ts';
import { enact, type Progress } from '../demo/demonstration-pipeline.ts';
import { createDemonstrationAccounts } from '../identity/demonstration-accounts.ts';
import { systemActor } from '../kernel/actor.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { loadReferenceData } from '../main/reference-data.ts';
import { shapeHandlers } from '../shapes/shape-handlers.ts';
import { createSnapshotRenderer } from './create-portal.ts';
import { type LiveData, liveData } from './live-data.ts';
import { RecordNames } from './record/record-names.ts';

let database: TestDatabase;
let data: LiveData;
let published = '';
const clock = testClock();
const BODY = 'hbt';
const ITEM = '14.complaints-and-cases';
const FIRST = { page: 1, limit: 20 };
const SEARCH = { body: null, area: null, kind: null, from: null, to: null, ...FIRST };

async function record(serial: number, progress: Progress): Promise<string | null> {
  const { db } = database;
  const item = await findItem(db, ITEM);
  if (item === null) throw new Error(`the catalogue has no ${ITEM}`);
  const deps = {
    db,
    catalogue: CATALOGUE,
    shapes: shapeHandlers,
    renderSnapshot: await createSnapshotRenderer(db, clock),
  };
  const content = sampleRecord(currentType(item.type), {
    item,
    area: { title: '环境保护监管信息公开', demand: '' },
    text: null,
    bodyCode: BODY,
    bodyName: '省生态环境厅',
    numberPrefix: '湘环演',
    on: civilDate('2026-03-02'),
    period: null,
    serial,
    references: [],
  });
  const { disclosureId } = await enact(deps, await readDemonstrationAccounts(db), {
    item: ITEM,
    body: BODY,
    content,
    at: '2026-03-06T10:00:00+08:00',
    progress,
    obligation: null,
    disclosure: null,
  });
  return disclosureId;
}

beforeAll(async () => {
  database = await createTestDatabase();
  const { db, ownerUrl } = database;
  await loadReferenceData(ownerUrl, db);
  const made = await createDemonstrationAccounts({ db, clock }, systemActor('demonstration'), [BODY]);
  if (!made.ok) throw new Error(made.refusals.map((refusal) => refusal.message).join('\n'));
  const log = { origin: 'log.example', vkey: '', latest: async () => null };
  data = liveData({ db, clock, log, names: new RecordNames(db, clock) });
  published = (await record(1, 'published')) ?? '';
  await record(2, 'submitted');
});
afterAll(() => database.close());

describe('what was published', () => {
  test('is found by every way in, and what is under review by none', async () => {
    const lists = await Promise.all([
      data.latestDisclosures({}, FIRST),
      data.latestDisclosures({ area: '14-environment' }, FIRST),
      data.latestDisclosures({ body: BODY, item: ITEM }, FIRST),
    ]);
    for (const list of lists) {
      expect(list.items.map((each) => each.id)).toEqual([published]);
      expect(list).toMatchObject({ total: 1, exact: true });
    }
    const everything = await data.search({ q: '', ...SEARCH });
    expect(everything.items.map((hit) => hit.disclosure.id)).toEqual([published]);
    expect(await data.sitemapEntries(0, 10)).toHaveLength(await data.sitemapCount());
    expect(await data.sitemapCount()).toBe(1);
  });

  test('is found by a word of its title, with the word marked', async () => {
    const title = (await data.findDisclosure(published))?.title ?? '';
    const word = title.slice(2, 6);
    const { items } = await data.search({ q: word, ...SEARCH, body: BODY });
    const parts = items[0]?.title ?? [];
    expect(parts.map((part) => part.text).join('')).toBe(title);
    expect(parts.filter((part) => part.hit).map((part) => part.text)).toContain(word);
  });

  test('is drawn with the name that the body had on that day', async () => {
    const found = await data.findDisclosure(published);
    expect(found).toMatchObject({ areaTitle: '环境保护监管信息公开', bodyName: '湖南省生态环境厅' });
    expect(found?.current?.snapshotHtml).toContain('<dl class="facts">');
    expect(await data.findEdition(published, 1)).toMatchObject({ n: 1, disclosure: published });
    expect(await data.findEdition(published, 2)).toBeNull();
  });

  test('counts for its area, its item, its body and the whole', async () => {
    data.forget();
    const area = (await data.areas()).find((each) => each.code === '14-environment');
    expect(area?.disclosures).toBe(1);
    expect(area?.leads).toEqual([{ code: BODY, name: '湖南省生态环境厅' }]);
    const items = await data.items({ body: BODY });
    expect(items.find((each) => each.code === ITEM)?.disclosures).toBe(1);
    expect(await data.findBody(BODY)).toMatchObject({ disclosures: 1, abolishedOn: null });
    expect(await data.figures()).toMatchObject({ disclosures: 1, publishedThisMonth: 1 });
  });
});

describe('public bodies', () => {
  test('are found by a former name, and wildcards mean themselves', async () => {
    const former = await data.bodies({ q: '环境保护厅' }, FIRST);
    expect(former.items.map((body) => body.code)).toContain(BODY);
    expect((await data.bodies({ q: '%' }, FIRST)).total).toBe(0);
    expect(await data.findBody('nobody')).toBeNull();
  });

  test('pages of the list do not overlap and hold everything', async () => {
    const total = (await data.bodies({ q: '' }, FIRST)).total;
    const codes = new Set<string>();
    for (let page = 1; (page - 1) * 50 < total; page += 1) {
      for (const body of (await data.bodies({ q: '' }, { page, limit: 50 })).items) codes.add(body.code);
    }
    expect(codes.size).toBe(total);
  });
});

test('a question that search refuses is answered with the reason', async () => {
  const { items, complaints } = await data.search({ q: '？？', ...SEARCH });
  expect(items).toEqual([]);
  expect(complaints).toHaveLength(1);
});
