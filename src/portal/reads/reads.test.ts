import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE, currentType } from '../../../test/harness/catalogue.ts';
import { type TestDatabase, testClock } from '../../../test/harness/database.ts';
import { createProvince } from '../../../test/harness/province.ts';
import { findItem } from '../../catalogue/items.ts';
import { sampleRecord } from '../../catalogue/sample-record.ts';
import { readDemonstrationAccounts } from '../../demo/demonstration-accounts.ts';
import { enact, type Progress } from '../../demo/demonstration-pipeline.ts';
import { createDemonstrationAccounts } from '../../identity/demonstration-accounts.ts';
import { systemActor } from '../../kernel/actor.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { shapeHandlers } from '../../shapes/shape-handlers.ts';
import { createSnapshotRenderer } from '../create-portal.ts';
import { listBodies } from '../pages/bodies/list-bodies.ts';
import { readDisclosure, readEdition } from '../pages/disclosures/query.ts';
import { readSitemap } from '../pages/feeds/query.ts';
import { readResult } from '../pages/search/query.ts';
import { readBody } from './bodies.ts';
import type { PageDeps } from './deps.ts';
import { readItems } from './items.ts';
import { readLatest } from './latest.ts';
import { pageDeps } from './page-deps.ts';

let database: TestDatabase;
let deps: PageDeps;
let forget: () => void;
let published = '';
const clock = testClock();
const BODY = 'hbt';
const ITEM = '14.complaints-and-cases';
const FIRST = { page: 1, limit: 20 };
const SEARCH = {
  body: null,
  area: null,
  kind: null,
  from: null,
  to: null,
  sort: 'relevance',
  page: 1,
} as const;

async function record(serial: number, progress: Progress): Promise<string | null> {
  const { db } = database;
  const item = await findItem(db, ITEM);
  if (item === null) throw new Error(`the catalogue has no ${ITEM}`);
  const pipeline = {
    db,
    catalogue: CATALOGUE,
    shapes: shapeHandlers,
    renderSnapshot: await createSnapshotRenderer({ db, clock, catalogue: CATALOGUE }),
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
  const { disclosureId } = await enact(pipeline, await readDemonstrationAccounts(db), {
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
  database = await createProvince();
  const { db } = database;
  const made = await createDemonstrationAccounts({ db, clock }, systemActor('demonstration'), [BODY]);
  if (!made.ok) throw new Error(made.refusals.map((refusal) => refusal.message).join('\n'));
  ({ deps, forget } = pageDeps({ db, clock, catalogue: CATALOGUE }));
  published = (await record(1, 'published')) ?? '';
  await record(2, 'submitted');
});
afterAll(() => database.close());

describe('what was published', () => {
  test('is found by every way in, and what is under review by none', async () => {
    const lists = await Promise.all([
      readLatest(deps, {}, FIRST),
      readLatest(deps, { area: '14-environment' }, FIRST),
      readLatest(deps, { body: BODY, item: ITEM }, FIRST),
    ]);
    for (const list of lists) {
      expect(list.items.map((each) => each.id)).toEqual([published]);
      expect(list).toMatchObject({ total: 1, exact: true });
    }
    const everything = await readResult(deps, { q: '', ...SEARCH });
    expect(everything.items.map((hit) => hit.disclosure.id)).toEqual([published]);
    const sitemap = await readSitemap(deps);
    const pages = await sitemap.entries(0, 10);
    expect(pages).toHaveLength(sitemap.total);
    expect(pages.map(({ path }) => path)).toEqual([`/bodies/${BODY}`, `/d/${published}`]);
  });

  test('is found by a word of its title, with the word marked', async () => {
    const title = (await readDisclosure(deps, published))?.title ?? '';
    const word = title.slice(2, 6);
    const { items } = await readResult(deps, { q: word, ...SEARCH, body: BODY });
    const parts = items[0]?.title ?? [];
    expect(parts.map((part) => part.text).join('')).toBe(title);
    expect(parts.filter((part) => part.hit).map((part) => part.text)).toContain(word);
  });

  test('is drawn with the name that the body had on that day', async () => {
    const found = await readDisclosure(deps, published);
    expect(found).toMatchObject({ areaTitle: '环境保护监管信息公开', bodyName: '湖南省生态环境厅' });
    expect(found?.current?.snapshotHtml).toContain('<dl class="facts">');
    expect(await readEdition(deps, published, 1)).toMatchObject({ n: 1, disclosure: published });
    expect(await readEdition(deps, published, 2)).toBeNull();
  });

  test('counts for its area, its item, its body and the whole', async () => {
    forget();
    const area = (await deps.areas()).find((each) => each.code === '14-environment');
    expect(area?.disclosures).toBe(1);
    expect(area?.leads).toEqual([{ code: BODY, name: '湖南省生态环境厅' }]);
    const items = await readItems(deps, { body: BODY });
    expect(items.find((each) => each.code === ITEM)?.disclosures).toBe(1);
    expect(await readBody(deps, BODY)).toMatchObject({ disclosures: 1, abolishedOn: null });
    expect(await deps.figures()).toMatchObject({ disclosures: 1, publishedThisMonth: 1 });
  });
});

const ANY = { q: '', level: null, parent: null } as const;

describe('public bodies', () => {
  test('are found by a former name, and wildcards mean themselves', async () => {
    const former = await listBodies(deps.db, { ...ANY, q: '环境保护厅' }, FIRST);
    expect(former.items.map((body) => body.code)).toContain(BODY);
    expect((await listBodies(deps.db, { ...ANY, q: '%' }, FIRST)).total).toBe(0);
    expect(await readBody(deps, 'nobody')).toBeNull();
  });

  test('pages of the list do not overlap and hold everything', async () => {
    const total = (await listBodies(deps.db, ANY, FIRST)).total;
    const codes = new Set<string>();
    for (let page = 1; (page - 1) * 50 < total; page += 1) {
      for (const body of (await listBodies(deps.db, ANY, { page, limit: 50 })).items) codes.add(body.code);
    }
    expect(codes.size).toBe(total);
  });
});

test('a question that search refuses is answered with the reason', async () => {
  const { items, complaints } = await readResult(deps, { q: '？？', ...SEARCH });
  expect(items).toEqual([]);
  expect(complaints).toHaveLength(1);
});
