import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, listAt, textAt } from './harness/api-client.ts';
import { type Desk, openDesk, outcome } from './harness/desk.ts';
import { policyRecord } from './harness/policy-record.ts';
import { grant } from './harness/province.ts';

/** Several people, or one who clicks twice: nothing is lost and nothing happens twice. */
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await grant(desk.server.db, 'editor@zfbgt', 'issuer', 'zfbgt');
  await grant(desk.server.db, 'reviewer@zfbgt', 'issuer', 'zfbgt');
  await grant(desk.server.db, 'reviewer@zfbgt', 'editor', 'zfbgt');
});
afterAll(() => desk.server.close());

const editionsOf = async (draft: string): Promise<number> =>
  (await desk.server.db.selectFrom('edition').select('id').where('draft_id', '=', draft).execute()).length;
const leaves = async (): Promise<number> =>
  (await desk.server.db.selectFrom('log_leaf').select('index').execute()).length;

test('a conflict says who saved what in between and brings that text along', async () => {
  const id = await desk.draftIn('editing');
  const theirs = policyRecord({ title: '别人保存的标题' });
  expect((await desk.save('reviewer@zfbgt', id, theirs, 1)).status).toBe(200);
  const mine = await desk.save('editor@zfbgt', id, policyRecord({ title: '我保存的标题' }), 1);
  expect(outcome(mine)).toEqual([412, ['version-conflict']]);
  expect(textAt(mine.json, 'current', 'content', 'title')).toBe('别人保存的标题');
  expect(at(mine.json, 'current', 'version')).toBe(2);
  const stale = await desk.act('editor@zfbgt', id, 'submit', {}, { 'if-match': '"1"' });
  expect([...outcome(stale), at(stale.json, 'current', 'version')]).toEqual([412, ['version-conflict'], 2]);
});

test('of two who save at once one wins; every text that was accepted stays among the revisions', async () => {
  const id = await desk.draftIn('editing');
  const titles = Array.from({ length: 6 }, (_, n) => `同时保存的标题${n}`);
  const answers = await Promise.all(
    titles.map((title, n) =>
      desk.save(n % 2 === 0 ? 'editor@zfbgt' : 'reviewer@zfbgt', id, policyRecord({ title }), 1),
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
  const draft = await desk.by('editor@zfbgt').get(`/api/v1/drafts/${id}`);
  expect(textAt(draft.json, 'content', 'title')).toBe(won[0]);
  const revisions = await desk.by('editor@zfbgt').get(`/api/v1/drafts/${id}/revisions`);
  expect(listAt(revisions.json, 'items').map((each) => at(each, 'version'))).toEqual([2, 1]);
});

test('two publishers at once make exactly one edition and one log entry', async () => {
  for (let round = 0; round < 3; round += 1) {
    const id = await desk.draftIn('approved');
    const before = await leaves();
    const answers = await Promise.all(
      ['issuer@zfbgt', 'reviewer@zfbgt', 'issuer@zfbgt', 'reviewer@zfbgt'].map((who) =>
        desk.act(who, id, 'publish'),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409]);
    expect([await editionsOf(id), (await leaves()) - before]).toEqual([1, 1]);
  }
});

test('the same request with the same key publishes once and is answered alike', async () => {
  const id = await desk.draftIn('approved');
  const key = { 'idempotency-key': `publish-${id}` };
  const answers = await Promise.all([1, 2, 3].map(() => desk.act('issuer@zfbgt', id, 'publish', {}, key)));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
  expect(await editionsOf(id)).toBe(1);
  const other = await desk.act('issuer@zfbgt', id, 'publish', { opinion: '另一请求' }, key);
  expect(outcome(other)).toEqual([422, ['idempotency-key-reused']]);
});

test('many publishing at once get 索引号 and log indexes without gaps or repeats', async () => {
  const ids = await Promise.all(
    Array.from({ length: 8 }, (_, n) => desk.draftIn('approved', { title: `同时公开第${n}件` })),
  );
  const before = await leaves();
  const answers = await Promise.all(ids.map((id) => desk.act('issuer@zfbgt', id, 'publish')));
  expect(answers.map((answer) => answer.status)).toEqual(ids.map(() => 200));
  const indexes = await desk.server.db.selectFrom('log_leaf').select('index').orderBy('index').execute();
  expect(indexes.map((row) => row.index)).toEqual(Array.from({ length: before + 8 }, (_, n) => n));
  const rows = await desk.server.db.selectFrom('disclosure').select('index_number').execute();
  const serials = rows.map((row) => Number(row.index_number.slice(-5))).sort((a, b) => a - b);
  expect(serials).toEqual(rows.map((_, n) => n + 1));
});

test('a correction that started from an older edition is refused: it would undo the one in between', async () => {
  const first = await desk.draftIn('published');
  const draft = await desk.by('editor@zfbgt').get(`/api/v1/drafts/${first}`);
  const disclosure = textAt(draft.json, 'disclosure');
  const corrections = await Promise.all(
    ['更正甲', '更正乙'].map(async (title) => {
      const opened = await desk
        .by('editor@zfbgt')
        .send('POST', `/api/v1/disclosures/${disclosure}/correct`, {});
      const id = textAt(opened.json, 'id');
      await desk.save('editor@zfbgt', id, policyRecord({ title }), 1);
      await desk.act('editor@zfbgt', id, 'submit');
      expect((await desk.act('reviewer@zfbgt', id, 'approve')).status).toBe(200);
      return id;
    }),
  );
  const published = await Promise.all(
    corrections.map((id) => desk.act('issuer@zfbgt', id, 'publish', { changeNote: '更正标题' })),
  );
  expect(published.map((answer) => answer.status).sort()).toEqual([200, 422]);
  const late = corrections[published.findIndex((answer) => answer.status === 422)] ?? '';
  expect(outcome(await desk.act('issuer@zfbgt', late, 'publish', { changeNote: '更正标题' }))).toEqual([
    422,
    ['edition-superseded'],
  ]);
  const now = await desk.by('editor@zfbgt').get(`/api/v1/disclosures/${disclosure}`);
  expect(listAt(now.json, 'editions')).toHaveLength(2);
});

test('a batch does what it may and says for each of the others why not', async () => {
  const [ready, early] = [await desk.draftIn('approved'), await desk.draftIn('in-review')];
  const drafts = [ready, early, '0000000000000000'].map((id) => ({ id, version: 1 }));
  const answer = await desk
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
