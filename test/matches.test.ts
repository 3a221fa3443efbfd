import { afterAll, beforeAll, expect, test } from 'vitest';
import { RURAL_BUSES, WATER_PRICE } from '../examples/dossiers/major-decision-scripts.ts';
import { type DecisionStep, decisionRecordAt } from '../examples/dossiers/major-decision-walk.ts';
import { publishRecord } from '../src/dossiers/testing/publish-record.ts';
import { civilDate } from '../src/kernel/civil-date.ts';
import { at, codesOf, listAt, textAt } from './harness/api-client.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';

/** What speaks of a decision is confirmed by the reviewer in a field of its own, or it does not go out. */
let clerks: Clerks;
const UNTIL_COMMENTS: readonly DecisionStep[] = ['start', 'consultation'];
const PASSED: readonly DecisionStep[] = [
  ...UNTIL_COMMENTS,
  ...(['outreach', 'experts', 'expert-adoption', 'adoption', 'risk'] as const),
  ...(['hearing-notice', 'hearing-list', 'hearing', 'legality-review', 'submission'] as const),
  ...(['deliberation', 'outcome'] as const),
];
beforeAll(async () => {
  clerks = await signInClerks();
  for (const [script, start, steps] of [
    [RURAL_BUSES, '2026-01-12', UNTIL_COMMENTS],
    [WATER_PRICE, '2025-01-13', PASSED],
  ] as const)
    for (const step of [...steps].sort((a, b) => dayOf(script, start, a) - dayOf(script, start, b))) {
      const record = decisionRecordAt({ script, start: civilDate(start) }, step, {});
      const done = await publishRecord({ db: clerks.server.db }, script.body, record);
      if (!done.ok) throw new Error(`${step} ${JSON.stringify(done.refusals)}`);
    }
});
afterAll(() => clerks.server.close());
const dayOf = (script: typeof RURAL_BUSES, start: string, step: DecisionStep): number =>
  Date.parse(decisionRecordAt({ script, start: civilDate(start) }, step, {}).at);

const matchesOf = async (who: string, id: string) =>
  (await clerks.by(who).get(`/api/v1/drafts/${id}/matches`)).json;
const confirm = (who: string, id: string, said: object) =>
  clerks.by(who).send('POST', `/api/v1/drafts/${id}/matches`, said);
const speaking = {
  decisionRelation: '年度安排，列举名称。',
  body: `<p>今年要抓好《${WATER_PRICE.name}》等工作。</p>`,
};

test('the ordinary 同意 does not confirm it, alone or in a batch; the reviewer says which, or why none', async () => {
  const id = await clerks.draftIn('in-review', speaking);
  const early = await clerks.act('reviewer@zfbgt', id, 'approve', { opinion: '同意' });
  expect([early.status, codesOf(early)]).toEqual([422, ['match-unconfirmed']]);
  const batch = await clerks.by('reviewer@zfbgt').send('POST', '/api/v1/drafts/actions', {
    action: 'approve',
    drafts: [
      { id, version: at((await clerks.by('reviewer@zfbgt').get(`/api/v1/drafts/${id}`)).json, 'version') },
    ],
  });
  expect(at(batch.json, 'results', 0, 'ok')).toBe(false);
  const found = await matchesOf('reviewer@zfbgt', id);
  expect(listAt(found, 'items')).toEqual([
    expect.objectContaining({
      number: WATER_PRICE.number,
      refused: false,
      confirmed: null,
      mayConfirm: true,
    }),
  ]);
  const dossier = textAt(found, 'items', 0, 'dossier');
  expect(codesOf(await confirm('editor@zfbgt', id, { dossier, about: true }))).toEqual(['not-permitted']);
  expect(codesOf(await confirm('reviewer@zfbgt', id, { dossier, about: false, reason: '无关' }))).toEqual([
    'match-reason-required',
  ]);
  // The document names no decision as its own: whoever says that it carries one out sends it back.
  expect(codesOf(await confirm('reviewer@zfbgt', id, { dossier, about: true }))).toEqual([
    'match-contradicts',
  ]);
  expect(
    (await confirm('reviewer@zfbgt', id, { dossier, about: false, reason: '只列举名称。' })).status,
  ).toBe(204);
  expect(
    codesOf(await confirm('reviewer@zfbgt', id, { dossier, about: false, reason: '只列举名称。' })),
  ).toEqual(['match-decided']);
  expect(at(await matchesOf('editor@zfbgt', id), 'items', 0)).toMatchObject({
    confirmed: { about: false, reason: '只列举名称。' },
    mayConfirm: false,
  });
  expect((await clerks.act('reviewer@zfbgt', id, 'approve')).status).toBe(200);
  expect((await clerks.act('issuer@zfbgt', id, 'publish')).status).toBe(200);
  const event = await clerks.server.db
    .selectFrom('event')
    .select('detail')
    .where('kind', '=', 'match-confirmed')
    .executeTakeFirstOrThrow();
  expect(event.detail).toMatchObject({ dossier, about: false, round: 1 });
});

