import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepCoverage } from '../src/obligations/keep-coverage.ts';
import { withClient } from '../src/postgres/database-roles.ts';
import { type ApiClient, at, codesOf, listAt, signIn, textAt } from './harness/api-client.ts';
import { CATALOGUE } from './harness/catalogue.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';
import { expectAccepted as expectKept } from './harness/pipeline.ts';
import { policyRecord } from './harness/policy-record.ts';

/** Part of a record is left out for a ground of law, seen by two people beside the writer, and marked in its place. */
let clerks: Clerks;
let secrecy: ApiClient;
beforeAll(async () => {
  clerks = await signInClerks();
  secrecy = await signIn(clerks.server.url, 'secrecy@zfbgt');
});
afterAll(() => clerks.server.close());

const SECRET = '中标候选人甲公司的成本构成为七成原料';
const body = `<h2>一、总体要求</h2><p>本通知的背景如下：${SECRET}，其余<strong>照常</strong>办理。</p><p>第二段。</p>`;
const SAID = {
  ground: 'business-secret',
  reason: '甲公司书面说明其成本构成属于商业秘密。',
  reviewOn: '2026-09-01',
  thirdParty: 'objects',
  thirdPartyOn: '2026-03-01',
};
const PASSAGE = { ...SAID, scope: 'passage', field: 'body', passage: SECRET };

const mark = (who: string, id: string, said: object) =>
  clerks.by(who).send('POST', `/api/v1/drafts/${id}/withheld`, said);
const listOf = async (id: string) =>
  (await clerks.by('editor@zfbgt').get(`/api/v1/drafts/${id}/withheld`)).json;
const approveSecrecy = async (id: string) => {
  const draft = await secrecy.get(`/api/v1/drafts/${id}`);
  return secrecy.send(
    'POST',
    `/api/v1/drafts/${id}/approve`,
    { opinion: '同意' },
    { 'if-match': `"${at(draft.json, 'version')}"` },
  );
};
async function publishMarked(id: string) {
  for (const [who, action] of [
    ['editor@zfbgt', 'submit'],
    ['reviewer@zfbgt', 'approve'],
  ] as const)
    expect((await clerks.act(who, id, action)).status).toBe(200);
  expect((await approveSecrecy(id)).status).toBe(200);
  const published = await clerks.act('issuer@zfbgt', id, 'publish', { changeNote: '更正' });
  expect([published.status, published.text]).toEqual([200, expect.anything()]);
  return textAt(published.json, 'disclosure');
}

