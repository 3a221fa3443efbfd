import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drillSeed } from '../../test/harness/drill-seed.ts';
import { enrol } from '../../test/harness/enrol.ts';
import {
  EDITOR,
  expectAccepted,
  ISSUER,
  member,
  openPipeline,
  type Pipeline,
  REVIEWER,
} from '../../test/harness/pipeline.ts';
import { policyRecord } from '../../test/harness/policy-record.ts';
import { delegateRole, endDelegation } from '../identity/delegations.ts';
import { findActor } from '../identity/find-actor.ts';
import type { Actor, Role } from '../kernel/actor.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import { withClient } from '../postgres/database-roles.ts';
import { approveDraft, discardDraft, recallDraft, returnDraft } from './decide-draft.ts';
import { findDraftDetail, listDrafts } from './draft-queries.ts';
import { publishDraft } from './publish-draft.ts';
import { saveDraft } from './save-draft.ts';
import { submitDraft } from './submit-draft.ts';

/** An item of high risk: a review and a 保密审查 by another person. */
const TWO_STEPS = '06.policy-document';
/** The same with a 合法性审查. */
const LEGAL_STEPS = '05.policy-document';
let pipeline: Pipeline;

beforeAll(async () => {
  pipeline = await openPipeline();
  // Not by two people of the office: who reviews is not what is tested here.
  await withClient(pipeline.database.ownerUrl, async (owner) => {
    await owner.query('ALTER TABLE catalogue_item DISABLE TRIGGER catalogue_item_second_person');
    for (const [item, second] of [
      [TWO_STEPS, 'secrecy'],
      [LEGAL_STEPS, 'legal'],
    ])
      await owner.query(
        `INSERT INTO catalogue_item (code, version, area_code, type_key, declaration, valid_from, author, reason)
         SELECT code, version + 1, area_code, type_key, declaration || $2::jsonb, valid_from, 'office', '增设审查'
         FROM current_catalogue_item WHERE code = $1`,
        [item, JSON.stringify({ review: ['reviewer', second] })],
      );
    await owner.query('ALTER TABLE catalogue_item ENABLE TRIGGER catalogue_item_second_person');
  });
  await enrol(pipeline.deps.db, ...LEGAL_PEOPLE, BOTH_STEPS, SECRECY, ...Object.values(PEOPLE));
});
afterAll(() => pipeline.database.close());

const withGrants = (id: string, ...grants: Actor['grants']): Actor => ({ ...member(id, 'legal'), grants });
/**
 * For all bodies, as the office of the province; of another body; of this body, but a clerk of it, too; who reviews
 * both.
 */
const OFFICE = withGrants('legal-office', { role: 'legal', bodyCode: '*' });
const ELSEWHERE = withGrants('legal-elsewhere', { role: 'legal', bodyCode: 'hbt' });
const CLERK = withGrants(
  'legal-clerk',
  { role: 'legal', bodyCode: '*' },
  { role: 'editor', bodyCode: 'zfbgt' },
);
const BOTH = withGrants(
  'legal-both',
  { role: 'legal', bodyCode: 'zfbgt' },
  { role: 'reviewer', bodyCode: 'zfbgt' },
);
/** Holds every office of the body but the legal one. */
const BOTH_STEPS = withGrants(
  'both',
  ...(['reviewer', 'secrecy', 'issuer'] as const).map((role) => ({ role, bodyCode: 'zfbgt' })),
);
const SECRECY = member('s', 'secrecy');
const LEGAL_PEOPLE = [OFFICE, ELSEWHERE, CLERK, BOTH];

const act = (id: string) => ({ id, version: null, remark: '理由', changeNote: '' });
const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }): readonly string[] =>
  result.refusals?.map((refusal) => refusal.code) ?? [];

