import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connect } from '../src/database/database.ts';
import { runVerify } from '../verifier/cli.ts';
import { actOn, at, codesOf, listAt, signIn, textAt, visitor } from './harness/api-client.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';
import { POLICY_ITEM, policyRecord } from './harness/policy-record.ts';

/** The document that everybody knows, declared as one that is shown for a term. */
vi.mock('../catalogue/types/policy-document.ts', async (original) => {
  const { POLICY_DOCUMENT_VERSIONS } =
    await original<typeof import('../catalogue/types/policy-document.ts')>();
  const publicity = { until: 'expiresOn' };
  return { POLICY_DOCUMENT_VERSIONS: POLICY_DOCUMENT_VERSIONS.map((each) => ({ ...each, publicity })) };
});

const UNTIL = '2026-03-20';
const LAST_MINUTE = '2026-03-20T23:59:00+08:00';
const NEXT_DAY = '2026-03-21T00:00:30+08:00';
const SECRET = '公示内容里的独有词句';

const clock = testClock();
let clerks: Clerks;
let id = '';
let file = '';
beforeAll(async () => {
  clerks = await signInClerks(clock);
  const form = new FormData();
  form.set('body', 'zfbgt');
  form.set('file', new Blob([`${SECRET}（附件）`], { type: 'text/plain' }), '附件.txt');
  const uploaded = (await clerks.by('editor@zfbgt').send('POST', '/api/v1/uploads', form)).json;
  const attachment = Object.fromEntries(
    ['sha256', 'name', 'mediaType'].map((name) => [name, textAt(uploaded, name)]),
  );
  file = `/files/${textAt(uploaded, 'sha256')}/${encodeURIComponent('附件.txt')}`;
  const draft = await clerks.draftIn('published', {
    title: '关于某次评审结果的公示',
    summary: `${SECRET}（摘要）`,
    body: `<p>${SECRET}</p>`,
    expiresOn: UNTIL,
    attachments: [{ ...attachment, sizeBytes: Number(at(uploaded, 'sizeBytes')) }],
  });
  id = textAt((await clerks.by('editor@zfbgt').get(`/api/v1/drafts/${draft}`)).json, 'disclosure');
  clock.set(LAST_MINUTE);
});
afterAll(() => clerks.server.close());

const read = (path: string) => visitor(clerks.server.url).get(path, { accept: 'text/html,*/*' });
const editionId = async (): Promise<string> =>
  textAt((await read(`/api/v1/disclosures/${id}`)).json, 'editions', 0, 'id');
const search = async (): Promise<number> =>
  listAt((await read(`/api/v1/disclosures?q=${encodeURIComponent(SECRET)}`)).json, 'items').length;

/** Wherever the public can look. */
const places = async (): Promise<readonly string[]> => [
  '/',
  `/d/${id}`,
  `/d/${id}/v/1`,
  '/areas/00-general',
  '/bodies/zfbgt',
  '/feed.atom',
  '/areas/00-general/feed.atom',
  '/sitemap.xml',
  '/search?q=%E5%85%AC%E7%A4%BA',
  '/api/v1/disclosures',
  `/api/v1/disclosures/${id}`,
  `/api/v1/editions/${await editionId()}`,
  '/api/v1/changes',
  file,
];

describe('a record that is shown for a term', () => {
  test('is there for everybody on its last day', async () => {
    expect(id).not.toBe('');
    expect((await read(`/d/${id}`)).text).toContain(SECRET);
    expect((await read(file)).text).toContain(SECRET);
    expect((await read(file)).headers.get('cache-control')).toBe('no-cache');
    expect(await search()).toBe(1);
    expect(at((await read(`/api/v1/disclosures/${id}`)).json, 'displayUntil')).toBe(UNTIL);
  });

  test('from the next day on nobody is shown or sent its content, and its page says why', async () => {
    clock.set(NEXT_DAY);
    for (const path of await places())
      expect([path, (await read(path)).text.includes(SECRET)]).toEqual([path, false]);
    const page = await read(`/d/${id}`);
    expect([page.status, page.text]).toEqual([410, expect.stringContaining('公示期已满')]);
    expect(page.text).toContain('关于某次评审结果的公示');
    expect(page.text).toContain('2026年3月20日');
    expect((await read(`/api/v1/editions/${await editionId()}`)).status).toBe(410);
    expect((await read(file)).status).toBe(410);
    expect(await search()).toBe(0);
    expect((await read('/sitemap.xml')).text).not.toContain(id);
    const listed = listAt((await read('/api/v1/disclosures')).json, 'items')[0];
    expect([at(listed, 'id'), at(listed, 'state'), at(listed, 'summary')]).toEqual([id, 'expired', '']);
    expect((await read('/areas/00-general')).text).toContain('公示期已满');
  });

  test('its officials read it still, in the draft that it was published from', async () => {
    const editor = await signIn(clerks.server.url, 'editor@zfbgt');
    const drafts = listAt((await editor.get('/api/v1/drafts?view=started')).json, 'items');
    const own = await editor.get(`/api/v1/drafts/${textAt(drafts[0], 'id')}`);
    expect(own.text).toContain(SECRET);
    expect((await editor.get(file)).status).toBe(200);
  });

  test('the log keeps the commitment and the day; a verifier is told, and checks the proof', async () => {
    const state = mkdtempSync(join(tmpdir(), 'gk-verify-'));
    let report = '';
    const exit = await runVerify(
      [clerks.server.url, '--document', id, '--documents', 'all', '--state', join(state, 'log.json')],
      {
        write: (part) => {
          report += part;
        },
      },
    );
    rmSync(state, { recursive: true });
    expect([exit, report]).toEqual([0, expect.stringContaining('公示期已满')]);
    expect(report).toContain('证明文件有效');
  });

  test('a day that has passed already is refused, and SQL cannot lengthen a term', async () => {
    const editor = await signIn(clerks.server.url, 'editor@zfbgt');
    const content = policyRecord({ expiresOn: UNTIL });
    const made = await editor.send('POST', '/api/v1/drafts', { item: POLICY_ITEM, body: 'zfbgt', content });
    const refused = await actOn(editor, textAt(made.json, 'id'), 'submit');
    expect([refused.status, codesOf(refused)]).toEqual([422, ['publicity-over']]);
    await expect(
      clerks.server.db.updateTable('disclosure').set({ display_until: null }).where('id', '=', id).execute(),
    ).rejects.toMatchObject({ code: 'GK002' });
  });
});

test('whoever reads without the application has the day of the calendar', async () => {
  const plain = connect(clerks.server.config.databaseUrl ?? clerks.server.ownerUrl, { max: 1 });
  const { rows } = await sql<{
    same: boolean;
  }>`SELECT public_day() = (now() AT TIME ZONE 'Asia/Shanghai')::date AS same`.execute(plain);
  await plain.destroy();
  expect(rows).toEqual([{ same: true }]);
});