describe('a passage of a text', () => {
  test('is marked with all that the law asks for, or every reason is told', async () => {
    const id = await clerks.draftIn('editing', { body });
    const refused = await mark('editor@zfbgt', id, {
      ...PASSAGE,
      passage: '没有的话',
      reason: ' ',
      reviewOn: '2028-01-01',
      thirdParty: null,
      thirdPartyOn: null,
    });
    expect(refused.status).toBe(422);
    expect(codesOf(refused)).toEqual([
      'exception-review-day',
      'reason-required',
      'exception-third-party',
      'exception-nothing-there',
    ]);
    expect(codesOf(await mark('editor@zfbgt', id, { ...PASSAGE, ground: 'inconvenient' }))).toEqual([
      'exception-ground-unknown',
    ]);
    expect(codesOf(await mark('editor@zfbgt', id, { ...PASSAGE, thirdParty: 'consents' }))).toEqual([
      'exception-consented',
    ]);
    expect(codesOf(await mark('editor@zfbgt', id, { ...PASSAGE, ground: 'other-law' }))).toEqual([
      'exception-other-law',
    ]);
    expect(codesOf(await mark('editor@zfbgt', id, { ...SAID, scope: 'field', field: 'title' }))).toEqual([
      'exception-not-possible',
    ]);
    expect((await mark('reviewer@zfbgt', id, PASSAGE)).status).toBe(403);
    expect((await mark('editor@hbt', id, PASSAGE)).status).toBe(404);
    expect((await mark('editor@zfbgt', id, PASSAGE)).status).toBe(201);
    expect(codesOf(await mark('editor@zfbgt', id, PASSAGE))).toEqual(['exception-marked']);
  });

  test('is nowhere in what the public can read, search or download; its mark says ground and article', async () => {
    const id = await clerks.draftIn('editing', { body });
    await mark('editor@zfbgt', id, PASSAGE);
    expect((await clerks.act('editor@zfbgt', id, 'submit')).status).toBe(200);
    expect((await clerks.act('reviewer@zfbgt', id, 'approve')).status).toBe(200);
    // The reviewer's agreement alone is not enough: the secrecy reviewer is another person.
    expect((await clerks.act('issuer@zfbgt', id, 'publish')).status).toBe(409);
    expect((await approveSecrecy(id)).status).toBe(200);
    const published = await clerks.act('issuer@zfbgt', id, 'publish');
    expect(published.status).toBe(200);
    const disclosure = textAt(published.json, 'disclosure');
    const page = await (await fetch(`${clerks.server.url}/d/${disclosure}`)).text();
    expect(page).toContain(
      '〔依法不予公开：商业秘密，《中华人民共和国政府信息公开条例》（国务院令第711号）第十五条〕',
    );
    expect(page).toContain('其余<strong>照常</strong>办理');
    for (const address of [
      `/d/${disclosure}`,
      `/api/v1/disclosures/${disclosure}`,
      `/d/${disclosure}/v/1`,
      `/search?q=${encodeURIComponent('成本构成')}`,
      '/feed.atom',
      '/api/v1/disclosures/export?item=00.policy-document&format=json',
    ])
      expect(await (await fetch(`${clerks.server.url}${address}`)).text()).not.toContain('甲公司');
  });

  test('of which the words stand in another field too, or which has changed since, is not submitted', async () => {
    const id = await clerks.draftIn('editing', { body, summary: `摘要：${SECRET}。` });
    await mark('editor@zfbgt', id, PASSAGE);
    expect(codesOf(await clerks.act('editor@zfbgt', id, 'submit'))).toEqual(['exception-elsewhere']);
    const changed = policyRecord({ body: body.replace('七成', '八成') });
    expect((await clerks.save('editor@zfbgt', id, changed, 1)).status).toBe(200);
    expect(codesOf(await clerks.act('editor@zfbgt', id, 'submit'))).toEqual(['exception-lost']);
    const [first] = listAt(await listOf(id), 'items');
    expect(first).toMatchObject({ lost: true, place: '正文' });
    const exception = textAt(first, 'id');
    const released = await clerks
      .by('editor@zfbgt')
      .send('POST', `/api/v1/drafts/${id}/withheld/release`, { exception });
    expect(released.status).toBe(204);
    expect((await clerks.act('editor@zfbgt', id, 'submit')).status).toBe(200);
  });

  test('stands where it stood after the text around it was changed, and in a correction', async () => {
    const id = await clerks.draftIn('editing', { body });
    await mark('editor@zfbgt', id, PASSAGE);
    const longer = policyRecord({ body: body.replace('一、总体', '一、新的、更长的总体') });
    await clerks.save('editor@zfbgt', id, longer, 1);
    const disclosure = await publishMarked(id);
    const correction = await clerks
      .by('editor@zfbgt')
      .send('POST', `/api/v1/disclosures/${disclosure}/correct`, {});
    const draft = textAt(correction.json, 'id');
    expect(listAt(await listOf(draft), 'items')).toHaveLength(1);
    const content = policyRecord({ body: `${longer.body}<p>补充一段。</p>` });
    expect((await clerks.save('editor@zfbgt', draft, content, 1)).status).toBe(200);
    await publishMarked(draft);
    const shown = await (await fetch(`${clerks.server.url}/d/${disclosure}`)).text();
    expect(shown).toContain('补充一段');
    expect(shown).not.toContain('甲公司');
  });

  test('a mark typed by hand is none', async () => {
    const id = await clerks.draftIn('editing', { body: '<p>〔依法不予公开：商业秘密〕</p>' });
    expect(codesOf(await clerks.act('editor@zfbgt', id, 'submit'))).toEqual(['exception-mark-typed']);
  });
});