describe('保密审查 apart from the review', () => {
  test('is by another person, and without it nothing is issued', async () => {
    const { deps } = pipeline;
    const id = await pipeline.submitted({}, TWO_STEPS);
    expect(codes(await approveDraft(deps, SECRECY, act(id)))).toEqual(['not-permitted']);
    expectAccepted(await approveDraft(deps, BOTH_STEPS, act(id)));
    expect(codes(await publishDraft(deps, ISSUER, act(id)))).toEqual(['transition-illegal']);
    expect(codes(await approveDraft(deps, BOTH_STEPS, act(id)))).toEqual(['approver-repeated']);
    expectAccepted(await approveDraft(deps, SECRECY, act(id)));
    expect((await publishDraft(deps, ISSUER, act(id))).ok).toBe(true);
  });

  test('a return starts over: approvals of an earlier round do not count', async () => {
    const { deps } = pipeline;
    const id = await pipeline.submitted({}, TWO_STEPS);
    expectAccepted(await approveDraft(deps, REVIEWER, act(id)));
    expectAccepted(await returnDraft(deps, SECRECY, act(id)));
    expectAccepted(await submitDraft(deps, EDITOR, act(id)));
    expect(codes(await approveDraft(deps, SECRECY, act(id)))).toEqual(['not-permitted']);
  });
});

describe('whoever wrote the text', () => {
  const MIXED: Actor = withGrants(
    'mixed',
    ...(['editor', 'reviewer', 'issuer'] as const).map((role) => ({ role, bodyCode: 'zfbgt' })),
  );
  const saved = async (by: Actor): Promise<string> => {
    const { deps } = pipeline;
    const id = await pipeline.created();
    expectAccepted(await saveDraft(deps, by, { id, version: 1, content: policyRecord({ summary: '改过' }) }));
    expectAccepted(await submitDraft(deps, EDITOR, act(id)));
    return id;
  };

  test('neither approves nor issues it when a colleague submits', async () => {
    const { deps } = pipeline;
    await enrol(deps.db, MIXED);
    const id = await saved(MIXED);
    expect(codes(await approveDraft(deps, MIXED, act(id)))).toEqual(['writer-cannot-approve']);
    expectAccepted(await approveDraft(deps, REVIEWER, act(id)));
    expect(codes(await publishDraft(deps, MIXED, act(id)))).toEqual(['writer-cannot-approve']);
    expectAccepted(await publishDraft(deps, ISSUER, act(id)));
  });

  test('does not approve by SQL either', async () => {
    const { deps } = pipeline;
    const id = await saved(MIXED);
    const forged = sql`INSERT INTO workflow_action (draft_id, seq, round, action, step, actor_id, actor_name, content_digest, at)
      SELECT id, 90, round, 'approve', 'reviewer', ${MIXED.id}, 'x', content_digest, now() FROM draft WHERE id = ${id}`;
    await expect(forged.execute(deps.db)).rejects.toMatchObject({ code: 'GK002' });
  });
});

