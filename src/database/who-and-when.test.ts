import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enrol } from '../../test/harness/enrol.ts';
import {
  expectAccepted,
  ISSUER,
  member,
  openPipeline,
  type Pipeline,
  pipelineOn,
  REVIEWER,
} from '../../test/harness/pipeline.ts';
import type { Actor } from '../kernel/actor.ts';
import { fixedClock, systemClock } from '../kernel/clock.ts';
import { withClient } from '../postgres/database-roles.ts';
import { approveDraft } from '../publication/decide-draft.ts';
import { publishDraft } from '../publication/publish-draft.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import { setEvidenceClock } from './evidence-clock.ts';

/** Who may act, and when it was, for SQL with the application's password: on the database's own clock. */
let pipeline: Pipeline;
/** The commands on the real clock, which is the database's here. */
let now: ReturnType<typeof pipelineOn>;

const DISABLED = member('disabled', 'reviewer');
const ELSEWHERE = member('elsewhere', 'reviewer', 'hbt');
const SECADMIN: Actor = { ...member('keeper', 'secadmin'), grants: [{ role: 'secadmin', bodyCode: '*' }] };
const STAND_IN = member('stand-in', 'secrecy', 'hbt');

beforeAll(async () => {
  pipeline = await openPipeline();
  now = pipelineOn(pipeline.database.db, systemClock);
  await enrol(pipeline.database.db, DISABLED, ELSEWHERE, SECADMIN, STAND_IN);
  await app(`UPDATE account SET disabled_at = now() WHERE id = 'disabled'`);
  await setEvidenceClock(pipeline.database.ownerUrl, { kind: 'database' });
});
afterAll(() => pipeline.database.close());

const app = (text: string): Promise<unknown> =>
  withClient(pipeline.database.appUrl, (client) => client.query(text)).then(
    () => 'done',
    (error: unknown) => (typeof error === 'object' && error !== null && 'code' in error ? error.code : error),
  );
const act = (id: string) => ({ id, version: null, remark: '理由', changeNote: '' });
const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }): readonly string[] =>
  result.refusals?.map((refusal) => refusal.code) ?? [];

const line = (id: string, actor: string, changes: Readonly<Record<string, string>> = {}): string => {
  const { at = 'now()', action = 'approve', step = `'reviewer'` } = changes;
  return `INSERT INTO workflow_action (draft_id, seq, round, action, step, actor_id, actor_name, opinion, content_digest, at)
    SELECT id, 90, round, '${action}', ${step}, '${actor}', 'x', '理由', content_digest, ${at} FROM draft WHERE id = '${id}'`;
};

/** What the command writes for an issue, without what `leave` names. */
const issue = (
  draft: string,
  changes: Readonly<Record<string, string>> = {},
  leave: readonly string[] = [],
) => {
  const {
    at = 'now()',
    by = 'issuer',
    entry = `jsonb_build_object('edition', 'e-' || id, 'disclosure', 'd-' || id, 'at', ${at},
      'commitment', jsonb_build_object('sha256', repeat('0', 64), 'sm3', repeat('0', 64)))`,
  } = changes;
  const parts: Readonly<Record<string, string>> = {
    disclosure: `INSERT INTO disclosure (id, index_number, item_code, area_code, kind, body_code, first_published_at, updated_at, type_key, title)
      SELECT 'd-' || id, 'd-' || id, item_code, '00-general', 'management', body_code, ${at}, ${at}, type_key, title FROM draft WHERE id = '${draft}'`,
    edition: `INSERT INTO edition (id, disclosure_id, n, draft_id, item_code, item_version, type_key, type_version, body_code, body_name, title, content, content_digest,
        snapshot_html, salt, commitment_sha256, commitment_sm3, published_at, issued_by, issued_by_name)
      SELECT 'e-' || id, 'd-' || id, 1, id, item_code, item_version, type_key, type_version, body_code, body_code, title, public_content, content_digest,
        '', repeat('0', 64), repeat('0', 64), repeat('0', 64), ${at}, '${by}', '${by}' FROM draft WHERE id = '${draft}'`,
    line: line(draft, by, { action: 'publish', step: 'NULL', at }),
    state: `UPDATE draft SET state = 'published', disclosure_id = 'd-' || id WHERE id = '${draft}'`,
    leaf: `WITH v AS (INSERT INTO event (kind, subject, actor_kind, actor_id, actor_name, at) VALUES ('disclosure-published', 'd', 'account', '${by}', 'x', ${at}) RETURNING id)
      SELECT append_log_leaf(convert_to((SELECT (${entry})::text FROM draft WHERE id = '${draft}'), 'UTF8'), v.id, 'e-${draft}') FROM v`,
  };
  const statements = Object.entries(parts).filter(([name]) => !leave.includes(name));
  return app(`BEGIN; ${statements.map(([, text]) => text).join('; ')}; COMMIT`);
};

