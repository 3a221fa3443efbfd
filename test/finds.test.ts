import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../src/postgres/database-roles.ts';
import { at, codesOf, listAt, textAt } from './harness/api-client.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { policyRecord } from './harness/policy-record.ts';

/** What screening found is decided by two people, or it does not go out. */
let clerks: Clerks;
beforeAll(async () => {
  clerks = await signInClerks();
});
afterAll(() => clerks.server.close());

const PHONE = '13800138000';
const withPhone = { body: `<p>联系人王某某，手机${PHONE}，负责本通知的解释。</p>` };

const findsOf = async (who: string, id: string) =>
  (await clerks.by(who).get(`/api/v1/drafts/${id}/finds`)).json;
const decide = (who: string, id: string, act: 'keep' | 'confirm', body: object) =>
  clerks.by(who).send('POST', `/api/v1/drafts/${id}/finds/${act}`, body);
const CONSENT = { ground: 'consent', reason: '王某某书面同意公开，存档2026-17号。' };

/** A draft with a telephone, and the key of that find. */
async function draftWithPhone() {
  const id = await clerks.draftIn('editing', withPhone);
  const found = await findsOf('editor@zfbgt', id);
  return { id, find: textAt(found, 'items', 0, 'find') };
}

test('a find of any severity is shown in its place, and refuses the submission until it is decided', async () => {
  const { id, find } = await draftWithPhone();
  const found = await findsOf('editor@zfbgt', id);
  expect(listAt(found, 'items')).toHaveLength(1);
  expect(at(found, 'items', 0)).toMatchObject({
    kind: 'mobile-phone',
    path: '/content/body',
    masked: '138****8000',
    context: { before: '联系人王某某，手机', match: PHONE, after: '，负责本通知的解释。' },
    kept: null,
    mayConfirm: false,
  });
  expect(find).not.toContain(PHONE);
  const refused = await clerks.act('editor@zfbgt', id, 'submit');
  expect([refused.status, codesOf(refused)]).toEqual([422, ['personal-data-found']]);
  expect(refused.text).not.toContain(PHONE);
});

test('kept with a ground it goes to review, is confirmed by a second person, and stands on record', async () => {
  const { id, find } = await draftWithPhone();
  expect(
    codesOf(await decide('editor@zfbgt', id, 'keep', { find, ground: 'no-marking', reason: ' ' })),
  ).toEqual(['find-ground-wrong', 'reason-required']);
  expect((await decide('editor@zfbgt', id, 'keep', { find, ...CONSENT })).status).toBe(204);
  expect(codesOf(await decide('editor@zfbgt', id, 'keep', { find, ...CONSENT }))).toEqual(['find-decided']);
  expect((await clerks.act('editor@zfbgt', id, 'submit')).status).toBe(200);
  const early = await clerks.act('reviewer@zfbgt', id, 'approve');
  expect([early.status, codesOf(early)]).toEqual([422, ['find-unconfirmed']]);
  expect(at(await findsOf('reviewer@zfbgt', id), 'items', 0)).toMatchObject({
    mayConfirm: true,
    kept: { ground: '本人同意公开', reason: CONSENT.reason, confirmedAt: null },
  });
  expect((await decide('editor@zfbgt', id, 'confirm', { find })).status).toBe(403);
  expect((await decide('issuer@zfbgt', id, 'confirm', { find })).status).toBe(403);
  expect((await decide('reviewer@hbt', id, 'confirm', { find })).status).toBe(404);
  expect((await decide('reviewer@zfbgt', id, 'confirm', { find })).status).toBe(204);
  expect((await clerks.act('reviewer@zfbgt', id, 'approve')).status).toBe(200);
  expect((await clerks.act('issuer@zfbgt', id, 'publish')).status).toBe(200);
  const record = await clerks.server.db
    .selectFrom('find_kept')
    .innerJoin('find_confirmation', 'kept_id', 'id')
    .select(['kept_by_name', 'confirmed_by_name', 'ground', 'reason'])
    .where('draft_id', '=', id)
    .executeTakeFirst();
  expect(record).toMatchObject({ ground: 'consent', reason: CONSENT.reason });
  expect(record?.kept_by_name).not.toBe(record?.confirmed_by_name);
});