describe('who stands in for somebody', () => {
  const STAND_IN = withGrants('stand-in', { role: 'editor', bodyCode: 'hbt' });
  const WRITER = withGrants(
    'writes-and-reviews',
    ...(['editor', 'reviewer', 'issuer'] as const).map((role) => ({ role, bodyCode: 'zfbgt' })),
  );
  beforeAll(() => enrol(pipeline.deps.db, STAND_IN, WRITER));

  /** The stand-in with what he is lent, for the length of the work. */
  const lent = async (
    from: Actor,
    role: 'reviewer' | 'secrecy' | 'issuer',
    work: (standIn: Actor) => Promise<void>,
  ): Promise<void> => {
    const { deps, clock } = pipeline;
    const today = civilDateAt(clock.now());
    const { id } = expectAccepted(
      await delegateRole(deps, from, {
        from: null,
        to: `t-${Buffer.from(STAND_IN.id).toString('hex')}`,
        role,
        bodyCode: 'zfbgt',
        fromDay: today,
        untilDay: today,
        reason: '出差',
      }),
    );
    const standIn = await findActor(deps.db, { ...STAND_IN, kind: 'account' }, clock.now());
    expect(standIn?.grants).toContainEqual({ role, bodyCode: 'zfbgt', standsInFor: from.id });
    await work(standIn ?? STAND_IN);
    expectAccepted(await endDelegation(deps, from, id));
    clock.advance(1000);
  };
  const bySql = (id: string, { id: actor }: Actor, action: string, step: string | null): Promise<unknown> =>
    sql`INSERT INTO workflow_action (draft_id, seq, round, action, step, actor_id, actor_name, content_digest, at)
      SELECT id, 90, round, ${action}, ${step}, ${actor}, 'x', content_digest, ${pipeline.clock.now()} FROM draft WHERE id = ${id}`.execute(
      pipeline.deps.db,
    );

  test('does what the other one may do, and stands in 办理流程 under his own name', async () => {
    const { deps } = pipeline;
    const id = await pipeline.submitted({}, TWO_STEPS);
    await lent(REVIEWER, 'reviewer', async (standIn) => {
      expectAccepted(await approveDraft(deps, standIn, act(id)));
    });
    expectAccepted(await approveDraft(deps, SECRECY, act(id)));
    expectAccepted(await publishDraft(deps, ISSUER, act(id)));
  });

  test('is not the second person after him', async () => {
    const { deps } = pipeline;
    const id = await pipeline.submitted({}, TWO_STEPS);
    expectAccepted(await approveDraft(deps, BOTH_STEPS, act(id)));
    await lent(BOTH_STEPS, 'secrecy', async (standIn) => {
      expect(codes(await approveDraft(deps, standIn, act(id)))).toEqual(['stand-in-is-no-second']);
      await expect(bySql(id, standIn, 'approve', 'secrecy')).rejects.toMatchObject({ code: 'GK002' });
      // With the right of somebody who has had no part in it he is.
      await lent(SECRECY, 'secrecy', async (ofAnother) => {
        expectAccepted(await approveDraft(deps, ofAnother, act(id)));
      });
    });
  });

  test('nor is the other one the second person after his stand-in, not even when it is over', async () => {
    const { deps } = pipeline;
    const id = await pipeline.submitted({}, TWO_STEPS);
    await lent(BOTH_STEPS, 'reviewer', async (standIn) => {
      expectAccepted(await approveDraft(deps, standIn, act(id)));
      expect(codes(await approveDraft(deps, BOTH_STEPS, act(id)))).toEqual(['stand-in-is-no-second']);
    });
    expect(codes(await approveDraft(deps, BOTH_STEPS, act(id)))).toEqual(['stand-in-is-no-second']);
    await expect(bySql(id, BOTH_STEPS, 'approve', 'secrecy')).rejects.toMatchObject({ code: 'GK002' });
    expectAccepted(await approveDraft(deps, SECRECY, act(id)));
  });

  test('does not approve or issue for him what he wrote', async () => {
    const { deps } = pipeline;
    const id = await pipeline.created();
    expectAccepted(
      await saveDraft(deps, WRITER, { id, version: 1, content: policyRecord({ summary: '改过' }) }),
    );
    expectAccepted(await submitDraft(deps, EDITOR, act(id)));
    await lent(WRITER, 'reviewer', async (standIn) => {
      expect(codes(await approveDraft(deps, standIn, act(id)))).toEqual(['stand-in-is-no-second']);
      await expect(bySql(id, standIn, 'approve', 'reviewer')).rejects.toMatchObject({ code: 'GK002' });
    });
    expectAccepted(await approveDraft(deps, REVIEWER, act(id)));
    await lent(WRITER, 'issuer', async (standIn) => {
      expect(codes(await publishDraft(deps, standIn, act(id)))).toEqual(['stand-in-is-no-second']);
      await expect(bySql(id, standIn, 'publish', null)).rejects.toMatchObject({ code: 'GK002' });
    });
  });
});

