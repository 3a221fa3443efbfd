import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ApiClient,
  at,
  codesOf,
  listAt,
  signIn,
  textAt,
  visitor,
} from '../../test/harness/api-client.ts';
import { testClock } from '../../test/harness/database.ts';
import { POLICY_ITEM, policyRecord } from '../../test/harness/policy-record.ts';
import { prepareProvince } from '../../test/harness/province.ts';
import { startTestServer, type TestServer } from '../../test/harness/server.ts';

const ITEM = '/api/v1/catalogue/items/14.credit-rating';
const BECAUSE = { reason: '依据新修订的办法', validFrom: '2026-03-09' };
let server: TestServer;
let office: ApiClient;
let editor: ApiClient;

beforeAll(async () => {
  server = await startTestServer({ clock: testClock(), prepare: (given) => prepareProvince(given) });
  office = await signIn(server.url, 'office@province');
  editor = await signIn(server.url, 'editor@hbt');
});
afterAll(() => server.close());

const SERVERS_OWN = ['version', 'validFrom', 'retiredOn', 'areaTitle', 'shape', 'timingText'];
/** What an editor of the catalogue sends back of what was read. */
const edited = (item: unknown, change: object) => {
  const fields = typeof item === 'object' && item !== null ? Object.entries(item) : [];
  return {
    ...Object.fromEntries(fields.filter(([name]) => !SERVERS_OWN.includes(name))),
    ...BECAUSE,
    ...change,
  };
};
const tagOf = (version: unknown) => ({ 'if-match': `"${version}"` });

describe('a change through the interface', () => {
  test('is read by everybody at once, with its difference; the portal shows it', async () => {
    const before = await office.get(ITEM);
    await visitor(server.url).get('/areas/14-environment/items/14.credit-rating');
    const answer = await office.send('PATCH', ITEM, edited(before.json, { title: '企业环境信用等级' }), {
      'if-match': before.headers.get('etag') ?? '',
    });
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('企业环境信用等级')]);
    expect(answer.headers.get('etag')).toBe('"2"');
    const versions = await visitor(server.url).get(`${ITEM}/versions`);
    expect(textAt(versions.json, 'items', 0, 'reason')).toBe(BECAUSE.reason);
    expect(textAt(versions.json, 'items', 0, 'authorName')).toBe('政务公开工作机构');
    expect(listAt(versions.json, 'items', 0, 'differences')).toEqual([
      expect.objectContaining({ field: 'title', after: '企业环境信用等级' }),
    ]);
    const toColleagues = await editor.get(`${ITEM}/versions`);
    expect(textAt(toColleagues.json, 'items', 0, 'authorName')).toBe('演示员己');
    const page = await visitor(server.url).get('/areas/14-environment/items/14.credit-rating');
    expect(page.text).toContain('企业环境信用等级');
    expect(page.text).toContain(BECAUSE.reason);
    expect(page.text).not.toContain('演示员己');
  });

  test('that is based on an older version is refused, and the newer one comes along', async () => {
    const { json } = await office.get(ITEM);
    const late = await office.send('PATCH', ITEM, edited(json, { title: '另一标题' }), tagOf(1));
    expect([late.status, codesOf(late)]).toEqual([412, ['version-conflict']]);
    expect(textAt(late.json, 'current', 'title')).toBe('企业环境信用等级');
    const blind = await office.send('PATCH', ITEM, edited(json, { title: '另一标题' }));
    expect(blind.status).toBe(428);
  });

  test('is for the office alone', async () => {
    const { json } = await office.get(ITEM);
    const change = edited(json, { title: '另一标题' });
    expect((await editor.send('PATCH', ITEM, change, tagOf(2))).status).toBe(403);
    expect((await visitor(server.url).send('PATCH', ITEM, change, tagOf(2))).status).toBe(401);
    expect((await editor.send('POST', '/api/v1/catalogue/items', change)).status).toBe(403);
    expect((await editor.send('POST', `${ITEM}/retire`, BECAUSE, tagOf(2))).status).toBe(403);
    expect((await visitor(server.url).get('/api/v1/catalogue/items/nothing')).status).toBe(404);
  });

  test('of what is not JSON of an item ends in a refusal, not in a fault', async () => {
    const { json } = await office.get(ITEM);
    for (const timing of [null, { kind: 'event' }, { kind: 'standing', reviewMonths: 0 }, 'soon']) {
      expect((await office.send('PATCH', ITEM, edited(json, { timing }), tagOf(2))).status).toBe(400);
    }
    const control = await office.send('PATCH', ITEM, edited(json, { title: '标\u0000题' }), tagOf(2));
    expect([400, 422]).toContain(control.status);
  });
});

