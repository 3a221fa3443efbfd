import { sql } from 'kysely';
import { draftToldRefusals } from '../catalogue/draft-told.ts';
import type { Working } from '../catalogue/source.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { type Recipient, sendMessages } from '../messages/send-messages.ts';
import { governmentsAbove, officeRefusal } from '../obligations/office-over.ts';

const SAYING_LOCK = 4352;
const FINDINGS = '/console/inspection';

/** The finding with what was said of it; who says something of the same one waits. */
async function findFinding({ tx }: Unit, id: number) {
  await sql`SELECT pg_advisory_xact_lock(${SAYING_LOCK}, hashtext(${String(id)}))`.execute(tx);
  const finding = await tx
    .selectFrom('inspection_finding')
    .innerJoin('current_body_name', 'current_body_name.body_code', 'inspection_finding.body_code')
    .select([
      'inspection_finding.body_code as body',
      'current_body_name.name as bodyName',
      'indicator',
      'detail',
      'mended_at',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!finding) return null;
  const said = await tx.selectFrom('inspection_saying').selectAll().where('finding_id', '=', id).execute();
  const asked = await tx
    .selectFrom('inspection_task')
    .innerJoin('instrument', 'instrument.id', 'inspection_task.instrument_id')
    .select('instrument.id')
    .where('finding_id', '=', id)
    .where('instrument.state', 'in', ['open', 'answered'])
    .executeTakeFirst();
  const objection = said.find(({ kind }) => kind === 'objected') ?? null;
  return {
    ...finding,
    asked: asked !== undefined,
    objection,
    decided: said.some(({ kind }) => kind === 'decided'),
  };
}

type Found = NonNullable<Awaited<ReturnType<typeof findFinding>>>;

interface Saying {
  readonly id: number;
  readonly text: string;
  /** Null: it is the objection. */
  readonly upheld: boolean | null;
}

/** Keeps what was said and tells the other side. */
async function say(
  unit: Unit,
  actor: Actor,
  { id, text, upheld }: Saying,
  found: Found,
  to: Recipient,
): Promise<void> {
  const kind = upheld === null ? 'objected' : 'decided';
  await unit.tx
    .insertInto('inspection_saying')
    .values({
      finding_id: id,
      kind,
      upheld,
      text: text.trim(),
      at: unit.now,
      actor_id: actor.id,
      actor_name: actor.name,
    })
    .execute();
  await sendMessages(unit.tx, unit.now, [
    {
      cause: `inspection:${id}:${kind}`,
      to,
      kind: 'reply',
      subject:
        upheld === null
          ? `${found.bodyName}对自查发现的问题提出异议`
          : `对自查问题的异议${upheld ? '成立，不再计分' : '不成立'}`,
      text: `${found.detail}\n理由：${text.trim()}`,
      link: upheld === null ? `${FINDINGS}?state=objected` : FINDINGS,
    },
  ]);
  await unit.signal('obligations-changed');
  await unit.record({
    kind: upheld === null ? 'inspection-objected' : 'inspection-objection-decided',
    subject: `inspection-finding:${id}`,
    bodyCode: found.body,
    detail: { indicator: found.indicator, ...(upheld === null ? {} : { upheld }) },
  });
}

/** What keeps everybody from saying this. */
async function refusalsOf(unit: Unit, { id, text }: Saying, found: Found): Promise<readonly Refusal[]> {
  return [
    ...(text.trim() === '' ? [problem('field-required', { field: '理由' }, { path: '/text' })] : []),
    ...(found.mended_at === null ? [] : [problem('inspection-finding-mended', { id })]),
    ...(await draftToldRefusals(unit.tx, text, '/text')),
  ];
}

/** The nearest office over the body that has people; the province's where none has. */
async function officeOver({ tx }: Unit, body: string): Promise<Recipient> {
  const above = await governmentsAbove(tx, body);
  const held = await tx
    .selectFrom('account_grant')
    .select('body_code')
    .where('role', '=', 'office')
    .where('body_code', 'in', ['*', ...above])
    .execute();
  const office = above.find((code) => held.some(({ body_code }) => body_code === code));
  return { body: office ?? '*', role: 'office' };
}

/**
 * 异议: the body says once why a finding is wrong. Where an instrument asks for it to be mended, it is said there.
 */
export const objectToInspection = (
  deps: Working,
  actor: Actor,
  input: { readonly id: number; readonly text: string },
): Promise<Result<null>> =>
  write<null>(deps, actor, 'object-to-inspection', async (unit) => {
    const { id } = input;
    const found = await findFinding(unit, id);
    if (found === null) return refused(problem('inspection-finding-unknown', { id }));
    const denied = can(actor, 'object-to-inspection', found.body, found.bodyName);
    if (denied) return refused(denied);
    const saying = { ...input, upheld: null };
    const refusals = [
      ...(await refusalsOf(unit, saying, found)),
      ...(found.asked ? [problem('inspection-finding-asked', { id })] : []),
      ...(found.objection === null ? [] : [problem('inspection-objection-already', { id })]),
    ];
    if (refusals.length > 0) return refused(...refusals);
    await say(unit, actor, saying, found, await officeOver(unit, found.body));
    return accepted(null);
  });

/** The office over the body decides, once and by somebody else; what is upheld is out of the score. */
export const decideInspectionObjection = (
  deps: Working,
  actor: Actor,
  input: { readonly id: number; readonly text: string; readonly upheld: boolean },
): Promise<Result<null>> =>
  write<null>(deps, actor, 'decide-inspection-objection', async (unit) => {
    const { id } = input;
    const found = await findFinding(unit, id);
    if (found === null) return refused(problem('inspection-finding-unknown', { id }));
    const denied = await officeRefusal(unit.tx, actor, 'decide-inspection-objection', found.body);
    if (denied) return refused(denied);
    const refusals = [
      ...(await refusalsOf(unit, input, found)),
      ...(found.objection === null || found.decided ? [problem('inspection-objection-none', { id })] : []),
      ...(found.objection?.actor_id === actor.id
        ? [problem('instrument-same-person', { act: '处理异议', why: '异议由您提出' })]
        : []),
    ];
    if (refusals.length > 0) return refused(...refusals);
    await say(unit, actor, input, found, { body: found.body, role: 'editor' });
    return accepted(null);
  });
