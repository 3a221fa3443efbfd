import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAt, textAt, visitor } from '../../../test/harness/api-client.ts';
import { type Clerks, signInClerks } from '../../../test/harness/clerks.ts';
import { sha256Hex } from '../../kernel/canonical-json.ts';

let clerks: Clerks;
beforeAll(async () => {
  clerks = await signInClerks();
});
afterAll(() => clerks.server.close());

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const GIVEN = zipSync({
  '[Content_Types].xml': strToU8(
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  'word/document.xml': strToU8(
    `<w:document ${W}><w:body><w:p><w:del w:author="张三"><w:r><w:delText>430102199003071234</w:delText></w:r></w:del></w:p></w:body></w:document>`,
  ),
});

test('the public copy holds nothing that was deleted; the original is for those who may read drafts of the body', async () => {
  const form = new FormData();
  form.set('body', 'zfbgt');
  form.set('file', new Blob([new Uint8Array(GIVEN)]), '通知.docx');
  const uploaded = (await clerks.by('editor@zfbgt').send('POST', '/api/v1/uploads', form)).json;
  expect(uploaded).toMatchObject({ name: '通知.docx', findings: [] });
  expect(textAt(uploaded, 'sha256')).not.toBe(sha256Hex(GIVEN));
  const editor = clerks.by('editor@zfbgt');
  expect((await editor.get(`/files/${textAt(uploaded, 'sha256')}/a.docx`, { accept: '*/*' })).status).toBe(
    200,
  );
  expect((await editor.get(`/files/${sha256Hex(GIVEN)}/a.docx`, { accept: '*/*' })).status).toBe(404);

  const path = `/api/v1/uploads/${textAt(uploaded, 'id')}/original`;
  const statuses = [];
  for (const who of ['editor@zfbgt', 'reviewer@zfbgt', 'editor@hbt', 'sysadmin', 'secadmin', 'auditor'])
    statuses.push([who, (await clerks.by(who).get(path)).status]);
  expect(statuses).toEqual([
    ['editor@zfbgt', 200],
    ['reviewer@zfbgt', 200],
    ['editor@hbt', 404],
    ['sysadmin', 404],
    ['secadmin', 404],
    ['auditor', 404],
  ]);
  const noted = await clerks.by('auditor').get(`/api/v1/audit/reads?subject=${textAt(uploaded, 'id')}`);
  expect(listAt(noted.json, 'items').map((read) => Reflect.get(Object(read), 'what'))).toEqual([
    'original-file',
    'original-file',
  ]);
  expect((await editor.get(path)).headers.get('content-length')).toBe(String(GIVEN.length));
  expect((await visitor(clerks.server.url).get(path)).status).toBe(401);
  expect((await clerks.by('editor@zfbgt').get('/api/v1/uploads/none/original')).status).toBe(404);
});