test('each round is confirmed anew, and a correction like a first publication', async () => {
  const id = await clerks.draftIn('in-review', speaking);
  const dossier = textAt(await matchesOf('reviewer@zfbgt', id), 'items', 0, 'dossier');
  const said = { dossier, about: false, reason: '只列举名称。' };
  expect((await confirm('reviewer@zfbgt', id, said)).status).toBe(204);
  await clerks.act('reviewer@zfbgt', id, 'return', { opinion: '请补充。' });
  await clerks.act('editor@zfbgt', id, 'submit');
  expect(codesOf(await clerks.act('reviewer@zfbgt', id, 'approve'))).toEqual(['match-unconfirmed']);
  expect((await confirm('reviewer@zfbgt', id, said)).status).toBe(204);
  await clerks.act('reviewer@zfbgt', id, 'approve');
  const published = await clerks.act('issuer@zfbgt', id, 'publish');
  const correction = await clerks
    .by('editor@zfbgt')
    .send('POST', `/api/v1/disclosures/${textAt(published.json, 'disclosure')}/correct`, {});
  const next = textAt(correction.json, 'id');
  const before = (await clerks.by('editor@zfbgt').get(`/api/v1/drafts/${next}`)).json;
  await clerks.save(
    'editor@zfbgt',
    next,
    { ...Object(at(before, 'content')), body: `${speaking.body}<p>补充一段。</p>` },
    1,
  );
  expect((await clerks.act('editor@zfbgt', next, 'submit')).status).toBe(200);
  expect(codesOf(await clerks.act('reviewer@zfbgt', next, 'approve'))).toEqual(['match-unconfirmed']);
});

test('a decision that was not reviewed yet is refused at the submission, and nobody confirms it', async () => {
  const named = await clerks.draftIn('editing', { body: `<p>印发《${RURAL_BUSES.name}》。</p>` });
  expect(codesOf(await clerks.act('editor@zfbgt', named, 'submit'))).toEqual(['decision-by-another-door']);
  const found = await matchesOf('editor@zfbgt', named);
  expect(at(found, 'items', 0)).toMatchObject({ refused: true, mayConfirm: false });
  expect(
    codesOf(
      await confirm('reviewer@zfbgt', named, {
        dossier: textAt(found, 'items', 0, 'dossier'),
        about: false,
        reason: '只列举名称。',
      }),
    ),
  ).toContain('decision-by-another-door');
});

test('what is confirmed is nobody’s to invent: a stranger, the writer, another round, another day', async () => {
  const id = await clerks.draftIn('in-review', speaking);
  const dossier = textAt(await matchesOf('reviewer@zfbgt', id), 'items', 0, 'dossier');
  const draft = await clerks.server.db
    .selectFrom('draft')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const account = async (username: string): Promise<string> =>
    (
      await clerks.server.db
        .selectFrom('account')
        .select('id')
        .where('username', '=', username)
        .executeTakeFirstOrThrow()
    ).id;
  const row = (by: string, round: number) =>
    clerks.server.db
      .insertInto('match_confirmation')
      .values({
        draft_id: id,
        round,
        dossier_id: dossier,
        about: true,
        reason: '',
        confirmed_by: by,
        confirmed_by_name: '测试',
        confirmed_at: new Date(),
      })
      .execute();
  await expect(row('nobody', draft.round)).rejects.toThrow(/does not review/);
  await expect(row(await account('editor@zfbgt'), draft.round)).rejects.toThrow(/who wrote/);
  await expect(row(await account('reviewer@hbt'), draft.round)).rejects.toThrow(/does not review/);
  await expect(row(await account('reviewer@zfbgt'), draft.round + 1)).rejects.toThrow(/not in review/);
});