test('released in a correction it is owed, and met by the correction that tells it', async () => {
  const id = await clerks.draftIn('editing', { body });
  await mark('editor@zfbgt', id, PASSAGE);
  const disclosure = await publishMarked(id);
  const correction = await clerks
    .by('editor@zfbgt')
    .send('POST', `/api/v1/disclosures/${disclosure}/correct`, {});
  const draft = textAt(correction.json, 'id');
  const exception = textAt(listAt(await listOf(draft), 'items')[0], 'id');
  const owed = () =>
    clerks.server.db
      .selectFrom('obligation')
      .select(['subject', 'discharged_at'])
      .where('period', 'like', `event:exception-%${exception}%`)
      .orderBy('id')
      .execute();
  expect(await owed()).toMatchObject([{ discharged_at: null }]);
  await clerks.by('editor@zfbgt').send('POST', `/api/v1/drafts/${draft}/withheld/release`, { exception });
  expect(await owed()).toMatchObject([{ discharged_at: expect.any(Date) }, { discharged_at: null }]);
  await publishMarked(draft);
  expect(await owed()).toMatchObject([
    { subject: '评估审查“正文”是否仍不予公开', discharged_at: expect.any(Date) },
    { subject: '公开原不予公开的“正文”', discharged_at: expect.any(Date) },
  ]);
  expect(await (await fetch(`${clerks.server.url}/d/${disclosure}`)).text()).toContain('甲公司');
});

test('SQL with the application’s password publishes no marked passage, takes no mark away and skips no review', async () => {
  const id = await clerks.draftIn('editing', { body });
  await mark('editor@zfbgt', id, PASSAGE);
  const asApplication = (statement: string) =>
    withClient(clerks.server.appUrl, (client) => client.query(statement)).then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
  expect(await asApplication(`DELETE FROM exception WHERE draft_id = '${id}'`)).toMatch(
    /permission|immutable/,
  );
  expect(await asApplication(`UPDATE exception SET length = 2 WHERE draft_id = '${id}'`)).toMatch(
    /permission/,
  );
  expect(
    await asApplication(
      `UPDATE draft SET state = 'in-review', round = 1, steps = '{reviewer}', submitted_by = created_by, submitted_at = now(), public_content = content WHERE id = '${id}'`,
    ),
  ).toMatch(/approvals that the item demands/);
  await clerks.act('editor@zfbgt', id, 'submit');
  expect(
    await asApplication(
      `INSERT INTO exception_end (exception_id, kind, ended_by, ended_by_name, ended_at) SELECT id, 'dropped', proposed_by, proposed_by_name, now() FROM exception WHERE draft_id = '${id}'`,
    ),
  ).toMatch(/does not end so/);
});

describe('the list of exceptions', () => {
  const read = async (address: string) => {
    const answer = await fetch(`${clerks.server.url}${address}`);
    return { status: answer.status, text: await answer.text() };
  };

  test('tells heads and figures to everybody, never content or reason, and proposals only to those concerned', async () => {
    const id = await clerks.draftIn('editing', { body, title: '关于成本监审的通知' });
    await mark('editor@zfbgt', id, PASSAGE);
    const before = JSON.parse((await read('/api/v1/exceptions?state=proposed')).text);
    expect(before.items).toEqual([]);
    const office = (await clerks.by('office@province').get('/api/v1/exceptions?state=proposed')).json;
    expect(listAt(office, 'items')).not.toEqual([]);
    const stranger = (await clerks.by('editor@hbt').get('/api/v1/exceptions?state=proposed')).json;
    expect(listAt(stranger, 'items')).toEqual([]);
    await publishMarked(id);
    const { text } = await read('/api/v1/exceptions?body=zfbgt&ground=business-secret&q=成本监审');
    const page = JSON.parse(text);
    expect(page).toMatchObject({
      total: 1,
      byGround: [{ code: 'business-secret', name: '商业秘密', count: 1 }],
      byBody: [{ code: 'zfbgt', count: 1 }],
      byState: [{ code: 'in-force', name: '不予公开', count: 1 }],
      items: [
        {
          title: '关于成本监审的通知',
          scope: 'passage',
          place: '正文',
          basis: '《中华人民共和国政府信息公开条例》（国务院令第711号）第十五条',
          reviewOn: '2026-09-01',
          thirdParty: '不同意公开',
          proposedBy: expect.stringMatching(/./),
          reviewedBy: expect.stringMatching(/./),
        },
      ],
    });
    expect(page.items[0].proposedBy).not.toBe(page.items[0].reviewedBy);
    const shown = await read('/exceptions?q=成本监审');
    expect(shown.text.match(/<h1/g)).toHaveLength(1);
    expect(shown.text).toContain('关于成本监审的通知');
    const table = await read('/api/v1/exceptions/export?format=csv&q=成本监审');
    expect(table.text).toContain('商业秘密');
    for (const each of [text, shown.text, table.text]) {
      expect(each).not.toContain('甲公司');
      expect(each).not.toContain('七成');
    }
    expect((await read('/exceptions?body=none')).status).toBe(404);
  });

  test('is examined by a second person before its day, ends by itself after its last one, and is objected to by the office', async () => {
    const id = await clerks.draftIn('editing', { body });
    const marked = await mark('editor@zfbgt', id, { ...PASSAGE, until: '2026-06-01' });
    const exception = textAt(marked.json, 'id');
    const act = (who: string, verb: string, said: object) =>
      clerks.by(who).send('POST', `/api/v1/exceptions/${exception}/${verb}`, said);
    const keep = { keep: true, reason: '情势没有变化', reviewOn: '2026-12-01', until: '2027-01-01' };
    expect((await act('reviewer@zfbgt', 'examine', keep)).status).toBe(404);
    await publishMarked(id);
    expect((await act('editor@zfbgt', 'examine', keep)).status).toBe(403);
    expect(codesOf(await act('reviewer@zfbgt', 'examine', { ...keep, reviewOn: '2028-01-01' }))).toEqual([
      'exception-review-day',
    ]);
    expect((await act('reviewer@zfbgt', 'examine', keep)).status).toBe(204);
    expect(codesOf(await act('office@province', 'object', { reason: '应当公开' }))).toEqual([
      'exception-state',
    ]);
    expect((await act('reviewer@zfbgt', 'examine', { keep: false, reason: '可以公开了' })).status).toBe(204);
    expect(codesOf(await act('reviewer@zfbgt', 'examine', keep))).toEqual(['exception-state']);
  });

  test('what the office objects to is not submitted', async () => {
    const id = await clerks.draftIn('editing', { body });
    const exception = textAt((await mark('editor@zfbgt', id, PASSAGE)).json, 'id');
    const object = (who: string) =>
      clerks
        .by(who)
        .send('POST', `/api/v1/exceptions/${exception}/object`, { reason: '合同价格不是商业秘密。' });
    expect((await object('reviewer@zfbgt')).status).toBe(403);
    expect((await object('office@province')).status).toBe(204);
    expect(codesOf(await clerks.act('editor@zfbgt', id, 'submit'))).toEqual(['exception-objected']);
  });
});

