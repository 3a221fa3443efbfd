import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken } from '../src/identity/tokens.ts';
import { createSnapshotRenderer } from '../src/portal/create-portal.ts';
import { withClient } from '../src/postgres/database-roles.ts';
import { publishScheduled } from '../src/publication/schedule-issue.ts';
import { shapeHandlers } from '../src/shapes/shape-handlers.ts';
import { type Answer, codesOf, textAt, visitor } from './harness/api-client.ts';
import { CATALOGUE } from './harness/catalogue.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';

/** 定时发布: what was approved goes out at its time, by the rights of that moment, once; what cannot says why. */
const clock = testClock('2026-03-09T09:30:00+08:00');
let clerks: Clerks;
let run: () => Promise<void>;
beforeAll(async () => {
  clerks = await signInClerks(clock);
  const { db } = clerks.server;
  const renderSnapshot = await createSnapshotRenderer({ db, clock, catalogue: CATALOGUE });
  run = () =>
    publishScheduled({
      db,
      clock,
      catalogue: CATALOGUE,
      shapes: shapeHandlers,
      renderSnapshot,
      afterPublish: async () => {},
    });
});
afterAll(() => clerks.server.close());

const done = async (answer: Promise<Answer>): Promise<Answer> => {
  const given = await answer;
  expect([given.status, given.status === 200 ? '' : given.text]).toEqual([200, '']);
  return given;
};
const schedule = (id: string, at: string) => clerks.act('issuer@zfbgt', id, 'schedule', { at });
const rowOf = (id: string) =>
  clerks.server.db
    .selectFrom('draft')
    .leftJoin('edition', 'edition.draft_id', 'draft.id')
    .select(['draft.state', 'draft.disclosure_id', 'edition.published_at', 'edition.issued_by_name'])
    .where('draft.id', '=', id)
    .executeTakeFirstOrThrow();
const seen = async (): Promise<string> =>
  (await visitor(clerks.server.url).get('/search?q=定时', { accept: 'text/html' })).text;

test('nobody sees it before; at its time it is public once, whoever asks twice', async () => {
  const id = await clerks.draftIn('approved', { title: '定时公开的通知' });
  const waiting = await done(schedule(id, '2026-03-09 09:40'));
  expect(textAt(waiting.json, 'stateName')).toBe('定于 2026-03-09 09:40 公开');
  await run();
  expect((await rowOf(id)).state).toBe('approved');
  expect(await seen()).not.toContain('定时公开的通知');
  clock.advance(11 * 60_000);
  await Promise.all([run(), run()]);
  expect(await rowOf(id)).toMatchObject({ state: 'published', published_at: clock.now() });
  const { rows } = await withClient(clerks.server.ownerUrl, (client) =>
    client.query('SELECT ended, count(*)::int AS n FROM scheduled_issue WHERE draft_id = $1 GROUP BY ended', [
      id,
    ]),
  );
  expect(rows).toEqual([{ ended: 'published', n: 1 }]);
});

test('another time takes the place of the first; what is taken back or returned does not go out', async () => {
  const [moved, cancelled, returned] = [
    await clerks.draftIn('approved'),
    await clerks.draftIn('approved'),
    await clerks.draftIn('approved'),
  ];
  await done(schedule(moved, '2026-03-09 09:50'));
  await done(schedule(moved, '2026-03-09 11:00'));
  await done(schedule(cancelled, '2026-03-09 09:50'));
  await done(clerks.act('issuer@zfbgt', cancelled, 'unschedule'));
  await done(schedule(returned, '2026-03-09 09:50'));
  await done(clerks.act('issuer@zfbgt', returned, 'return', { opinion: '再核对' }));
  clock.advance(10 * 60_000);
  await run();
  expect(
    [await rowOf(moved), await rowOf(cancelled), await rowOf(returned)].map(({ state }) => state),
  ).toEqual(['approved', 'approved', 'returned']);
});

