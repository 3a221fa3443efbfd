import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enrol } from '../../test/harness/enrol.ts';
import {
  expectAccepted,
  ISSUER,
  member,
  openPipeline,
  type Pipeline,
  REVIEWER,
} from '../../test/harness/pipeline.ts';
import type { Actor } from '../kernel/actor.ts';
import { addDays, type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import type { Result } from '../kernel/result.ts';
import {
  colleaguesAt,
  delegateRole,
  endDelegation,
  listDelegations,
  type NewDelegation,
} from './delegations.ts';
import { findActor } from './find-actor.ts';
import { findSession, openSession } from './sessions.ts';

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline();
});
afterAll(() => pipeline.database.close());

test('who acts for somebody has the role on those days, as long as the other one has it', async () => {
  const { deps, clock } = pipeline;
  const { db } = deps;
  await enrol(db, member('stand-in', 'secrecy', 'hbt'));
  const day = civilDateAt(clock.now());
  await db
    .insertInto('delegation')
    .values({
      id: 'd',
      from_account: 'reviewer',
      to_account: 'stand-in',
      role: 'reviewer',
      body_code: 'zfbgt',
      from_day: day,
      until_day: day,
      reason: '出差',
      recorded_by: 'reviewer',
      recorded_at: clock.now(),
    })
    .execute();
  const rights = async (at: Date): Promise<readonly string[]> => {
    const { token } = await db
      .transaction()
      .execute((tx) => openSession(tx, 'stand-in', at, { ip: '', browser: '' }));
    const session = await findSession(db, token, at);
    return session?.grants.map(({ role, bodyCode }) => `${role}@${bodyCode}`) ?? [];
  };
  const today = clock.now();
  const tomorrow = new Date(today.getTime() + 86_400_000);
  expect(await rights(today)).toEqual(['reviewer@zfbgt', 'secrecy@hbt']);
  expect(await rights(tomorrow)).toEqual(['secrecy@hbt']);
  await db.deleteFrom('account_grant').where('account_id', '=', 'reviewer').execute();
  expect(await rights(today)).toEqual(['secrecy@hbt']);
  await enrol(db, REVIEWER);
});

