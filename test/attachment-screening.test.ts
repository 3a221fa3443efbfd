import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf, textAt } from './harness/api-client.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { policyRecord } from './harness/policy-record.ts';

let clerks: Clerks;
beforeAll(async () => {
  clerks = await signInClerks();
});
afterAll(() => clerks.server.close());

async function upload(name: string, text: string) {
  const form = new FormData();
  form.set('body', 'zfbgt');
  form.set('file', new Blob([text]), name);
  const answer = await clerks.by('editor@zfbgt').send('POST', '/api/v1/uploads', form);
  expect(answer.status).toBe(201);
  return answer.json;
}

const submitted = async (attachment: unknown) => {
  const id = await clerks.draftIn('editing');
  const saved = await clerks.save('editor@zfbgt', id, { ...policyRecord(), attachments: [attachment] }, 1);
  expect(saved.status).toBe(200);
  return clerks.act('editor@zfbgt', id, 'submit');
};

test('what stands in an attachment refuses the submission as what stands in the text does', async () => {
  const file = await upload('名单.csv', '标志,姓名,身份证\n机密★1年,张三,430102199003071234');
  expect(file).toMatchObject({
    findings: [
      { kind: 'secrecy-marking', severity: 'refuse', where: '附件“名单.csv”第 2 行第 1 列' },
      { kind: 'citizen-id', severity: 'refuse', where: '附件“名单.csv”第 2 行第 3 列' },
    ],
  });
  const refused = await submitted(file);
  expect([refused.status, codesOf(refused)]).toEqual([422, ['secrecy-marking-found', 'personal-data-found']]);
  expect(JSON.stringify(refused.json)).not.toContain('430102199003071234');
});

test('the name under which a record lists a file is read when it is submitted', async () => {
  const file = await upload('说明.txt', '没有什么');
  const attachment = {
    sha256: textAt(file, 'sha256'),
    name: '张三430102199003071234.txt',
    sizeBytes: 12,
    mediaType: 'text/plain; charset=utf-8',
  };
  expect(codesOf(await submitted(attachment))).toEqual(['personal-data-found']);
  expect((await submitted(file)).status).toBe(200);
});
