import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf } from './harness/api-client.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { policyRecord } from './harness/policy-record.ts';

let clerks: Clerks;
beforeAll(async () => {
  clerks = await signInClerks();
});
afterAll(() => clerks.server.close());

const EDITOR = 'editor@zfbgt';
const WRONG = {
  effectiveOn: '二十天后',
  genre: '通知书',
  subject: 2,
  documentNumber: '湘测',
  title: '长'.repeat(3_000),
};

test('a draft is saved with whatever was typed; its pages and checks read the rest, and a submission tells each fault', async () => {
  const id = await clerks.draftIn('editing');
  const saved = await clerks.save(EDITOR, id, policyRecord(WRONG), 1);
  expect([saved.status, saved.json]).toMatchObject([200, { content: WRONG }]);
  const editor = clerks.by(EDITOR);
  expect((await editor.get(`/api/v1/drafts/${id}/preview`)).status).toBe(200);
  expect((await editor.get('/api/v1/drafts?limit=10')).status).toBe(200);
  const paths = ['title', 'documentNumber', 'effectiveOn', 'subject', 'genre'].map(
    (name) => `/content/${name}`,
  );
  const checked = await editor.send('POST', `/api/v1/drafts/${id}/check`);
  expect(checked.json).toMatchObject({ refusals: paths.map((path) => ({ path })) });
  const submitted = await clerks.act(EDITOR, id, 'submit');
  expect([submitted.status, submitted.json]).toMatchObject([
    422,
    { refusals: paths.map((path) => ({ path })) },
  ]);
});

test('what no form can hold is refused as before', async () => {
  const id = await clerks.draftIn('editing');
  const save = async (changes: Parameters<typeof policyRecord>[0]) =>
    codesOf(await clerks.save(EDITOR, id, policyRecord(changes), 1));
  expect(await save({ issuers: '省政府' })).toEqual(['field-invalid']);
  expect(await save({ attachments: [{ name: 'x' }] })).toEqual(['field-invalid']);
  expect(await save({ summary: '甲\u0000乙' })).toEqual(['input-invalid']);
  expect(await save({ nothing: '甲' })).toEqual(['field-unknown']);
});