describe('by command', () => {
  const usernameOf = ({ id }: Actor): string => `t-${Buffer.from(id).toString('hex')}`;
  const KEEPER: Actor = { ...member('keeper', 'secadmin'), grants: [{ role: 'secadmin', bodyCode: '*' }] };
  const COLLEAGUE = member('colleague', 'secrecy');
  const LEGAL: Actor = { ...member('legal', 'legal'), grants: [{ role: 'legal', bodyCode: '*' }] };
  beforeAll(() => enrol(pipeline.deps.db, KEEPER, COLLEAGUE, LEGAL));

  const day = (ahead: number): CivilDate => addDays(civilDateAt(pipeline.clock.now()), ahead);
  const given = (changes: Partial<NewDelegation> = {}): NewDelegation => ({
    from: null,
    to: usernameOf(COLLEAGUE),
    role: 'issuer',
    bodyCode: 'zfbgt',
    fromDay: day(0),
    untilDay: day(3),
    reason: '休假',
    ...changes,
  });
  const codes = (result: Result<unknown>): readonly string[] =>
    result.ok ? [] : result.refusals.map(({ code }) => code);
  const listed = (actor: Actor) =>
    listDelegations(pipeline.deps.db, actor, day(0), { limit: 50, before: null });

  test('who is away lends a role of his own, and takes it back early', async () => {
    const { deps, clock } = pipeline;
    const { id } = expectAccepted(await delegateRole(deps, ISSUER, given()));
    const roles = async () =>
      (await findActor(deps.db, { ...COLLEAGUE, kind: 'account' }, clock.now()))?.grants.map(
        ({ role }) => role,
      );
    expect((await roles())?.toSorted()).toEqual(['issuer', 'secrecy']);
    expect((await listed(COLLEAGUE)).map((row) => row.id)).toEqual([id]);
    expect((await listed(REVIEWER)).map((row) => row.id)).not.toContain(id);
    expect((await listed(KEEPER)).map((row) => row.id)).toContain(id);
    expect(codes(await endDelegation(deps, REVIEWER, id))).toEqual(['not-found']);
    expectAccepted(await endDelegation(deps, COLLEAGUE, id));
    expect(await roles()).toEqual(['secrecy']);
    expect(codes(await endDelegation(deps, ISSUER, id))).toEqual(['delegation-over']);
  });

  test('the security administrator enters it for him, nobody else does', async () => {
    const { deps } = pipeline;
    const ofIssuer = given({ from: usernameOf(ISSUER) });
    expect(codes(await delegateRole(deps, REVIEWER, ofIssuer))).toEqual(['not-permitted']);
    const { id } = expectAccepted(await delegateRole(deps, KEEPER, ofIssuer));
    expectAccepted(await endDelegation(deps, KEEPER, id));
    expect(codes(await delegateRole(deps, KEEPER, given({ from: 'nobody' })))).toEqual(['not-found']);
  });

  test('the manager of the body enters it, the manager of another body does not', async () => {
    const { deps } = pipeline;
    const [here, elsewhere] = [member('manager', 'manager'), member('manager-hbt', 'manager', 'hbt')];
    await enrol(deps.db, here, elsewhere);
    const ofIssuer = given({ from: usernameOf(ISSUER) });
    expect(codes(await delegateRole(deps, elsewhere, ofIssuer))).toEqual(['not-permitted']);
    const { id } = expectAccepted(await delegateRole(deps, here, ofIssuer));
    expect((await listed(here)).map((row) => row.id)).toContain(id);
    expect((await listed(elsewhere)).map((row) => row.id)).not.toContain(id);
    expect(codes(await endDelegation(deps, elsewhere, id))).toEqual(['not-found']);
    expectAccepted(await endDelegation(deps, here, id));
  });

  test('for every body only by who holds the role there', async () => {
    const { deps, clock } = pipeline;
    const whole = given({ role: 'legal', bodyCode: '*' });
    const { id } = expectAccepted(await delegateRole(deps, LEGAL, whole));
    expect((await findActor(deps.db, { ...COLLEAGUE, kind: 'account' }, clock.now()))?.grants).toContainEqual(
      {
        role: 'legal',
        bodyCode: '*',
        standsInFor: 'legal',
      },
    );
    expectAccepted(await endDelegation(deps, LEGAL, id));
    expect(codes(await delegateRole(deps, REVIEWER, given({ role: 'reviewer', bodyCode: '*' })))).toEqual([
      'delegation-not-held',
    ]);
  });

  test('what one is lent is not handed on', async () => {
    const { deps } = pipeline;
    const { id } = expectAccepted(await delegateRole(deps, ISSUER, given()));
    const again = given({ to: usernameOf(REVIEWER) });
    expect(codes(await delegateRole(deps, COLLEAGUE, again))).toEqual(['delegation-not-held']);
    expectAccepted(await endDelegation(deps, ISSUER, id));
  });

  test.each<[string, Partial<NewDelegation>, string]>([
    ['a role that is not his', { role: 'reviewer' }, 'delegation-not-held'],
    ['another body', { bodyCode: 'hbt' }, 'delegation-not-held'],
    ['writing', { role: 'editor' }, 'field-invalid'],
    ['to himself', { to: usernameOf(ISSUER) }, 'field-invalid'],
    ['to an administrator', { to: usernameOf(KEEPER) }, 'field-invalid'],
    ['to nobody', { to: 'nobody' }, 'not-found'],
    ['without a reason', { reason: ' ' }, 'reason-required'],
  ])('%s is refused', async (_, changes, code) => {
    expect(codes(await delegateRole(pipeline.deps, ISSUER, given(changes)))).toEqual([code]);
  });

  test.each<[string, number, number]>([
    ['from yesterday', -1, 3],
    ['until before it begins', 3, 2],
    ['for more than three months', 0, 93],
    ['from more than a year ahead', 367, 368],
  ])('%s is refused', async (_, from, until) => {
    const days = given({ fromDay: day(from), untilDay: day(until) });
    expect(codes(await delegateRole(pipeline.deps, ISSUER, days))).toEqual(['field-invalid']);
  });

  test('colleagues are the people of the body, without administrators and oneself', async () => {
    const names = (await colleaguesAt(pipeline.deps.db, ISSUER, 'zfbgt')).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['colleague', 'editor', 'reviewer']));
    expect(names).not.toEqual(expect.arrayContaining(['issuer']));
    expect(names).not.toContain('keeper');
    expect(names).not.toContain('stand-in');
  });
});
