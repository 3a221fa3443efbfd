import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import { standInRefusals } from '../identity/rules-delegation.ts';
import type { Actor, Role } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { DRAFT_STATE_NAMES } from '../schema/declaration.ts';
import type { KeepGround } from '../schema/vocabulary.ts';
import { authorshipOf, type DraftRow, findDraftForUpdate } from './draft-store.ts';
import { type KeptFind, keptFinds } from './find-store.ts';
import { type Find, findsIn } from './finds.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { ownTextRefusals, peopleOf } from './rules-authorship.ts';
import { fitsKind, GROUNDS, isMarking } from './rules-finds.ts';
import { isDraftState } from './workflow.ts';

type Deps = Pick<PublicationDeps, 'db' | 'clock' | 'catalogue'>;

interface Named {
  readonly draft: DraftRow;
  readonly find: Find;
  /** What was decided about it so far. */
  readonly kept: KeptFind | null;
}

/** The draft, locked, with the find that is meant; a find is one of the text as it is now. */
async function findNamed(deps: Deps, unit: Unit, id: string, key: string): Promise<Result<Named>> {
  const draft = await findDraftForUpdate(unit.tx, id);
  if (!draft || can(unit.actor, 'view-drafts', draft.body_code))
    return refused(problem('not-found', { what: '这份稿件' }));
  const type = deps.catalogue.typeOf(draft.type_key, draft.type_version);
  const finds = await findsIn(unit.tx, { type, content: jsonObject(draft.content) });
  const find = finds.find((each) => each.key === key);
  if (find === undefined) return refused(problem('find-unknown'));
  const kept = (await keptFinds(unit.tx, draft)).find((each) => each.key === key) ?? null;
  return accepted({ draft, find, kept });
}

const wrongState = ({ state }: DraftRow, action: string): Refusal =>
  problem('transition-illegal', { state: isDraftState(state) ? DRAFT_STATE_NAMES[state] : state, action });

/** 保留: a find stays, for a ground of law and a reason in words. Whoever reviews confirms it. */
export function keepFind(
  deps: Deps,
  actor: Actor,
  input: {
    readonly id: string;
    readonly find: string;
    readonly ground: KeepGround;
    readonly reason: string;
  },
): Promise<Result<void>> {
  return write(deps, actor, 'keep-find', async (unit) => {
    const named = await findNamed(deps, unit, input.id, input.find);
    if (!named.ok) return named;
    const { draft, find, kept } = named.value;
    const denied = can(actor, 'edit', draft.body_code);
    if (denied) return refused(denied);
    const { kind, label, masked, where } = find;
    const refusals: Refusal[] = [];
    if (draft.state !== 'editing' && draft.state !== 'returned')
      refusals.push(wrongState(draft, '保留检出内容'));
    if (kept !== null) refusals.push(problem('find-decided', { masked, where, done: '写明理由保留' }));
    if (!fitsKind(input.ground, kind))
      refusals.push(
        problem(
          'find-ground-wrong',
          { ground: GROUNDS[input.ground].title, kind: label },
          { path: '/ground' },
        ),
      );
    if (input.reason.trim() === '')
      refusals.push(problem('reason-required', { action: '保留' }, { path: '/reason' }));
    if (refusals.length > 0) return refused(...refusals);
    await unit.tx
      .insertInto('find_kept')
      .values({
        id: newId(unit.now),
        draft_id: draft.id,
        find_key: find.key,
        kind,
        place: where,
        masked,
        ground: input.ground,
        reason: input.reason.trim(),
        kept_by: actor.id,
        kept_by_name: actor.name,
        kept_at: unit.now,
      })
      .execute();
    await unit.record({
      kind: 'find-kept',
      subject: `draft:${draft.id}`,
      bodyCode: draft.body_code,
      detail: { kind, where, ground: input.ground },
    });
    return accepted(undefined);
  });
}

/** 确认: a second person agrees that it stays; about a marking only the secrecy reviewer. */
export function confirmFind(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly find: string },
): Promise<Result<void>> {
  return write(deps, actor, 'confirm-find', async (unit) => {
    const named = await findNamed(deps, unit, input.id, input.find);
    if (!named.ok) return named;
    const { draft, find, kept } = named.value;
    const denied = deniedTo(actor, find.kind, draft.body_code);
    if (denied) return refused(denied);
    if (kept === null) return refused(problem('find-unknown'));
    const { masked, where } = find;
    const authorship = await authorshipOf(unit.tx, draft);
    const reviewers = rolesThatConfirm(find.kind);
    const refusals: Refusal[] = [
      ...ownTextRefusals(actor.id, authorship, '确认'),
      ...standInRefusals(actor, reviewers, draft.body_code, [...peopleOf(authorship), kept.keptBy], '确认'),
    ];
    if (draft.state !== 'in-review') refusals.push(wrongState(draft, '确认检出内容'));
    if (kept.keptBy === actor.id && refusals.length === 0)
      refusals.push(problem('writer-cannot-approve', { action: '确认' }));
    if (kept.confirmedAt !== null) refusals.push(problem('find-decided', { masked, where, done: '确认' }));
    if (refusals.length > 0) return refused(...refusals);
    await unit.tx
      .insertInto('find_confirmation')
      .values({
        kept_id: kept.id,
        confirmed_by: actor.id,
        confirmed_by_name: actor.name,
        confirmed_at: unit.now,
      })
      .execute();
    await unit.record({
      kind: 'find-confirmed',
      subject: `draft:${draft.id}`,
      bodyCode: draft.body_code,
      detail: { kind: find.kind, where },
    });
    return accepted(undefined);
  });
}

const rolesThatConfirm = (kind: string): readonly Role[] =>
  isMarking(kind) ? ['secrecy'] : ['secrecy', 'reviewer', 'legal'];

/** A reviewer of any step may confirm; about a marking the secrecy reviewer only. */
export function deniedTo(actor: Actor, kind: string, bodyCode: string): Refusal | null {
  const secrecy = can(actor, 'approve-secrecy', bodyCode);
  if (secrecy === null || isMarking(kind)) return secrecy;
  const review = can(actor, 'approve-review', bodyCode);
  return review === null || can(actor, 'approve-legal', bodyCode) === null ? null : review;
}
