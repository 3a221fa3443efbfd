import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectPath } from '../src/main/project-root.ts';
import { runVerify } from '../verifier/cli.ts';
import { type ApiClient, actOn, at, codesOf, listAt, signIn, textAt, visitor } from './harness/api-client.ts';
import { testClock } from './harness/database.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

/**
 * The main job from end to end, over HTTP: what a clerk, a reviewer and an issuer do, and what the public then sees.
 * The text is that of the opinion itself where it is at hand, else a short one of the same make.
 */
const OPINION = join(projectPath(), '..', 'shared', 'mission', 'opinion-2016.txt');
const SHORT = `湖南省人民政府办公厅关于测试政务公开的实施意见
湘办发〔2016〕41号
各市州、县市区人民政府，省政府各厅委、各直属机构：
为检验公开流程，现提出如下意见。
一、总体要求
（一）工作目标。以公开为常态。（省政府办公厅牵头，各市州政府、省政府相关部门负责）
二、主要任务
（十四）推进环境保护信息公开。公开空气和水环境质量信息。（省环保厅牵头，各市州政府负责）
（二十四）推进医疗卫生信息公开。公开服务和收费信息。（省卫生计生委牵头，各市州政府负责）
湖南省人民政府办公厅
2016年10月12日`;
const text = existsSync(OPINION) ? readFileSync(OPINION, 'utf8') : SHORT;

const clock = testClock('2016-10-20T09:30:00+08:00');
let server: TestServer;
let editor: ApiClient;
let reviewer: ApiClient;
let issuer: ApiClient;
let publicReader: ApiClient;
let draft = '';
let id = '';
let content: Readonly<Record<string, unknown>> = {};

beforeAll(async () => {
  server = await startTestServer({ clock, prepare: (installation) => prepareProvince(installation) });
  [editor, reviewer, issuer] = await Promise.all([
    signIn(server.url, 'editor@zfbgt'),
    signIn(server.url, 'reviewer@zfbgt'),
    signIn(server.url, 'issuer@zfbgt'),
  ]);
  publicReader = visitor(server.url);
});
afterAll(() => server.close());

const page = async (path: string): Promise<string> => (await publicReader.get(path)).text;
const act = (who: ApiClient, action: string, body: unknown = {}) => actOn(who, draft, action, body);
const obligations = async () =>
  listAt((await publicReader.get('/api/v1/obligations?body=zfbgt&item=00.policy-document')).json, 'items');
const check = async (...argv: string[]): Promise<{ readonly exit: number; readonly report: string }> => {
  let report = '';
  const state = join(server.dataDir, 'verifier.json');
  const exit = await runVerify([server.url, '--state', state, ...argv], {
    write: (part) => {
      report += part;
    },
  });
  return { exit, report };
};

test('the editor imports the text, saves the record and submits it; the obligation to publish is counted from the day of the document', async () => {
  const items = await editor.get('/api/v1/catalogue/items?body=zfbgt');
  expect(listAt(items.json, 'items').map((item) => textAt(item, 'code'))).toContain('00.policy-document');
  const created = await editor.send('POST', '/api/v1/drafts', { item: '00.policy-document', body: 'zfbgt' });
  expect(created.status).toBe(201);
  draft = textAt(created.json, 'id');
  expect(created.headers.get('location')).toBe(`/api/v1/drafts/${draft}`);

  const imported = await editor.send('POST', '/api/v1/imports/document', { text });
  expect(imported.status).toBe(200);
  const rows = listAt(imported.json, 'divisionOfLabour');
  expect(rows.length).toBeGreaterThanOrEqual(3);
  content = {
    title: textAt(imported.json, 'title') || '关于测试政务公开的实施意见',
    documentNumber: '湘办发〔2016〕41号',
    issuers: ['zfbgt'],
    documentDate: '2016-10-12',
    subject: '02',
    genre: 'opinion',
    validity: 'in-force',
    manner: 'proactive',
    keywords: '政务公开',
    summary: '明确二十四个领域的公开内容和责任单位。',
    body: textAt(imported.json, 'bodyHtml'),
    divisionOfLabour: rows,
  };
  const unconditional = await editor.send('PATCH', `/api/v1/drafts/${draft}`, { content });
  expect([unconditional.status, codesOf(unconditional)]).toEqual([428, ['precondition-required']]);
  const saved = await editor.send(
    'PATCH',
    `/api/v1/drafts/${draft}`,
    { content },
    { 'if-match': created.headers.get('etag') ?? '' },
  );
  expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"2"']);

  const submitted = await act(editor, 'submit');
  expect([submitted.status, textAt(submitted.json, 'state')]).toEqual([200, 'in-review']);
  const [obligation] = await obligations();
  expect(at(obligation, 'arisesOn')).toBe('2016-10-12');
  expect(at(obligation, 'dueOn')).toBe('2016-11-09');
  expect(at(obligation, 'state')).toBe('due');
});

