import { sql } from 'kysely';
import type { NewBodyChange } from '../api/contract.ts';
import type { Db, Tx } from '../database/database.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { type CivilDate, chineseDate, civilDate } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { sendMessages } from '../messages/send-messages.ts';
import { BODY_CHANGE_KIND_NAMES } from '../schema/vocabulary.ts';
import { type JudgedChange, type KnownBody, refusalsOfBodyChange } from './rules-body-change.ts';

async function findKnown(tx: Tx, code: string): Promise<KnownBody | null> {
  const { rows } = await sql<KnownBody>`
    SELECT b.code, b.name, b.established_on AS "establishedOn", b.abolished_on AS "abolishedOn",
           (SELECT max(n.valid_from) FROM public_body_name n WHERE n.body_code = b.code) AS "namedFrom",
           (SELECT count(*)::integer FROM public_body c WHERE c.parent_code = b.code AND c.abolished_on IS NULL) AS below
      FROM public_body b WHERE b.code = ${code}`.execute(tx);
  return rows[0] ?? null;
}

/** What is on record about whom the change names. */
async function knownOf(tx: Tx, input: NewBodyChange): Promise<JudgedChange> {
  const { rows } = await sql<{ nameTaken: boolean; successorWithin: boolean; waiting: boolean }>`
    WITH RECURSIVE within AS (
      SELECT ${input.body}::text AS code UNION SELECT b.code FROM public_body b JOIN within w ON b.parent_code = w.code)
    SELECT EXISTS (SELECT 1 FROM public_body WHERE parent_code = ${input.parent ?? ''} AND name = ${input.name?.trim() ?? ''} AND abolished_on IS NULL) AS "nameTaken",
           EXISTS (SELECT 1 FROM within WHERE code = ${input.successor ?? ''}) AS "successorWithin",
           EXISTS (SELECT 1 FROM body_change WHERE body_code = ${input.body} AND state = 'proposed') AS waiting`.execute(
    tx,
  );
  const { nameTaken = false, successorWithin = false, waiting = false } = rows[0] ?? {};
  return {
    kind: input.kind,
    code: input.body,
    name: input.name ?? '',
    shortName: input.shortName ?? '',
    effectiveOn: civilDate(input.effectiveOn),
    basis: input.basis,
    body: await findKnown(tx, input.body),
    parent: input.kind === 'add' ? await findKnown(tx, input.parent ?? '') : null,
    successor: input.kind === 'merge' ? await findKnown(tx, input.successor ?? '') : null,
    nameTaken,
    successorWithin,
    waiting,
  };
}

/**
 * Enters a change of bodies; nothing changes until a second person of the office confirms it. Returns its number.
 */
export function proposeBodyChange(
  deps: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  input: NewBodyChange,
): Promise<Result<string>> {
  return write<string>(deps, actor, 'propose-body-change', async (unit) => {
    const denied = can(actor, 'keep-bodies', '*');
    if (denied) return refused(denied);
    const known = await knownOf(unit.tx, input);
    const refusals = [...refusalsOfBodyChange(known)];
    const isNew = input.kind === 'add';
    if (isNew && input.level === undefined)
      refusals.push(problem('field-required', { field: '层级' }, { path: '/level' }));
    if (isNew && input.bodyKind === undefined)
      refusals.push(problem('field-required', { field: '单位性质' }, { path: '/bodyKind' }));
    if (refusals.length > 0) return refused(...refusals);
    const id = newId(unit.now);
    const named = isNew || input.kind === 'rename';
    await unit.tx
      .insertInto('body_change')
      .values({
        id,
        kind: input.kind,
        body_code: input.body,
        successor_code: known.successor?.code ?? null,
        name: named ? known.name.trim() : null,
        short_name: named ? known.shortName.trim() : null,
        level: isNew ? (input.level ?? null) : null,
        body_kind: isNew ? (input.bodyKind ?? null) : null,
        parent_code: known.parent?.code ?? null,
        division_code: isNew ? (input.divisionCode ?? null) : null,
        effective_on: input.effectiveOn,
        basis: input.basis.trim(),
        proposed_by: actor.id,
        proposed_by_name: actor.name,
        proposed_at: unit.now,
      })
      .execute();
    await tellOffice(unit, id, known);
    await unit.record({
      kind: 'body-change-proposed',
      subject: `body-change:${id}`,
      detail: { kind: input.kind, body: input.body },
    });
    return accepted(id);
  });
}

const tellOffice = (
  { tx, now, actor }: { readonly tx: Tx; readonly now: Date; readonly actor: Actor },
  id: string,
  { kind, body, name, effectiveOn, basis }: JudgedChange & { readonly effectiveOn: CivilDate },
) =>
  sendMessages(tx, now, [
    {
      cause: `body-change:${id}:proposed`,
      to: { body: '*', role: 'office' },
      kind: 'todo',
      subject: `单位变动待确认：${BODY_CHANGE_KIND_NAMES[kind]}“${body?.name ?? name}”`,
      text: `自 ${chineseDate(effectiveOn)} 起。依据：${basis}。由${actor.name}登记，请另一名人员核对后确认。`,
      link: '/console/bodies',
    },
  ]);