describe('an approval names somebody', () => {
  test.each([['nobody'], ['disabled'], ['elsewhere'], ['editor'], ['issuer']])('not %s', async (actor) => {
    expect(await app(line(await now.submitted(), actor))).toBe('GK002');
  });

  test('so do a return, a recall, a submission and the end of a draft', async () => {
    const id = await now.submitted();
    for (const action of ['return', 'recall', 'submit', 'discard'])
      expect([action, await app(line(id, 'nobody', { action }))]).toEqual([action, 'GK002']);
    const created = await now.created();
    expect(
      await app(`UPDATE draft SET state = 'in-review', round = 1, steps = '{reviewer}', submitted_by = 'nobody', submitted_at = now(),
        public_content = content WHERE id = '${created}'`),
    ).toBe('GK002');
  });

  test('a token counts while it is not revoked', async () => {
    const token = (id: string, revoked: string): string =>
      `INSERT INTO api_token (id, token_digest, name, body_code, roles, created_by, created_at, revoked_at)
       VALUES ('${id}', '${id}', 'x', 'zfbgt', '{reviewer}', 'keeper', now(), ${revoked})`;
    expect(await app(`${token('token', 'NULL')}; ${token('revoked', 'now()')}`)).toBe('done');
    const id = await now.submitted();
    expect(await app(line(id, 'revoked'))).toBe('GK002');
    expect(await app(line(id, 'token'))).toBe('done');
  });

  test('the text that is submitted is one that somebody saved', async () => {
    const id = await now.created();
    const change = `content = content || '{"summary": "谁也没有保存过"}'`;
    expect(await app(`UPDATE draft SET ${change} WHERE id = '${id}'`)).toBe('done');
    expect(
      await app(`UPDATE draft SET state = 'in-review', round = 1, steps = '{reviewer}', submitted_by = 'editor', submitted_at = now(),
        public_content = content WHERE id = '${id}'`),
    ).toBe('GK002');
  });
});

describe('an issue', () => {
  test('by hand is possible exactly as the command would write it', async () => {
    expect(await issue(await now.approved())).toBe('done');
  });

  test.each(['nobody', 'reviewer', 'editor', 'disabled'])('is not by %s', async (by) => {
    expect(await issue(await now.approved(), { by })).toBe('GK002');
  });

  test.each(['line', 'state', 'leaf'])('without its %s is refused at commit', async (part) => {
    expect(await issue(await now.approved(), {}, [part])).toBe('GK002');
  });

  test('with an entry in the log that speaks of another text is refused', async () => {
    expect(await issue(await now.approved(), { entry: `jsonb_build_object('edition', 'e-' || id)` })).toBe(
      'GK002',
    );
  });

  test('by somebody who held the role when the approval was given, but no longer on the day of issue, is refused', async () => {
    const id = await now.approved();
    const gone = member('gone', 'issuer');
    await enrol(now.deps.db, gone);
    expect(await app(`DELETE FROM account_grant WHERE account_id = 'gone'`)).toBe('done');
    expect(codes(await publishDraft(now.deps, gone, act(id)))).toEqual(['conflict']);
    expectAccepted(await publishDraft(now.deps, ISSUER, act(id)));
  });

  test('of a warning needs its approvals like every other: there is no urgent lane yet', async () => {
    const { rows } = await withClient(pipeline.database.ownerUrl, (client) =>
      client.query(
        `SELECT code FROM current_catalogue_item WHERE jsonb_array_length(coalesce(declaration->'review', '[]')) = 0`,
      ),
    );
    expect(rows).toEqual([]);
    const id = await now.submitted();
    expect(await issue(id)).toBe('GK002');
  });
});

