import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DRAFT_STATES, type DraftState } from '../src/schema/vocabulary.ts';
import { at, codesOf, listAt, textAt } from './harness/api-client.ts';
import { type Clerks, outcome, signInClerks } from './harness/clerks.ts';
import { POLICY_ITEM, policyRecord } from './harness/policy-record.ts';
import { grant } from './harness/province.ts';

let clerks: Clerks;
let act: Clerks['act'];
let create: Clerks['create'];
let save: Clerks['save'];
let by: Clerks['by'];
let draftIn: Clerks['draftIn'];

beforeAll(async () => {
  clerks = await signInClerks();
  ({ act, create, save, by, draftIn } = clerks);
  // A clerk who holds every role, as a township has them.
  for (const role of ['reviewer', 'issuer'] as const)
    await grant(clerks.server.db, 'editor@zfbgt', role, 'zfbgt');
});
afterAll(() => clerks.server.close());

describe('people', () => {
  test('who submitted can neither approve nor issue, though the account holds all roles', async () => {
    const submitted = await draftIn('in-review');
    expect(outcome(await act('editor@zfbgt', submitted, 'approve'))).toEqual([
      422,
      ['submitter-cannot-approve'],
    ]);
    const approved = await draftIn('approved');
    expect(outcome(await act('editor@zfbgt', approved, 'publish'))).toEqual([
      422,
      ['submitter-cannot-approve'],
    ]);
    const allowed = listAt((await by('editor@zfbgt').get(`/api/v1/drafts/${approved}`)).json, 'allowed');
    expect(allowed).toEqual(['return', 'recall']);
  });

  test('without the role, or with it at another body, nothing is done and drafts are not shown', async () => {
    const id = await draftIn('in-review');
    for (const who of ['issuer@zfbgt', 'reviewer@hbt', 'office@province', 'sysadmin', 'secadmin', 'auditor'])
      expect([who, ...outcome(await act(who, id, 'approve'))]).toEqual([who, 403, ['not-permitted']]);
    const approved = await draftIn('approved');
    for (const who of ['reviewer@zfbgt', 'issuer@hbt', 'office@province', 'sysadmin', 'secadmin', 'auditor'])
      expect([who, ...outcome(await act(who, approved, 'publish'))]).toEqual([who, 403, ['not-permitted']]);
    for (const who of ['editor@hbt', 'sysadmin', 'secadmin', 'auditor'])
      expect([who, (await by(who).get(`/api/v1/drafts/${id}`)).status]).toEqual([who, 404]);
    const stranger = await create('editor@hbt', { item: POLICY_ITEM, body: 'zfbgt' });
    expect(outcome(stranger)).toEqual([403, ['not-permitted']]);
  });
});

test('every action in every state that does not allow it is refused, and changes nothing', async () => {
  const actions = {
    submit: 'editor@zfbgt',
    approve: 'reviewer@zfbgt',
    return: 'reviewer@zfbgt',
    recall: 'editor@zfbgt',
    publish: 'issuer@zfbgt',
    discard: 'editor@zfbgt',
  };
  const allowed: Readonly<Record<DraftState, readonly string[]>> = {
    editing: ['submit', 'discard'],
    returned: ['submit', 'discard'],
    'in-review': ['approve', 'return', 'recall'],
    approved: ['publish', 'return', 'recall'],
    published: [],
    discarded: [],
  };
  for (const state of DRAFT_STATES) {
    const id = await draftIn(state);
    const before = (await by('editor@zfbgt').get(`/api/v1/drafts/${id}`)).text;
    for (const [action, who] of Object.entries(actions).filter(([name]) => !allowed[state].includes(name))) {
      const refused = await act(who, id, action, { opinion: '理由' });
      expect([state, action, ...outcome(refused)]).toEqual([state, action, 409, ['transition-illegal']]);
    }
    if (state !== 'editing' && state !== 'returned')
      expect(outcome(await save('editor@zfbgt', id, {}, 1))).toEqual([409, ['transition-illegal']]);
    expect((await by('editor@zfbgt').get(`/api/v1/drafts/${id}`)).text).toBe(before);
  }
});

