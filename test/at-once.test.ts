import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, listAt, textAt } from './harness/api-client.ts';
import { type Clerks, outcome, signInClerks } from './harness/clerks.ts';
import { policyRecord } from './harness/policy-record.ts';
import { grant } from './harness/province.ts';

/** Several people, or one who clicks twice: nothing is lost and nothing happens twice. */
let clerks: Clerks;
beforeAll(async () => {
  clerks = await signInClerks();
  await grant(clerks.server.db, 'editor@zfbgt', 'issuer', 'zfbgt');
  await grant(clerks.server.db, 'reviewer@zfbgt', 'issuer', 'zfbgt');
  await grant(clerks.server.db, 'reviewer@zfbgt', 'editor', 'zfbgt');
});
afterAll(() => clerks.server.close());

const editionsOf = async (draft: string): Promise<number> =>
  (await clerks.server.db.selectFrom('edition').select('id').where('draft_id', '=', draft).execute()).length;
const leaves = async (): Promise<number> =>
  (await clerks.server.db.selectFrom('log_leaf').select('index').execute()).length;

test('a conflict says who saved what in between and brings that text along', async () => {
  const id = await clerks.draftIn('editing');
  const theirs = policyRecord({ title: '别人保存的标题' });
  expect((await clerks.save('reviewer@zfbgt', id, theirs, 1)).status).toBe(200);
  const mine = await clerks.save('editor@zfbgt', id, policyRecord({ title: '我保存的标题' }), 1);
  expect(outcome(mine)).toEqual([412, ['version-conflict']]);
  expect(textAt(mine.json, 'current', 'content', 'title')).toBe('别人保存的标题');
  expect(at(mine.json, 'current', 'version')).toBe(2);
  const stale = await clerks.act('editor@zfbgt', id, 'submit', {}, { 'if-match': '"1"' });
  expect([...outcome(stale), at(stale.json, 'current', 'version')]).toEqual([412, ['version-conflict'], 2]);
});

test('of two who save at once one wins; every text that was accepted stays among the revisions', async () => {
  const id = await clerks.draftIn('editing');
  const titles = Array.from({ length: 6 }, (_, n) => `同时保存的标题${n}`);
  const answers = await Promise.all(
    titles.map((title, n) =>
      clerks.save(n % 2 === 0 ? 'editor@zfbgt' : 'reviewer@zfbgt', id, policyRecord({ title }), 1),
    ),
  );
  const won = answers.flatMap((answer, n) => (answer.status === 200 ? [titles[n] ?? ''] : []));
  expect(won).toHaveLength(1);
  for (const answer of answers.filter((each) => each.status !== 200))
    expect([...outcome(answer), textAt(answer.json, 'current', 'content', 'title')]).toEqual([
      412,
      ['version-conflict'],
      won[0],
    ]);
  const draft = await clerks.by('editor@zfbgt').get(`/api/v1/drafts/${id}`);
  expect(textAt(draft.json, 'content', 'title')).toBe(won[0]);
  const revisions = await clerks.by('editor@zfbgt').get(`/api/v1/drafts/${id}/revisions`);
  expect(listAt(revisions.json, 'items').map((each) => at(each, 'version'))).toEqual([2, 1]);
});

test('two publishers at once make exactly one edition and one log entry', async () => {
  for (let round = 0; round < 3; round += 1) {
    const id = await clerks.draftIn('approved');
    const before = await leaves();
    const answers = await Promise.all(
      ['issuer@zfbgt', 'reviewer@zfbgt', 'issuer@zfbgt', 'reviewer@zfbgt'].map((who) =>
        clerks.act(who, id, 'publish'),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409]);
    expect([await editionsOf(id), (await leaves()) - before]).toEqual([1, 1]);
  }
});

test('the same request with the same key publishes once and is answered alike', async () => {
  const id = await clerks.draftIn('approved');
  const key = { 'idempotency-key': `publish-${id}` };
  const answers = await Promise.all([1, 2, 3].map(() => clerks.act('issuer@zfbgt', id, 'publish', {}, key)));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
  expect(await editionsOf(id)).toBe(1);
  const other = await clerks.act('issuer@zfbgt', id, 'publish', { opinion: '另一请求' }, key);
  expect(outcome(other)).toEqual([422, ['idempotency-key-reused']]);
});

test('many publishing at once get 索引号 and log indexes without gaps or repeats', async () => {
  const ids = await Promise.all(
    Array.from({ length: 8 }, (_, n) => clerks.draftIn('approved', { title: `同时公开第${n}件` })),
  );
  const before = await leaves();
  const answers = await Promise.all(ids.map((id) => clerks.act('issuer@zfbgt', id, 'publish')));
  expect(answers.map((answer) => answer.status)).toEqual(ids.map(() => 200));
  const indexes = await clerks.server.db.selectFrom('log_leaf').select('index').orderBy('index').execute();
  expect(indexes.map((row) => row.index)).toEqual(Array.from({ length: before + 8 }, (_, n) => n));
  const rows = await clerks.server.db.selectFrom('disclosure').select('index_number').execute();
  const serials = rows.map((row) => Number(row.index_number.slice(-5))).sort((a, b) => a - b);
  expect(serials).toEqual(rows.map((_, n) => n + 1));
});

test('a correction that started from an older edition is refused: it would undo the one in between', async () => {
  const first = await clerks.draftIn('published');
  const draft = await clerks.by('editor@zfbgt').get(`/api/v1/drafts/${first}`);
  const disclosure = textAt(draft.json, 'disclosure');
  const corrections = await Promise.all(
    ['更正甲', '更正乙'].map(async (title) => {
      const opened = await clerks
        .by('editor@zfbgt')
        .send('POST', `/api/v1/disclosures/${disclosure}/correct`, {});
      const id = textAt(opened.json, 'id');
      await clerks.save('editor@zfbgt', id, policyRecord({ title }), 1);
      await clerks.act('editor@zfbgt', id, 'submit');
      expect((await clerks.act('reviewer@zfbgt', id, 'approve')).status).toBe(200);
      return id;
    }),
  );
  const published = await Promise.all(
    corrections.map((id) => clerks.act('issuer@zfbgt', id, 'publish', { changeNote: '更正标题' })),
  );
  expect(published.map((answer) => answer.status).sort()).toEqual([200, 422]);
  const late = corrections[published.findIndex((answer) => answer.status === 422)] ?? '';
  expect(outcome(await clerks.act('issuer@zfbgt', late, 'publish', { changeNote: '更正标题' }))).toEqual([
    422,
    ['edition-superseded'],
  ]);
  const now = await clerks.by('editor@zfbgt').get(`/api/v1/disclosures/${disclosure}`);
  expect(listAt(now.json, 'editions')).toHaveLength(2);
});

test('a batch does what it may and says for each of the others why not', async () => {
  const [ready, early] = [await clerks.draftIn('approved'), await clerks.draftIn('in-review')];
  const drafts = [ready, early, '0000000000000000'].map((id) => ({ id, version: 1 }));
  const answer = await clerks
    .by('issuer@zfbgt')
    .send('POST', '/api/v1/drafts/actions', { action: 'publish', drafts });
  expect(
    listAt(answer.json, 'results').map((each) => [at(each, 'ok'), at(each, 'refusals', 0, 'code')]),
  ).toEqual([
    [true, undefined],
    [false, 'transition-illegal'],
    [false, 'not-found'],
  ]);
});