test('a new item can be entered for at once; a retired one no longer, and its draft keeps the version', async () => {
  const policy = await office.get(`/api/v1/catalogue/items/${POLICY_ITEM}`);
  const code = '00.further-document';
  const made = await office.send(
    'POST',
    '/api/v1/catalogue/items',
    edited(policy.json, { code, title: '其他文件' }),
  );
  expect([made.status, made.text]).toEqual([201, expect.stringContaining(code)]);
  const draft = { item: code, body: 'zfbgt', content: policyRecord() };
  const writer = await signIn(server.url, 'editor@zfbgt');
  expect((await writer.send('POST', '/api/v1/drafts', draft)).status).toBe(201);

  const retyped = await office.send(
    'PATCH',
    `/api/v1/catalogue/items/${code}`,
    edited(made.json, { type: 'announcement' }),
    tagOf(1),
  );
  expect(codesOf(retyped)).toEqual(['item-in-use']);

  const retired = await office.send('POST', `/api/v1/catalogue/items/${code}/retire`, BECAUSE, tagOf(1));
  expect([retired.status, at(retired.json, 'retiredOn')]).toEqual([202, null]);
  const decision = `/api/v1/catalogue/changes/${textAt(retired.json, 'proposal')}`;
  expect(codesOf(await office.send('POST', decision, { accepts: true }))).toEqual(['item-change-own']);
  const second = await signIn(server.url, 'office2@province');
  const confirmed = await second.send('POST', decision, { accepts: true });
  expect([confirmed.status, at(confirmed.json, 'retiredOn')]).toEqual([200, '2026-03-09']);
  const refused = await writer.send('POST', '/api/v1/drafts', draft);
  expect(codesOf(refused)).toEqual(['item-retired']);
  const choosing = await writer.get('/api/v1/catalogue/items?body=zfbgt');
  expect(choosing.text).not.toContain(code);
  expect((await office.get('/api/v1/catalogue/items?retired=true')).text).toContain(code);
  const row = await server.db
    .selectFrom('draft')
    .select('item_version')
    .where('item_code', '=', code)
    .executeTakeFirstOrThrow();
  expect(row.item_version).toBe(1);
});

test('a timing is explained with an example', async () => {
  const timing = { kind: 'event', event: 'documentDate', days: 20, unit: 'working-day' };
  const answer = await editor.send('POST', '/api/v1/catalogue/timing', { timing });
  const asOfficial = await office.send('POST', '/api/v1/catalogue/timing', { timing });
  expect(asOfficial.json).toMatchObject({
    dueOn: '2026-04-07',
    text: '自信息形成或者变更之日起20个工作日内',
  });
  expect([200, 403]).toContain(answer.status);
});

test('the table goes out and comes back through the interface', async () => {
  const file = await fetch(`${server.url}/api/v1/catalogue/export`);
  expect(file.headers.get('content-disposition')).toContain('catalogue.xlsx');
  const form = new FormData();
  form.append('file', new Blob([await file.arrayBuffer()]), '目录.xlsx');
  const preview = await office.send('POST', '/api/v1/catalogue/import', form);
  expect(preview.json).toMatchObject({ applied: false, added: 0, changed: 0, refused: 0 });
  const denied = new FormData();
  denied.append('file', new Blob(['x']), '目录.xlsx');
  expect((await editor.send('POST', '/api/v1/catalogue/import', denied)).status).toBe(403);
  expect(codesOf(await office.send('POST', '/api/v1/catalogue/import', denied))).not.toEqual([]);
});