describe('content', () => {
  test('all that is missing or wrong is said at once, each with its place', async () => {
    const created = await create('editor@zfbgt', { item: POLICY_ITEM, body: 'zfbgt' });
    const id = textAt(created.json, 'id');
    expect((await save('editor@zfbgt', id, {}, 1)).status).toBe(200);
    const empty = await act('editor@zfbgt', id, 'submit');
    expect([empty.status, codesOf(empty).every((code) => code === 'field-required')]).toEqual([422, true]);
    const pointers = listAt(empty.json, 'refusals').map((refusal) => textAt(refusal, 'path'));
    for (const field of [
      'title',
      'issuers',
      'documentDate',
      'subject',
      'genre',
      'validity',
      'manner',
      'body',
    ])
      expect(pointers).toContain(`/content/${field}`);
    const wrong = policyRecord({
      documentNumber: '湘测发[2026]07号',
      issuers: ['nobody'],
      effectiveOn: '2026-01-01',
      body: '<p>机密★十年</p><p>联系人身份证号11010519491231002X。</p>',
    });
    expect((await save('editor@zfbgt', id, wrong, 2)).status).toBe(200);
    const refused = await act('editor@zfbgt', id, 'submit');
    expect([...codesOf(refused)].sort()).toEqual([
      'body-unknown',
      'date-order',
      'document-number-invalid',
      'personal-data-found',
      'secrecy-marking-found',
    ]);
    expect(refused.text).not.toContain('11010519491231002X');
  });

  test('fields that the type does not have are refused by name, in a new draft and in a save', async () => {
    const content = { titel: '错', constructor: 1 };
    const created = await create('editor@zfbgt', { item: POLICY_ITEM, body: 'zfbgt', content });
    expect(outcome(created)).toEqual([422, ['field-unknown', 'field-unknown']]);
    const id = await draftIn('editing');
    const saved = await save('editor@zfbgt', id, content, 1);
    expect(listAt(saved.json, 'refusals').map((refusal) => textAt(refusal, 'path'))).toEqual([
      '/content/titel',
      '/content/constructor',
    ]);
    const envelope = await create('editor@zfbgt', { item: POLICY_ITEM, body: 'zfbgt', title: '错' });
    expect(outcome(envelope)).toEqual([400, ['input-invalid']]);
  });

  test('files of another body are refused in a new draft, in a save and in the text', async () => {
    const form = new FormData();
    form.set('body', 'hbt');
    form.set('file', new Blob(['别的单位的附件']), '附件.txt');
    const uploaded = await by('editor@hbt').send('POST', '/api/v1/uploads', form);
    expect(uploaded.status).toBe(201);
    const file = uploaded.json;
    const picture = `<p>图</p><img src="/files/${textAt(file, 'sha256')}/a.png" alt="图">`;
    const id = await draftIn('editing');
    for (const content of [{ attachments: [file] }, { body: picture }]) {
      const created = await create('editor@zfbgt', { item: POLICY_ITEM, body: 'zfbgt', content });
      expect(outcome(created)).toEqual([404, ['not-found']]);
      expect(outcome(await save('editor@zfbgt', id, content, 1))).toEqual([404, ['not-found']]);
    }
  });

  test('text that no database keeps is refused in words, wherever it is written', async () => {
    const id = await draftIn('editing');
    for (const title of ['甲\u0000乙', '甲\ud800乙'])
      expect([title, ...outcome(await save('editor@zfbgt', id, { title }, 1))]).toEqual([
        title,
        400,
        ['input-invalid'],
      ]);
    const submitted = await draftIn('in-review');
    const opinion = await act('reviewer@zfbgt', submitted, 'return', { opinion: '请\u0000改' });
    expect(outcome(opinion)).toEqual([400, ['input-invalid']]);
    expect((await by('office@province').get('/api/v1/drafts?q=%00')).status).toBe(400);
  });

  test('item, body and id must exist, and the item be owed by the body', async () => {
    const unknown = await create('editor@zfbgt', { item: '99.nothing', body: 'zfbgt' });
    expect([...outcome(unknown), at(unknown.json, 'refusals', 0, 'path')]).toEqual([
      422,
      ['item-unknown'],
      '/item',
    ]);
    const nobody = await create('editor@zfbgt', { item: POLICY_ITEM, body: 'nobody' });
    expect(outcome(nobody)).toEqual([403, ['not-permitted']]);
    const items = listAt((await by('editor@zfbgt').get('/api/v1/catalogue/items')).json, 'items');
    const own = listAt((await by('editor@zfbgt').get('/api/v1/catalogue/items?body=zfbgt')).json, 'items');
    const codes = new Set(own.map((item) => textAt(item, 'code')));
    const foreign = items.map((item) => textAt(item, 'code')).find((code) => !codes.has(code)) ?? '';
    const notOwed = await create('editor@zfbgt', { item: foreign, body: 'zfbgt' });
    expect(outcome(notOwed)).toEqual([422, ['item-not-owed-by-body']]);
    for (const path of ['drafts/0000000000000000/submit', 'disclosures/0000000000000000/correct'])
      expect(
        outcome(await by('editor@zfbgt').send('POST', `/api/v1/${path}`, {}, { 'if-match': '"1"' })),
      ).toEqual([404, ['not-found']]);
  });

  test('who submits, approves or issues says which version was read', async () => {
    for (const [state, who, action] of [
      ['editing', 'editor@zfbgt', 'submit'],
      ['in-review', 'reviewer@zfbgt', 'approve'],
      ['approved', 'issuer@zfbgt', 'publish'],
    ] as const) {
      const path = `/api/v1/drafts/${await draftIn(state)}/${action}`;
      expect(outcome(await by(who).send('POST', path, {}))).toEqual([428, ['precondition-required']]);
      expect((await by(who).send('POST', path, {}, { 'if-match': '"7"' })).status).toBe(412);
    }
  });
});