describe('a withdrawal', () => {
  const WITHDRAW = `UPDATE disclosure SET state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = '无'`;

  test('without an event of somebody who issues and an entry in the log is refused', async () => {
    const { disclosureId } = expectAccepted(await now.publish(await now.approved()));
    expect(await app(`${WITHDRAW} WHERE id = '${disclosureId}'`)).toBe('GK002');
    const event = (
      actor: string,
    ): string => `WITH v AS (INSERT INTO event (kind, subject, actor_kind, actor_id, actor_name, at)
        VALUES ('disclosure-withdrawn', 'disclosure:${disclosureId}', 'account', '${actor}', 'x', now()) RETURNING id)
      SELECT append_log_leaf(convert_to('{"kind":"withdrawn","disclosure":"${disclosureId}"}', 'UTF8'), id, NULL) FROM v`;
    const withdraw = (actor: string) =>
      app(`BEGIN; ${WITHDRAW} WHERE id = '${disclosureId}'; ${event(actor)}; COMMIT`);
    expect(await withdraw('reviewer')).toBe('GK002');
    expect(await withdraw('issuer')).toBe('done');
  });

  test('by the command goes through', async () => {
    const { disclosureId } = expectAccepted(await now.publish(await now.approved()));
    expectAccepted(await withdrawDisclosure(now.deps, ISSUER, { id: disclosureId, reason: '内容有误' }));
  });
});

describe('代办', () => {
  const DAY = `(now() AT TIME ZONE 'Asia/Shanghai')::date`;
  const delegate = (changes: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    const values = {
      id: `'d' || gen_random_uuid()`,
      from_account: `'reviewer'`,
      to_account: `'stand-in'`,
      role: `'reviewer'`,
      body_code: `'zfbgt'`,
      from_day: DAY,
      until_day: DAY,
      reason: `'出差'`,
      recorded_by: `'reviewer'`,
      recorded_at: 'now()',
      ...changes,
    };
    return app(
      `INSERT INTO delegation (${Object.keys(values).join(', ')}) SELECT ${Object.values(values).join(', ')}`,
    );
  };

  test.each<[string, Record<string, string>, string]>([
    ['of a role that one does not hold', { role: `'issuer'` }, 'GK002'],
    ['of another body', { body_code: `'hbt'` }, 'GK002'],
    ['from a day that has passed', { from_day: `${DAY} - 1` }, 'GK002'],
    ['recorded by somebody else', { recorded_by: `'issuer'` }, 'GK002'],
    [
      'recorded at another time',
      { recorded_at: `now() - interval '1 day'`, from_day: `${DAY} - 1` },
      'GK004',
    ],
    ['to an administrator', { to_account: `'keeper'` }, 'GK002'],
    ['of writing', { role: `'editor'` }, 'GK002'],
    ['for more than three months', { until_day: `${DAY} + 93` }, 'GK002'],
    ['a year and more before', { from_day: `${DAY} + 400`, until_day: `${DAY} + 400` }, 'GK002'],
    ['of a body that there is not', { body_code: `'none'` }, 'GK002'],
    ['of every body by who holds it at one', { body_code: `'*'` }, 'GK002'],
    ['to somebody disabled', { to_account: `'disabled'` }, 'GK002'],
    ['to oneself', { to_account: `'reviewer'` }, '23514'],
  ])('%s is refused', async (_, changes, code) => {
    expect(await delegate(changes)).toBe(code);
  });

  test('holds for its days, is not handed on, and ends when it is taken back', async () => {
    const id = await now.submitted();
    expect(await app(line(id, 'stand-in'))).toBe('GK002');
    expect(await delegate({ from_day: `${DAY} + 1`, until_day: `${DAY} + 5` })).toBe('done');
    expect(await app(line(id, 'stand-in'))).toBe('GK002');
    expect(await delegate({ id: `'today'`, recorded_by: `'keeper'` })).toBe('done');
    await enrol(now.deps.db, member('third', 'secrecy', 'hbt'));
    expect(
      await delegate({ from_account: `'stand-in'`, to_account: `'third'`, recorded_by: `'stand-in'` }),
    ).toBe('GK002');
    expect(await app(line(id, 'stand-in'))).toBe('done');
    expect(await app(`UPDATE delegation SET revoked_at = now() WHERE id = 'today'`)).toBe('done');
    expect(await app(`UPDATE delegation SET revoked_at = now() WHERE id = 'today'`)).toBe('GK001');
    expect(await app(`UPDATE delegation SET until_day = until_day + 30`)).toBe('42501');
    expect(await app(line(await now.submitted(), 'stand-in'))).toBe('GK002');
  });

  test('does not let somebody approve what an own hand has written', async () => {
    await enrol(now.deps.db, member('pen', 'editor'));
    expect(await delegate({ to_account: `'pen'` })).toBe('done');
    const id = await now.created();
    expect(
      await app(`INSERT INTO draft_revision SELECT draft_id, 2, title, content, 'pen', 'x', now() FROM draft_revision WHERE draft_id = '${id}';
        UPDATE draft SET version = 2 WHERE id = '${id}';
        UPDATE draft SET state = 'in-review', round = 1, steps = '{reviewer}', submitted_by = 'editor', submitted_at = now(), public_content = content WHERE id = '${id}'`),
    ).toBe('done');
    expect(await app(line(id, 'pen'))).toBe('GK002');
  });
});