test('the reviewer returns it with a reason, the editor mends it, the reviewer approves, the issuer publishes', async () => {
  const silent = await act(reviewer, 'return', { opinion: ' ' });
  expect([silent.status, codesOf(silent), at(silent.json, 'refusals', 0, 'path')]).toEqual([
    422,
    ['reason-required'],
    '/opinion',
  ]);
  expect((await act(reviewer, 'return', { opinion: '请补充施行日期。' })).status).toBe(200);
  const returned = await editor.get('/api/v1/drafts?view=returned');
  expect(listAt(returned.json, 'items').map((each) => textAt(each, 'id'))).toEqual([draft]);
  content = { ...content, effectiveOn: '2016-10-12' };
  const mended = await editor.send('PATCH', `/api/v1/drafts/${draft}`, { content }, { 'if-match': '"2"' });
  expect(mended.status).toBe(200);
  expect((await act(editor, 'submit')).status).toBe(200);
  expect((await act(reviewer, 'approve')).status).toBe(200);
  clock.advance(600_000);
  const published = await act(issuer, 'publish', { opinion: '同意公开' });
  expect([published.status, textAt(published.json, 'state')]).toEqual([200, 'published']);
  id = textAt(published.json, 'disclosure');
  expect(
    listAt(published.json, 'workflow').map((line) => [textAt(line, 'action'), textAt(line, 'actorName')]),
  ).toEqual([
    ['create', '演示员甲'],
    ['submit', '演示员甲'],
    ['return', '演示员乙'],
    ['submit', '演示员甲'],
    ['approve', '演示员乙'],
    ['publish', '演示员丁'],
  ]);
});

test('its page shows metadata, the tags of the national guide, a table of contents and the division of labour', async () => {
  const html = await page(`/d/${id}`);
  for (const shown of ['湘办发〔2016〕41号', '2016年10月12日', '索引号', '/2016-00001', '明确二十四个领域'])
    expect(html).toContain(shown);
  expect(html).toContain('<meta name="PubDate" content="2016-10-20 09:40"');
  expect(html).toMatch(/<meta name="ArticleTitle" content="[^"]+"/);
  expect(html).toMatch(/<meta name="Keywords" content="政务公开"/);
  const anchors = [...html.matchAll(/<a[^>]* href="#([^"]+)"/g)].map((match) => match[1] ?? '');
  const contents = anchors.filter((anchor) => /^(ch|art|sec)-/.test(anchor));
  expect(contents.length).toBeGreaterThanOrEqual(3);
  for (const anchor of contents) expect(html).toContain(`id="${anchor}"`);
  for (const area of ['14-environment', '24-health']) expect(html).toContain(`href="/areas/${area}"`);
});

test('lists, the pages of body and area, search, feed, API and changes have it', async () => {
  const title = String(content.title);
  for (const path of ['/', '/bodies/zfbgt', '/areas/00-general', '/feed.atom', '/areas/00-general/feed.atom'])
    expect([path, (await page(path)).includes(`/d/${id}`)]).toEqual([path, true]);
  const sitemap = await page('/sitemap.xml');
  expect(sitemap).toMatch(/\/bodies\/zfbgt<\/loc><lastmod>/);
  expect(sitemap).toContain(`/d/${id}</loc><lastmod>`);
  const found = await page(`/search?q=${encodeURIComponent('公开')}`);
  expect(found).toContain(`/d/${id}`);
  expect(found).toContain('<mark>');
  const byNumber = await publicReader.get(
    `/api/v1/disclosures?q=${encodeURIComponent('湘办发〔2016〕41号')}`,
  );
  expect(listAt(byNumber.json, 'items').map((item) => textAt(item, 'id'))).toEqual([id]);
  const detail = await publicReader.get(`/api/v1/disclosures/${id}`);
  expect(textAt(detail.json, 'title')).toBe(title);
  expect(at(detail.json, 'current', 'content', 'documentDate')).toBe('2016-10-12');
  const changes = await publicReader.get('/api/v1/changes');
  expect(listAt(changes.json, 'items').map((change) => [at(change, 'position'), at(change, 'kind')])).toEqual(
    [[0, 'published']],
  );
});

test('the obligation is met in time, once', async () => {
  const listed = await obligations();
  expect(listed.map((obligation) => [at(obligation, 'state'), at(obligation, 'disclosure')])).toEqual([
    ['done', id],
  ]);
});

test('the log has it under a signed checkpoint, and the independent verifier agrees', async () => {
  const proof = await page(`/d/${id}/v/1.tlog-proof`);
  expect(proof).toContain('index 0');
  const { exit, report } = await check('--document', id);
  expect([exit, report]).toEqual([0, expect.stringContaining(`文件 ${id} 第 1 版`)]);
});

