import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../src/postgres/database-roles.ts';
import { carriedOut, replayExpunges } from '../src/publication/replay-expunges.ts';
import { at, codesOf, listAt, textAt, visitor } from './harness/api-client.ts';
import { CATALOGUE } from './harness/catalogue.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';
import { policyRecord } from './harness/policy-record.ts';

/** 删除公开内容: two people, an entry in the log, and it is gone wherever it was served. */
let clerks: Clerks;
beforeAll(async () => {
  clerks = await signInClerks();
});
afterAll(() => clerks.server.close());

const SECRET = '张某某家庭困难情况一';
const body = (more: string) => `<p>本通知用于检验公开流程。</p><p>${more}</p>`;

/** A record in two editions: the first with what must go, the second as given. */
async function corrected(second: string, first: object = {}) {
  const id = await clerks.draftIn('published', { body: body(SECRET), ...first });
  const draft = await clerks.server.db
    .selectFrom('draft')
    .select('disclosure_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const disclosure = draft.disclosure_id ?? '';
  const opened = await clerks
    .by('editor@zfbgt')
    .send('POST', `/api/v1/disclosures/${disclosure}/correct`, {});
  const next = textAt(opened.json, 'id');
  const version = Number(at(opened.json, 'version'));
  const content = policyRecord({ body: body(second) });
  expect((await clerks.save('editor@zfbgt', next, content, version)).status).toBe(200);
  expect((await clerks.act('editor@zfbgt', next, 'submit')).status).toBe(200);
  expect((await clerks.act('reviewer@zfbgt', next, 'approve')).status).toBe(200);
  expect((await clerks.act('issuer@zfbgt', next, 'publish', { changeNote: '更正' })).status).toBe(200);
  return disclosure;
}

const ask = (disclosure: string, what: object, who = 'editor@zfbgt') =>
  clerks.by(who).send('POST', `/api/v1/disclosures/${disclosure}/expunges`, {
    ground: 'personal-data',
    reason: '误公开个人信息',
    ...what,
  });
async function expunge(disclosure: string, what: object): Promise<string> {
  const asked = await ask(disclosure, what);
  expect([asked.status, asked.text]).toEqual([201, expect.any(String)]);
  const id = textAt(asked.json, 'id');
  const done = await clerks
    .by('issuer@zfbgt')
    .send('POST', `/api/v1/disclosures/${disclosure}/expunges/${id}/confirm`, {});
  expect([done.status, done.text]).toEqual([204, '']);
  return id;
}

/** Every public address that could have it. */
async function served(disclosure: string): Promise<string> {
  const reader = visitor(clerks.server.url);
  const detail = await reader.get(`/api/v1/disclosures/${disclosure}`);
  const editions = listAt(detail.json, 'editions').map((edition) => textAt(edition, 'id'));
  const answers = await Promise.all(
    [
      `/d/${disclosure}`,
      `/d/${disclosure}/v/1`,
      `/d/${disclosure}/diff/1..2`,
      `/search?q=${encodeURIComponent(SECRET.slice(0, 6))}`,
      `/api/v1/disclosures?q=${encodeURIComponent(SECRET.slice(0, 6))}`,
      '/api/v1/disclosures/export?type=policy-document&format=json',
      '/api/v1/changes?after=0',
      '/areas/00-general',
      ...editions.map((edition) => `/api/v1/editions/${edition}`),
    ].map(async (path) => (await reader.get(path)).text),
  );
  return [detail.text, ...answers].join('\n');
}
const inDatabase = (needle: string) =>
  withClient(clerks.server.ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT 'edition' AS t FROM edition e WHERE e::text LIKE '%' || $1 || '%' UNION ALL SELECT 'draft' FROM draft d WHERE d::text LIKE '%' || $1 || '%'
       UNION ALL SELECT 'draft_revision' FROM draft_revision r WHERE r::text LIKE '%' || $1 || '%' UNION ALL SELECT 'search_doc' FROM search_doc s WHERE s::text LIKE '%' || $1 || '%'
       UNION ALL SELECT 'expunge' FROM expunge x WHERE x::text LIKE '%' || $1 || '%' UNION ALL SELECT 'event' FROM event v WHERE v::text LIKE '%' || $1 || '%'`,
      [needle],
    );
    return rows.map(({ t }) => t);
  });

test('an edition is taken out: 410 with the ground, absent everywhere, and it does not come back', async () => {
  const disclosure = await corrected('更正后的内容。');
  expect(await served(disclosure)).toContain(SECRET);
  const current = await ask(disclosure, { kind: 'edition', edition: 2 });
  expect(codesOf(current)).toEqual(['expunge-current']);
  await expunge(disclosure, { kind: 'edition', edition: 1 });
  const page = await visitor(clerks.server.url).get(`/d/${disclosure}/v/1`);
  expect(page.status).toBe(410);
  expect(page.text).toContain('个人信息保护法》第四十七条');
  expect(await served(disclosure)).not.toContain(SECRET);
  expect((await visitor(clerks.server.url).get(`/d/${disclosure}`)).text).toContain('更正后的内容');
  const detail = (await visitor(clerks.server.url).get(`/api/v1/disclosures/${disclosure}`)).json;
  const first = textAt(detail, 'editions', 1, 'id');
  const edition = await visitor(clerks.server.url).get(`/api/v1/editions/${first}`);
  expect([edition.status, codesOf(edition)]).toEqual([410, ['content-expunged']]);
  // Withdrawn and published again, it is still gone.
  expect(
    (
      await clerks
        .by('issuer@zfbgt')
        .send('POST', `/api/v1/disclosures/${disclosure}/withdraw`, { opinion: '复核' })
    ).status,
  ).toBe(200);
  expect(await served(disclosure)).not.toContain(SECRET);
  expect(await inDatabase(SECRET)).toEqual([]);
});

test('a passage goes from every edition, the drafts and the search; the rest stays readable, the log says so', async () => {
  const disclosure = await corrected(`${SECRET}，已核实。`);
  expect(codesOf(await ask(disclosure, { kind: 'passage', passage: '没有这段文字' }))).toEqual([
    'expunge-nothing',
  ]);
  const id = await expunge(disclosure, { kind: 'passage', passage: SECRET });
  const text = await served(disclosure);
  expect(text).not.toContain(SECRET);
  expect(text).toContain('〔已删除〕，已核实。');
  expect(text).toContain('一段文字已依法删除');
  const { rows } = await withClient(clerks.server.ownerUrl, (client) =>
    client.query(
      `SELECT convert_from(entry, 'UTF8')::jsonb AS entry FROM log_leaf WHERE convert_from(entry, 'UTF8') LIKE '%' || $1 || '%' ORDER BY index`,
      [id],
    ),
  );
  expect(rows.map(({ entry }) => [entry.kind, entry.n, entry.what, entry.ground])).toEqual([
    ['expunged', 1, 'passage', 'personal-data'],
    ['expunged', 2, 'passage', 'personal-data'],
  ]);
});

test('a file is gone at its address and does not come back with the same bytes', async () => {
  const upload = async () => {
    const form = new FormData();
    form.set('file', new Blob(['误公开的名单，无其他内容。']), '名单.txt');
    return JSON.parse(
      (await clerks.by('editor@zfbgt').send('POST', '/api/v1/uploads?body=zfbgt', form)).text,
    );
  };
  const file = await upload();
  const disclosure = await corrected('不含附件。', { attachments: [file] });
  const address = `/files/${file.sha256}/x`;
  expect((await visitor(clerks.server.url).get(address)).status).toBe(200);
  await expunge(disclosure, { kind: 'file', file: file.sha256 });
  expect((await visitor(clerks.server.url).get(address)).status).toBe(410);
  expect(await served(disclosure)).not.toContain('名单.txt');
  const again = await upload();
  expect((await visitor(clerks.server.url).get(address)).status).toBe(410);
  const id = await clerks
    .draftIn('approved', { attachments: [again] })
    .catch((error: Error) => error.message);
  if (typeof id === 'string' && !id.includes(':'))
    expect((await clerks.act('issuer@zfbgt', id, 'publish')).status).not.toBe(200);
  expect((await visitor(clerks.server.url).get(address)).status).toBe(410);
});

test('it takes two people of the body, in the commands and in SQL, and an entry of the log', async () => {
  const disclosure = await corrected('更正。');
  const what = { kind: 'edition', edition: 1 };
  expect((await ask(disclosure, what, 'reviewer@zfbgt')).status).toBe(403);
  expect((await ask(disclosure, what, 'editor@hbt')).status).toBe(403);
  const own = await ask(disclosure, what, 'issuer@zfbgt');
  const id = textAt(own.json, 'id');
  const confirm = (who: string) =>
    clerks.by(who).send('POST', `/api/v1/disclosures/${disclosure}/expunges/${id}/confirm`, {});
  expect(codesOf(await confirm('issuer@zfbgt'))).toEqual(['requester-cannot-confirm']);
  expect((await confirm('editor@zfbgt')).status).toBe(403);
  expect((await confirm('issuer@hbt')).status).toBe(403);
  expect((await clerks.by('issuer@hbt').get(`/api/v1/disclosures/${disclosure}/expunges`)).status).toBe(404);
  await withClient(clerks.server.appUrl, async (client) => {
    await expect(client.query('SELECT carry_out_expunge($1, now())', [id])).rejects.toThrow(
      /nobody confirmed/,
    );
    const { rows } = await client.query(`SELECT requested_by FROM expunge WHERE id = $1`, [id]);
    for (const who of [rows[0].requested_by, 'nobody'])
      await expect(
        client.query(`INSERT INTO expunge_confirmation VALUES ($1, $2, '甲', now())`, [id, who]),
      ).rejects.toThrow(/two people|does not issue/);
    await expect(client.query(`INSERT INTO expunge_done VALUES ($1, now())`, [id])).rejects.toThrow(
      /permission/,
    );
    await expect(client.query(`UPDATE edition SET content = '{}'`)).rejects.toThrow(/permission/);
    // With a second issuer’s name and no entry of the log it is undone at the commit.
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO expunge (id, disclosure_id, kind, edition_id, ground, reason, requested_by, requested_by_name, requested_at)
       SELECT 'x1', $1, 'edition', e.id, 'personal-data', 'x', (SELECT id FROM account WHERE username = 'editor@zfbgt'), 'x', now() FROM edition e WHERE e.disclosure_id = $1 AND e.n = 1`,
      [disclosure],
    );
    await client.query(
      `INSERT INTO expunge_confirmation SELECT 'x1', id, 'x', now() FROM account WHERE username = 'issuer@zfbgt'`,
    );
    await client.query(`SELECT carry_out_expunge('x1', now())`);
    await expect(client.query('COMMIT')).rejects.toThrow(/not recorded/);
  });
  expect(await served(disclosure)).toContain(SECRET);
});