describe('a whole item', () => {
  const ITEM = '14.air-bulletin';
  const WHOLE = {
    item: ITEM,
    body: 'hbt',
    ground: 'state-secret',
    reason: '定密文号存档',
    reviewOn: '2026-09-01',
  };
  const cell = async () => {
    const answer = await fetch(`${clerks.server.url}/api/v1/coverage?item=${ITEM}&body=hbt`);
    return textAt(await answer.json(), 'items', 0, 'state');
  };

  test('is excepted when the secrecy reviewer has agreed, the office was told before, and is owed again when it ends', async () => {
    expectKept(await keepCoverage({ db: clerks.server.db, clock: testClock(), catalogue: CATALOGUE }));
    const act = (who: string, verb: string, said: object = {}) =>
      clerks.by(who).send('POST', `/api/v1/exceptions/${id}/${verb}`, said);
    const proposed = await clerks.by('editor@hbt').send('POST', '/api/v1/exceptions', WHOLE);
    expect(proposed.status).toBe(201);
    const id = textAt(proposed.json, 'id');
    expect(await cell()).not.toBe('excepted');
    const told = await clerks.server.db
      .selectFrom('message')
      .select('text')
      .where('cause', '=', `exception:${id}:proposed`)
      .execute();
    expect(told.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toContain('定密文号');
    // A state secret is no ordinary reviewer's to judge.
    expect((await act('reviewer@hbt', 'approve')).status).toBe(403);
    const secrecyOfBody = await signIn(clerks.server.url, 'secrecy@hbt');
    const approved = await secrecyOfBody.send('POST', `/api/v1/exceptions/${id}/approve`, {});
    expect([approved.status, approved.text]).toEqual([204, '']);
    expect(await cell()).toBe('excepted');
    const open = await clerks.server.db
      .selectFrom('obligation')
      .select('subject')
      .where('item_code', '=', ITEM)
      .where('body_code', '=', 'hbt')
      .where('discharged_at', 'is', null)
      .where('excepted_at', 'is', null)
      .execute();
    // What arose before is still owed; whether it may stay withheld is owed too.
    expect(open).toContainEqual({ subject: expect.stringMatching(/^评估审查/) });
    expect((await act('reviewer@hbt', 'examine', { keep: false, reason: '已经解密' })).status).toBe(204);
    expect(await cell()).not.toBe('excepted');
  });
});