describe('合法性审查 is made by the legal office', () => {
  const waitsFor = async (actor: Actor): Promise<readonly string[]> =>
    (await listDrafts(pipeline.deps.db, actor, { view: 'todo', limit: 50 })).items.map((draft) => draft.id);
  /** Reviewed by the body's own people, waiting for the office. */
  const waiting = async (): Promise<string> => {
    const id = await pipeline.submitted({}, LEGAL_STEPS);
    expect(await waitsFor(OFFICE)).not.toContain(id);
    expectAccepted(await approveDraft(pipeline.deps, REVIEWER, act(id)));
    return id;
  };
  /** What SQL with the application's rights is answered. */
  const inserted = async (id: string, actor: string): Promise<unknown> =>
    sql`INSERT INTO workflow_action (draft_id, seq, round, action, step, actor_id, actor_name, content_digest, at)
      SELECT id, 90, round, 'approve', 'legal', ${actor}, 'x', content_digest, now() FROM draft WHERE id = ${id}`
      .execute(pipeline.deps.db)
      .then(
        () => 'done',
        (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
      );

  test('not by the reviewer, an office of another body or a clerk of this one, by command or by SQL', async () => {
    const { deps } = pipeline;
    const id = await waiting();
    expect(codes(await approveDraft(deps, member('r2', 'reviewer'), act(id)))).toEqual(['not-permitted']);
    expect(codes(await approveDraft(deps, ELSEWHERE, act(id)))).toEqual(['not-permitted']);
    expect(codes(await approveDraft(deps, CLERK, act(id)))).toEqual(['legal-not-independent']);
    expect((await findDraftDetail(deps.db, CLERK, id))?.allowed).not.toContain('approve');
    expect(codes(await publishDraft(deps, ISSUER, act(id)))).toEqual(['transition-illegal']);
    for (const actor of ['r2', 'nobody', ELSEWHERE.id, CLERK.id])
      expect([actor, await inserted(id, actor)]).toEqual([actor, 'GK002']);
    expect(await waitsFor(ELSEWHERE)).not.toContain(id);
  });

  test('the same person does not review twice, nor review what an own hand has written', async () => {
    const { deps } = pipeline;
    const id = await pipeline.submitted({}, LEGAL_STEPS);
    expectAccepted(await approveDraft(deps, BOTH, act(id)));
    expect(codes(await approveDraft(deps, BOTH, act(id)))).toEqual(['approver-repeated']);
    const own = await waiting();
    await sql`INSERT INTO draft_revision (draft_id, version, title, content, saved_by, saved_by_name, saved_at)
      VALUES (${own}, 99, '', '{}', ${BOTH.id}, '', now())`.execute(deps.db);
    expect(codes(await approveDraft(deps, BOTH, act(own)))).toEqual(['legal-not-independent']);
    expect(await inserted(own, BOTH.id)).toBe('GK002');
  });

  test('the office finds it on the desk, returns it or approves it; then it is issued', async () => {
    const { deps } = pipeline;
    const id = await waiting();
    expect(await waitsFor(OFFICE)).toContain(id);
    expect((await findDraftDetail(deps.db, OFFICE, id))?.allowed).toEqual(['approve', 'return']);
    expectAccepted(await returnDraft(deps, OFFICE, act(id)));
    expectAccepted(await submitDraft(deps, EDITOR, act(id)));
    expectAccepted(await approveDraft(deps, REVIEWER, act(id)));
    expectAccepted(await approveDraft(deps, OFFICE, act(id)));
    expect(await waitsFor(OFFICE)).not.toContain(id);
    expectAccepted(await publishDraft(deps, ISSUER, act(id)));
  });
});

const ROLES: Readonly<Record<string, readonly Role[]>> = {
  clerk: ['editor'],
  township: ['editor', 'reviewer', 'issuer'],
  head: ['reviewer', 'secrecy', 'issuer'],
  deputy: ['secrecy', 'issuer', 'editor'],
};
const PEOPLE: Readonly<Record<string, Actor>> = Object.fromEntries(
  Object.entries(ROLES).map(([name, roles]) => [
    name,
    {
      kind: 'account',
      id: name,
      name,
      grants: roles.map((role) => ({ role, bodyCode: 'zfbgt' })),
    },
  ]),
);
const COMMANDS = ['save', 'submit', 'approve', 'return', 'recall', 'publish', 'discard'] as const;
type Command = (typeof COMMANDS)[number];

/**
 * The procedure in a few lines, written without looking at the code: what must have happened for a command to succeed.
 */
interface Model {
  readonly state: 'open' | 'review' | 'approved' | 'closed';
  readonly submitter: string;
  /** Whoever wrote a version: the draft was opened by nobody of these. */
  readonly writers: readonly string[];
  readonly approvers: readonly string[];
  readonly published: boolean;
}
const STEPS: readonly Role[] = ['reviewer', 'secrecy'];
const START: Model = { state: 'open', submitter: '', writers: [], approvers: [], published: false };

/** The model after the command, or null when it must be refused. */
function expected(model: Model, who: string, command: Command): Model | null {
  const has = (role: Role | undefined): boolean => role !== undefined && (ROLES[who] ?? []).includes(role);
  const { state, approvers, submitter } = model;
  const open: Model = { ...START, writers: model.writers };
  const own = who === submitter || model.writers.includes(who);
  switch (command) {
    case 'save':
      return state === 'open' && has('editor') ? { ...model, writers: [...model.writers, who] } : null;
    case 'submit':
      return state === 'open' && has('editor')
        ? { ...model, state: 'review', submitter: who, approvers: [] }
        : null;
    case 'discard':
      return state === 'open' && has('editor') ? { ...model, state: 'closed' } : null;
    case 'recall':
      return (state === 'review' || state === 'approved') && has('editor') ? open : null;
    case 'return':
      return (state === 'review' && has(STEPS[approvers.length])) || (state === 'approved' && has('issuer'))
        ? open
        : null;
    case 'approve': {
      if (state !== 'review' || !has(STEPS[approvers.length])) return null;
      if (own || approvers.includes(who)) return null;
      const now = [...approvers, who];
      return { ...model, approvers: now, state: now.length === STEPS.length ? 'approved' : 'review' };
    }
    case 'publish':
      return state === 'approved' && has('issuer') && !own
        ? { ...model, state: 'closed', published: true }
        : null;
  }
}

async function perform(id: string, who: string, command: Command, serial: number): Promise<boolean> {
  const { deps } = pipeline;
  const actor = PEOPLE[who] ?? EDITOR;
  const input = act(id);
  switch (command) {
    case 'save': {
      const { version } = await deps.db
        .selectFrom('draft')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const content = policyRecord({ summary: `第${serial}次修改` });
      return (await saveDraft(deps, actor, { id, version, content })).ok;
    }
    case 'submit':
      return (await submitDraft(deps, actor, input)).ok;
    case 'approve':
      return (await approveDraft(deps, actor, input)).ok;
    case 'return':
      return (await returnDraft(deps, actor, input)).ok;
    case 'recall':
      return (await recallDraft(deps, actor, input)).ok;
    case 'publish':
      return (await publishDraft(deps, actor, input)).ok;
    case 'discard':
      return (await discardDraft(deps, actor, input)).ok;
  }
}

test('whatever people do in whatever order, an edition exists exactly when others approved and another issued', async () => {
  const who = fc.constantFrom(...Object.keys(ROLES));
  // Most sequences of pure chance lead nowhere, so half of the steps are some that lead on.
  const leading = fc.constantFrom<readonly [string, Command]>(
    ['clerk', 'submit'],
    ['deputy', 'submit'],
    ['township', 'approve'],
    ['head', 'approve'],
    ['deputy', 'approve'],
    ['township', 'publish'],
    ['head', 'publish'],
  );
  const chance = fc.tuple(who, fc.constantFrom(...COMMANDS.filter((each) => each !== 'discard')));
  const end = fc.tuple(who, fc.constant<Command>('discard'));
  const step = fc.oneof(
    { weight: 16, arbitrary: leading },
    { weight: 8, arbitrary: chance },
    { weight: 1, arbitrary: end },
  );
  let publications = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 40 }), async (steps) => {
      const id = await pipeline.created({}, TWO_STEPS);
      let model = START;
      for (const [index, [name, what]] of steps.entries()) {
        const next = expected(model, name, what);
        expect([index, name, what, await perform(id, name, what, index)]).toEqual([
          index,
          name,
          what,
          next !== null,
        ]);
        model = next ?? model;
        const editions = await pipeline.deps.db
          .selectFrom('edition')
          .select('issued_by')
          .where('draft_id', '=', id)
          .execute();
        expect(editions.length).toBe(model.published ? 1 : 0);
      }
      if (model.published) publications += 1;
    }),
    { numRuns: 25, seed: drillSeed(20160), endOnFailure: true },
  );
  expect(publications).toBeGreaterThan(2);
});