test('a backup from before does not bring it back: the list of what was taken out is carried out again', async () => {
  const disclosure = await corrected(`${SECRET}，已核实。`);
  const { db, ownerUrl } = clerks.server;
  const backup = await db
    .selectFrom('edition')
    .select(['id', 'content', 'salt'])
    .where('disclosure_id', '=', disclosure)
    .execute();
  const id = await expunge(disclosure, { kind: 'passage', passage: SECRET });
  const lines = (await carriedOut(db)).filter((line) => line.id === id);
  expect(JSON.stringify(lines)).not.toContain(SECRET);
  // As a backup of that hour has it.
  const tables = ['edition', 'expunge', 'expunge_confirmation', 'expunge_done'];
  await withClient(ownerUrl, async (client) => {
    for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const { id: edition, content, salt } of backup)
      await client.query('UPDATE edition SET content = $2, salt = $3 WHERE id = $1', [
        edition,
        JSON.stringify(content),
        salt,
      ]);
    for (const table of ['expunge_done', 'expunge_confirmation'])
      await client.query(`DELETE FROM ${table} WHERE expunge_id = $1`, [id]);
    await client.query('DELETE FROM expunge WHERE id = $1', [id]);
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });
  const deps = { db, clock: testClock(), catalogue: CATALOGUE };
  expect(await replayExpunges(deps, lines)).toBe(1);
  expect(await replayExpunges(deps, lines)).toBe(0);
  expect(await served(disclosure)).not.toContain(SECRET);
});