test('masked it is no find, and a decision about a value does not hold for another one in its place', async () => {
  const { id, find } = await draftWithPhone();
  expect((await decide('editor@zfbgt', id, 'keep', { find, ...CONSENT })).status).toBe(204);
  const body = withPhone.body.replace(PHONE, '13900139000');
  expect((await clerks.save('editor@zfbgt', id, policyRecord({ body }), 1)).status).toBe(200);
  expect(codesOf(await clerks.act('editor@zfbgt', id, 'submit'))).toEqual(['personal-data-found']);
  const masked = withPhone.body.replace(PHONE, '138****8000');
  expect((await clerks.save('editor@zfbgt', id, policyRecord({ body: masked }), 2)).status).toBe(200);
  expect(listAt(await findsOf('editor@zfbgt', id), 'items')).toEqual([]);
  expect((await clerks.act('editor@zfbgt', id, 'submit')).status).toBe(200);
  // What was kept and is gone asks nobody for a confirmation.
  expect((await clerks.act('reviewer@zfbgt', id, 'approve')).status).toBe(200);
});

test('a find in an attachment is decided like one in the text', async () => {
  const form = new FormData();
  form.set('body', 'zfbgt');
  form.set('file', new Blob([`姓名,电话\n王某某,${PHONE}`]), '名单.csv');
  const file = await clerks.by('editor@zfbgt').send('POST', '/api/v1/uploads', form);
  const id = await clerks.draftIn('editing');
  await clerks.save('editor@zfbgt', id, policyRecord({ attachments: [JSON.parse(file.text)] }), 1);
  expect(codesOf(await clerks.act('editor@zfbgt', id, 'submit'))).toEqual(['personal-data-found']);
  const found = await findsOf('editor@zfbgt', id);
  expect(at(found, 'items', 0)).toMatchObject({ where: '附件“名单.csv”第 2 行第 2 列', context: null });
  const find = textAt(found, 'items', 0, 'find');
  expect((await decide('editor@zfbgt', id, 'keep', { find, ...CONSENT })).status).toBe(204);
  expect((await clerks.act('editor@zfbgt', id, 'submit')).status).toBe(200);
});

test('a marking stays only where the secrecy reviewer says so', async () => {
  const id = await clerks.draftIn('editing', { body: '<p>正文引用“旧文件”。</p><p>机密★1年</p>' });
  const find = textAt(await findsOf('editor@zfbgt', id), 'items', 0, 'find');
  expect(codesOf(await clerks.act('editor@zfbgt', id, 'submit'))).toEqual(['secrecy-marking-found']);
  const keep = { find, ground: 'declassified', reason: '原件已经解密。' };
  expect((await decide('editor@zfbgt', id, 'keep', keep)).status).toBe(204);
  expect((await clerks.act('editor@zfbgt', id, 'submit')).status).toBe(200);
  expect((await decide('reviewer@zfbgt', id, 'confirm', { find })).status).toBe(403);
  expect(codesOf(await clerks.act('reviewer@zfbgt', id, 'approve'))).toEqual(['find-unconfirmed']);
});

test('SQL with the application’s password confirms nothing for who kept it, nor for another body, and changes no decision', async () => {
  const { id, find } = await draftWithPhone();
  await decide('editor@zfbgt', id, 'keep', { find, ...CONSENT });
  await clerks.act('editor@zfbgt', id, 'submit');
  await withClient(clerks.server.appUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT id, kept_by, (SELECT id FROM account WHERE username = 'reviewer@hbt') AS stranger FROM find_kept WHERE draft_id = $1`,
      [id],
    );
    const [{ id: kept, kept_by, stranger }] = rows;
    for (const who of [kept_by, stranger, 'nobody'])
      await expect(
        client.query(`INSERT INTO find_confirmation VALUES ($1, $2, '甲', now())`, [kept, who]),
      ).rejects.toThrow(/confirmed by a second person|does not review/);
    await expect(client.query(`UPDATE find_kept SET reason = 'x' WHERE id = $1`, [kept])).rejects.toThrow();
    await expect(client.query(`DELETE FROM find_of_round WHERE kept_id = $1`, [kept])).rejects.toThrow();
    await expect(
      client.query(
        `INSERT INTO find_kept SELECT 'x', draft_id, find_key || 'x', kind, place, masked, ground, reason, kept_by, kept_by_name, now() FROM find_kept WHERE id = $1`,
        [kept],
      ),
    ).rejects.toThrow(/nothing is decided by its editors/);
  });
});