test('a correction makes edition 2 with its note; the old edition and the difference stay readable', async () => {
  const opened = await editor.send('POST', `/api/v1/disclosures/${id}/correct`);
  expect(opened.status).toBe(201);
  draft = textAt(opened.json, 'id');
  const unchanged = await act(editor, 'submit');
  expect([unchanged.status, codesOf(unchanged)]).toEqual([422, ['nothing-changed']]);
  const body = `${String(content.body)}<p>更正：补充附件说明。</p>`;
  const saved = await editor.send(
    'PATCH',
    `/api/v1/drafts/${draft}`,
    { content: { ...content, body } },
    { 'if-match': '"1"' },
  );
  expect(saved.status).toBe(200);
  for (const [who, action] of [
    [editor, 'submit'],
    [reviewer, 'approve'],
  ] as const)
    expect((await act(who, action)).status).toBe(200);
  const silent = await act(issuer, 'publish');
  expect([silent.status, codesOf(silent), at(silent.json, 'refusals', 0, 'path')]).toEqual([
    422,
    ['reason-required'],
    '/changeNote',
  ]);
  clock.advance(60_000);
  expect((await act(issuer, 'publish', { changeNote: '补充附件说明' })).status).toBe(200);

  const current = await page(`/d/${id}`);
  expect(current).toContain('补充附件说明');
  expect(current).toContain('<meta name="PubDate" content="2016-10-20 09:40"');
  const old = await page(`/d/${id}/v/1`);
  expect(old).toContain('这是第 1 版，不是现行版本');
  expect(old).not.toContain('更正：补充附件说明');
  expect(await page(`/d/${id}/diff/1..2`)).toMatch(/<ins>[^<]*补充附件说明/);
  const editions = listAt((await publicReader.get(`/api/v1/disclosures/${id}`)).json, 'editions');
  expect(editions.map((edition) => [at(edition, 'n'), at(edition, 'changeNote')])).toEqual([
    [2, '补充附件说明'],
    [1, ''],
  ]);
  expect((await obligations()).length).toBe(1);
  expect((await check('--document', id)).exit).toBe(0);
});

test('a withdrawal leaves a tombstone with the reason and takes the text from everywhere else', async () => {
  const silent = await issuer.send('POST', `/api/v1/disclosures/${id}/withdraw`, { opinion: '' });
  expect([silent.status, codesOf(silent)]).toEqual([422, ['reason-required']]);
  const withdrawn = await issuer.send('POST', `/api/v1/disclosures/${id}/withdraw`, {
    opinion: '文件已被替代',
  });
  expect(withdrawn.status).toBe(200);
  for (const path of [`/d/${id}`, `/d/${id}/v/1`, `/d/${id}/v/2`, `/d/${id}/diff/1..2`]) {
    const answer = await publicReader.get(path, { accept: 'text/html' });
    expect([path, answer.status]).toEqual([path, 410]);
    expect(answer.text).toContain('文件已被替代');
    expect(answer.text).not.toContain('补充附件说明');
  }
  for (const path of ['/', '/bodies/zfbgt', '/areas/00-general', '/sitemap.xml'])
    expect([path, (await page(path)).includes(`/d/${id}`)]).toEqual([path, false]);
  // Who reads the feed learns that it was taken back, and why; of the text nothing.
  const feed = await page('/feed.atom');
  expect(feed).toMatch(new RegExp(`<title>已撤下：索引号 [^<]+</title><link [^>]*/d/${id}"/>`));
  expect(feed).toContain('撤下原因：文件已被替代');
  expect(feed).not.toContain('湘办发〔2016〕41号');
  const found = await publicReader.get(`/api/v1/disclosures?q=${encodeURIComponent('湘办发〔2016〕41号')}`);
  expect(listAt(found.json, 'items')).toEqual([]);
  const left = await publicReader.get(`/api/v1/disclosures/${id}`);
  expect([at(left.json, 'state'), at(left.json, 'current'), at(left.json, 'summary')]).toEqual([
    'withdrawn',
    null,
    '',
  ]);
  for (const edition of listAt(left.json, 'editions'))
    expect((await publicReader.get(`/api/v1/editions/${textAt(edition, 'id')}`)).status).toBe(410);
  const changes = listAt((await publicReader.get('/api/v1/changes?after=0')).json, 'items');
  expect(changes.map((change) => at(change, 'kind'))).toEqual(['corrected', 'withdrawn']);
  const { exit, report } = await check('--document', id);
  expect([exit, report]).toEqual([0, expect.stringContaining('已撤下（日志有撤下记录）')]);
});

test('corrected and published again, the same address and 索引号 serve the new edition', async () => {
  const before = textAt((await publicReader.get(`/api/v1/disclosures/${id}`)).json, 'indexNumber');
  draft = textAt((await editor.send('POST', `/api/v1/disclosures/${id}/correct`)).json, 'id');
  const again = { ...content, keywords: '政务公开,更正' };
  const saved = await editor.send(
    'PATCH',
    `/api/v1/drafts/${draft}`,
    { content: again },
    { 'if-match': '"1"' },
  );
  expect(saved.status).toBe(200);
  expect((await act(editor, 'submit')).status).toBe(200);
  expect((await act(reviewer, 'approve')).status).toBe(200);
  expect((await act(issuer, 'publish', { changeNote: '恢复公开' })).status).toBe(200);
  const now = (await publicReader.get(`/api/v1/disclosures/${id}`)).json;
  expect([at(now, 'state'), at(now, 'edition'), at(now, 'indexNumber')]).toEqual(['published', 3, before]);
  expect((await publicReader.get(`/d/${id}`)).status).toBe(200);
});