test('what a program schedules goes out by its token, as long as that holds', async () => {
  const operator = { kind: 'system', id: 'cli', name: '运维人员', grants: [] } as const;
  const { db } = clerks.server;
  const made = await createToken({ db, clock }, operator, {
    name: '发文系统',
    bodyCode: 'zfbgt',
    roles: ['issuer'],
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const id = await clerks.draftIn('approved');
  const draft = await db.selectFrom('draft').select('version').where('id', '=', id).executeTakeFirstOrThrow();
  const asked = await visitor(clerks.server.url).send(
    'POST',
    `/api/v1/drafts/${id}/schedule`,
    { at: '2026-03-09 09:53' },
    { authorization: `Bearer ${made.value.token}`, 'if-match': `"${draft.version}"` },
  );
  expect([asked.status, asked.status === 200 ? '' : asked.text]).toEqual([200, '']);
  clock.advance(3 * 60_000);
  await run();
  expect(await rowOf(id)).toMatchObject({ state: 'published', issued_by_name: '发文系统' });
});

test('who may issue no more issues nothing: it stays approved, the reason stands with it and is told', async () => {
  const id = await clerks.draftIn('approved');
  await done(schedule(id, '2026-03-09 09:55'));
  await withClient(clerks.server.ownerUrl, (client) =>
    client.query(
      `DELETE FROM account_grant WHERE role = 'issuer' AND account_id = (SELECT id FROM account WHERE username = 'issuer@zfbgt')`,
    ),
  );
  clock.advance(10 * 60_000);
  await run();
  expect((await rowOf(id)).state).toBe('approved');
  const draft = await clerks.by('reviewer@zfbgt').get(`/api/v1/drafts/${id}`);
  expect(draft.text).toContain('"ended":"failed"');
  expect(draft.text).toContain('没有签发权限');
  const { rows } = await withClient(clerks.server.ownerUrl, (client) =>
    client.query(`SELECT count(*)::int AS n FROM message WHERE subject LIKE '定时发布未成功%'`),
  );
  expect(rows).toEqual([{ n: 2 }]);
  await run();
  expect(codesOf(await schedule(id, '2026-03-10 09:00'))).toEqual(['not-permitted']);
});

test('the database takes no time for what is not approved, of who may not issue, and none anew', async () => {
  const id = await clerks.draftIn('in-review');
  const refusedWith = (text: string, values: readonly unknown[]) =>
    withClient(clerks.server.appUrl, (client) =>
      client.query(text, [...values]).then(
        () => 'taken',
        (error: Error & { code?: string }) => error.code,
      ),
    );
  const SCHEDULE = `INSERT INTO scheduled_issue (draft_id, round, content_digest, publish_at, remark, change_note, scheduled_by, scheduled_by_name, scheduled_at)
    SELECT id, round, content_digest, $2::timestamptz + interval '1 hour', '', '', (SELECT id FROM account WHERE username = $3), 'x', $2 FROM draft WHERE id = $1`;
  expect(await refusedWith(SCHEDULE, [id, clock.now(), 'issuer@zfbgt'])).toBe('GK002');
  const approved = await clerks.draftIn('approved');
  expect(await refusedWith(SCHEDULE, [approved, clock.now(), 'editor@zfbgt'])).toBe('GK002');
  expect(
    await refusedWith(
      `UPDATE scheduled_issue SET ended = NULL, ended_at = NULL, failure = '' WHERE ended IS NOT NULL`,
      [],
    ),
  ).toBe('GK001');
  expect(await refusedWith(`UPDATE scheduled_issue SET publish_at = now()`, [])).toBe('42501');
  // One that still waits, as something that did not happen or by somebody who may not.
  for (const ended of ['published', 'cancelled', 'failed'])
    expect(
      await refusedWith(
        `UPDATE scheduled_issue SET ended = $1, ended_at = $2, ended_by = 'nobody', failure = CASE $1 WHEN 'failed' THEN 'x' ELSE '' END WHERE ended IS NULL`,
        [ended, clock.now()],
      ),
    ).toBe('GK002');
});
