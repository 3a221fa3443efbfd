import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, codesOf, listAt, signIn, textAt, visitor } from '../../test/harness/api-client.ts';
import { testClock } from '../../test/harness/database.ts';
import { prepareProvince } from '../../test/harness/province.ts';
import { startTestServer, type TestServer } from '../../test/harness/server.ts';

let server: TestServer;
let office: ApiClient;
let editor: ApiClient;

beforeAll(async () => {
  server = await startTestServer({ clock: testClock(), prepare: (given) => prepareProvince(given) });
  office = await signIn(server.url, 'office@province');
  editor = await signIn(server.url, 'editor@hbt');
});
afterAll(() => server.close());

const OLD = '《中华人民共和国村民委员会组织法》（2018年修正）第三十条';
const VILLAGES = {
  code: 'villagers-committees-law',
  name: '村民委员会组织法',
  full: '中华人民共和国村民委员会组织法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  label: '2025年修订',
  from: '2026-01-01',
  places: [{ place: '第三十五条', sentence: '村民委员会实行村务公开制度。' }],
  moves: [{ from: OLD, to: '第三十五条' }],
  repeals: [],
  reason: '2025年修订公布，条文顺序调整',
};
const ITEM = '/areas/12-grassroots-affairs/items/12.village-affairs';
const NEW = '第三十五条';

describe('the office enters what a new text numbers anew', () => {
  test('what it touches is listed before anything is kept', async () => {
    const preview = await office.send('POST', '/api/v1/law/preview', VILLAGES);
    expect(preview.status).toBe(200);
    const touched = listAt(preview.json, 'touched');
    expect(touched).toContainEqual(
      expect.objectContaining({ code: '12.village-affairs', after: expect.stringContaining(NEW) }),
    );
    expect(touched.some((each) => textAt(each, 'code') === '14.air-bulletin')).toBe(false);
    expect((await visitor(server.url).get(ITEM)).text).not.toContain(NEW);
  });

  test('and reads by it afterwards: the item, its page of the article, the public list', async () => {
    const entered = await office.send('POST', '/api/v1/law/entries', VILLAGES);
    expect(entered.status).toBe(201);
    const page = (await visitor(server.url).get(ITEM)).text;
    expect(page).toContain('href="/law/villagers-committees-law/35"');
    // Nobody has compared the new sentence yet: its number is told, its words are not.
    const article = (await visitor(server.url).get('/law/villagers-committees-law/35')).text;
    expect(article).toContain(NEW);
    expect(article).not.toContain('村民委员会实行村务公开制度。');
    expect(article).not.toContain('待核');
    const old = (await visitor(server.url).get('/law/villagers-committees-law/30')).text;
    expect(old).toContain('此后为');
  });

  test('a lawyer’s reading makes the sentence public and takes it off the list of what is 待核', async () => {
    const unchecked = async () =>
      listAt((await office.get('/api/v1/law/unchecked')).json, 'items').some(
        (each) => textAt(each, 'place') === NEW,
      );
    // The items cite the old number, which is moved: the list counts what is written.
    const reading = {
      statute: 'villagers-committees-law',
      label: '2025年修订',
      place: NEW,
      reader: '〔演示〕张律师',
      readOn: '2026-03-06',
      finding: '与公报文本相符',
      confirmed: true,
    };
    expect((await office.send('POST', '/api/v1/law/readings', reading)).status).toBe(201);
    expect(await unchecked()).toBe(false);
    const article = (await visitor(server.url).get('/law/villagers-committees-law/35')).text;
    expect(article).toContain('村民委员会实行村务公开制度。');
    expect(article).toContain('〔演示〕张律师');
  });

  test('what does not fit is refused with all reasons at once', async () => {
    const wrong = await office.send('POST', '/api/v1/law/entries', {
      ...VILLAGES,
      label: '2018年修正',
      from: '2015-01-01',
      places: [{ place: '三十条', sentence: '' }],
      moves: [{ from: '某某法第一条', to: '第九十九条' }],
      reason: ' ',
    });
    expect(wrong.status).toBe(422);
    expect(codesOf(wrong).length).toBeGreaterThanOrEqual(5);
    const twice = await office.send('POST', '/api/v1/law/entries', VILLAGES);
    expect(twice.status).toBeGreaterThanOrEqual(400);
  });

  test('nobody else may', async () => {
    for (const path of ['preview', 'entries'])
      expect((await editor.send('POST', `/api/v1/law/${path}`, VILLAGES)).status).toBe(403);
    expect((await editor.get('/api/v1/law/unchecked')).status).toBe(403);
  });
});