describe('the time is the database’s', () => {
  test.each([`now() - interval '1 hour'`, `now() + interval '1 hour'`, `'2020-01-01'::timestamptz`])(
    'nothing that makes evidence claims %s',
    async (at) => {
      expect(await issue(await now.approved(), { at })).toBe('GK004');
      expect(await app(line(await now.submitted(), 'reviewer', { at }))).toBe('GK004');
      expect(
        await app(
          `INSERT INTO event (kind, subject, actor_kind, actor_id, actor_name, at) VALUES ('tried', 'x', 'account', 'x', 'x', ${at})`,
        ),
      ).toBe('GK004');
      expect(
        await app(
          `INSERT INTO log_checkpoint (size, root, note, signed_at) VALUES (99, sha256('x'::bytea), 'note', ${at})`,
        ),
      ).toBe('GK004');
    },
  );

  test('the application cannot say which clock counts', async () => {
    for (const statement of [
      `UPDATE evidence_clock SET kind = 'told'`,
      'DELETE FROM evidence_clock',
      `INSERT INTO evidence_clock (only_one, kind) VALUES (true, 'told')`,
    ])
      expect([statement, await app(statement)]).toEqual([statement, '42501']);
  });

  test('a server whose clock is days off publishes nothing, in words and with a code', async () => {
    const id = await now.approved();
    const days = (n: number) => fixedClock(new Date(Date.now() + n * 86_400_000));
    for (const [clock, expected] of [
      [days(-3), ['clock-set-back', 'clock-differs']],
      [days(40), ['clock-differs']],
    ] as const) {
      const result = await publishDraft({ ...now.deps, clock }, ISSUER, act(id));
      expect(codes(result)).toEqual(expected);
    }
    const approved = await approveDraft(
      { ...now.deps, clock: days(-3) },
      REVIEWER,
      act(await now.submitted()),
    );
    expect(codes(approved)).toEqual(['time-not-believed']);
  });

  test('a sandbox may run ahead as far as its own clock does, and no further', async () => {
    const origin = new Date(Date.now() - 3_600_000);
    await setEvidenceClock(pipeline.database.ownerUrl, { kind: 'scaled', origin, scale: 10 });
    try {
      const event = (at: string): Promise<unknown> =>
        app(
          `INSERT INTO event (kind, subject, actor_kind, actor_id, actor_name, at) VALUES ('tried', 'x', 'account', 'x', 'x', ${at})`,
        );
      expect(await event(`now() + interval '9 hours'`)).toBe('done');
      expect(await event('now()')).toBe('done');
      expect(await event(`now() + interval '12 hours'`)).toBe('GK004');
      expect(await event(`now() - interval '1 hour'`)).toBe('GK004');
    } finally {
      await setEvidenceClock(pipeline.database.ownerUrl, { kind: 'database' });
    }
  });
});

test('an act for many drafts is still an approval of each', async () => {
  const ids = [await now.submitted(), await now.submitted({ summary: '另一件' })];
  for (const id of ids) expectAccepted(await approveDraft(now.deps, REVIEWER, act(id)));
  const lines = await now.deps.db
    .selectFrom('workflow_action')
    .select('draft_id')
    .where('draft_id', 'in', ids)
    .where('action', '=', 'approve')
    .execute();
  expect(lines.map((each) => each.draft_id).toSorted()).toEqual(ids.toSorted());
});
