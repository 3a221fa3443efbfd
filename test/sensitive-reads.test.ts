import { afterAll, beforeAll, expect, test } from 'vitest';
import { INTERNAL } from '../src/audiences/testing/restricted-records.ts';
import { noteSensitiveRead } from '../src/identity/sensitive-reads.ts';
import { withClient } from '../src/postgres/database-roles.ts';
import { codesOf, listAt, textAt, visitor } from './harness/api-client.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';
import { grant } from './harness/province.ts';

/** Who reads contact data and restricted records is on record, for the auditor alone (个人信息保护法第五十四条). */
let clerks: Clerks;
beforeAll(async () => {
  clerks = await signInClerks();
});
afterAll(() => clerks.server.close());

const READS = '/api/v1/audit/reads';
const reader = { kind: 'account', id: 'someone', name: '演示员甲', grants: [] } as const;
const note = (subject: string, records = 3) =>
  noteSensitiveRead(clerks.server.db, testClock().now(), reader, {
    what: 'opinion-contacts',
    subject,
    body: 'zfbgt',
    records,
  });

test('the auditor reads them, newest first and page by page; nobody else does', async () => {
  await note('c1');
  await note('c2');
  await note('c3', 0);
  const first = await clerks.by('auditor').get(`${READS}?limit=1`);
  expect(listAt(first.json, 'items')).toMatchObject([
    { subject: 'c2', accountName: '演示员甲', whatName: '征求意见提交人的姓名和联系方式', records: 3 },
  ]);
  const next = String(Reflect.get(Object(first.json), 'next'));
  const second = await clerks.by('auditor').get(`${READS}?limit=1&cursor=${next}`);
  expect(listAt(second.json, 'items')).toMatchObject([{ subject: 'c1' }]);
  const found = await clerks.by('auditor').get(`${READS}?subject=c1`);
  expect(listAt(found.json, 'items')).toHaveLength(1);
  expect((await visitor(clerks.server.url).get(READS)).status).toBe(401);
  for (const who of ['sysadmin', 'secadmin', 'editor@zfbgt', 'office@province']) {
    const refused = await clerks.by(who).get(READS);
    expect([refused.status, codesOf(refused)]).toEqual([403, ['not-permitted']]);
  }
});

test('the list of restricted records is noted where it has any, and the note stands beside no entry of the log', async () => {
  const before = await clerks.by('auditor').get(READS);
  await clerks.by('editor@zfbgt').get('/api/v1/restricted/disclosures');
  const after = await clerks.by('auditor').get(READS);
  expect(listAt(after.json, 'items')).toHaveLength(listAt(before.json, 'items').length);
  const log = await clerks.server.db.selectFrom('log_leaf').select('entry').execute();
  expect(log.filter(({ entry }) => entry.toString().includes('opinion-contacts'))).toEqual([]);
});

test('a draft that is not to be public is read on record, its versions, finds and preview too; others are not', async () => {
  await grant(clerks.server.db, 'editor@zfbgt', 'editor', INTERNAL.body);
  const editor = clerks.by('editor@zfbgt');
  const created = await editor.send('POST', '/api/v1/drafts', {
    item: INTERNAL.item,
    body: INTERNAL.body,
    content: { title: INTERNAL.title },
  });
  const id = textAt(created.json, 'id');
  for (const part of ['', '/finds', '/revisions/1', '/preview'])
    expect((await editor.get(`/api/v1/drafts/${id}${part}`, { accept: '*/*' })).status).toBe(200);
  const noted = async (subject: string) =>
    listAt((await clerks.by('auditor').get(`${READS}?subject=${subject}`)).json, 'items');
  expect(await noted(id)).toHaveLength(4);
  expect((await noted(id))[0]).toMatchObject({ what: 'restricted-draft', whatName: '不向社会公开的稿件' });
  const open = await clerks.draftIn('editing');
  await clerks.by('editor@zfbgt').get(`/api/v1/drafts/${open}`);
  expect(await noted(open)).toEqual([]);
});

test('with the application’s rights a row is only added, with the time that it is', async () => {
  await withClient(clerks.server.appUrl, async (client) => {
    for (const statement of ['DELETE FROM sensitive_read', `UPDATE sensitive_read SET account_name = 'x'`])
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
  });
  await withClient(clerks.server.ownerUrl, async (client) => {
    await expect(client.query('DELETE FROM sensitive_read')).rejects.toThrow(/immutable/);
  });
});