describe('待核', () => {
  test('lists what was not compared, with the reason and how much rests on it', async () => {
    const items = listAt((await office.get('/api/v1/law/unchecked')).json, 'items');
    const code = items.find((each) => textAt(each, 'printed').includes('生态环境法典》第一百三十八条'));
    expect(textAt(code, 'why')).toContain('公报');
    expect(
      items.some((each) =>
        textAt(each, 'printed').includes('政府信息公开条例》（国务院令第711号）第二十六条'),
      ),
    ).toBe(false);
  });

  test('an item whose basis names no known law comes onto the list, and shows as it was typed', async () => {
    const path = '/api/v1/catalogue/items/14.credit-rating';
    const before = await office.get(path);
    const own = ['version', 'validFrom', 'retiredOn', 'areaTitle', 'shape', 'timingText'];
    const fields = typeof before.json === 'object' && before.json !== null ? Object.entries(before.json) : [];
    const item = {
      ...Object.fromEntries(fields.filter(([name]) => !own.includes(name))),
      basis: ['某省环境信用办法第九条'],
      reason: '依据地方规定',
      validFrom: '2026-03-09',
    };
    const changed = await office.send('PATCH', path, item, { 'if-match': before.headers.get('etag') ?? '' });
    expect(changed.status).toBe(200);
    const items = listAt((await office.get('/api/v1/law/unchecked')).json, 'items');
    expect(items.map((each) => textAt(each, 'printed'))).toContain('某省环境信用办法第九条');
    const page = (await visitor(server.url).get('/areas/14-environment/items/14.credit-rating')).text;
    expect(page).toContain('某省环境信用办法第九条');
    expect(page).not.toContain('待核');
  });
});

describe('by the day', () => {
  test('statutes tell when each of their texts was law', async () => {
    const statutes = listAt((await visitor(server.url).get('/api/v1/law/statutes')).json, 'items');
    const water = statutes.find((each) => textAt(each, 'code') === 'water-pollution-law');
    expect(listAt(water, 'texts').map((each) => textAt(each, 'until'))).toEqual(['2018-01-01', '2026-08-15']);
  });

  test('in March 2026 an item of the environment still rests on the law that ends in August', async () => {
    const page = (await visitor(server.url).get('/areas/14-environment/items/14.air-bulletin')).text;
    expect(page).toContain('中华人民共和国环境保护法');
    expect(page).not.toContain('生态环境法典');
  });
});

describe('obligations rest on the law of their own day', () => {
  const REVISED = {
    code: 'disclosure-regulation',
    name: '政府信息公开条例',
    full: '中华人民共和国政府信息公开条例',
    kind: 'regulation',
    issuer: '国务院',
    label: '2026年修订',
    from: '2026-03-05',
    places: [{ place: '第二十八条', sentence: '' }],
    moves: [{ from: '《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条', to: '第二十八条' }],
    repeals: [],
    reason: '条文顺序调整（测试）',
  };
  const ITEM_OWED = '14.complaints-and-cases';
  const basesBySubject = async (): Promise<ReadonlyMap<string, string>> => {
    const { json } = await visitor(server.url).get(
      `/api/v1/obligations?item=${ITEM_OWED}&body=hbt&limit=100`,
    );
    return new Map(listAt(json, 'items').map((each) => [textAt(each, 'subject'), textAt(each, 'basis')]));
  };

  test('what arose before a later text keeps its number, what arose after it is told and reads by it', async () => {
    for (const [subject, happenedOn] of [
      ['旧法施行时的案件', '2026-03-04'],
      ['新法施行后的案件', '2026-03-06'],
    ] as const)
      expect(
        (
          await office.send('POST', '/api/v1/obligations', {
            item: ITEM_OWED,
            bodies: ['hbt'],
            subject,
            happenedOn,
          })
        ).status,
      ).toBe(201);
    expect((await basesBySubject()).get('新法施行后的案件')).toContain('第711号）第二十六条');
    const preview = await office.send('POST', '/api/v1/law/preview', REVISED);
    expect(listAt(preview.json, 'obligations')).toContainEqual(
      expect.objectContaining({
        item: ITEM_OWED,
        before: expect.stringContaining('第711号）第二十六条'),
        after: expect.stringContaining('（2026年修订）第二十八条'),
        obligations: 1,
      }),
    );
    expect((await office.send('POST', '/api/v1/law/entries', REVISED)).status).toBe(201);
    const bases = await basesBySubject();
    expect(bases.get('旧法施行时的案件')).toContain('（国务院令第711号）第二十六条');
    expect(bases.get('新法施行后的案件')).toContain('（2026年修订）第二十八条');
  });
});
