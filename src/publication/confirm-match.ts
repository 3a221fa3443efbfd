import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import { standInRefusals } from '../identity/rules-delegation.ts';
import type { Actor } from '../kernel/actor.ts';
import { textIn } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { DRAFT_STATE_NAMES, type TypeDeclaration } from '../schema/declaration.ts';
import { authorshipOf, type DraftRow, findDraftForUpdate } from './draft-store.ts';
import { confirmedMatches, type DossierMatch, matchesOf, publicPart } from './match-store.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { recordOfDraft } from './record-of-draft.ts';
import { ownTextRefusals, peopleOf } from './rules-authorship.ts';
import { answerRefusals, type MatchAnswer } from './rules-matches.ts';
import type { ShapedRecord } from './shape-handler.ts';
import { isDraftState } from './workflow.ts';

type Deps = Pick<PublicationDeps, 'db' | 'clock' | 'catalogue'>;

/** The number of a decision that the record names in public; null where its type has no field for it. */
const namedBy = (type: TypeDeclaration, record: Pick<ShapedRecord, 'content'>): string | null =>
  type.shape === 'document' && type.announces !== undefined
    ? textIn(record.content, type.announces.number).trim()
    : null;

async function refusalsOf(
  unit: Unit,
  draft: DraftRow,
  match: DossierMatch,
  record: ShapedRecord,
  answer: MatchAnswer,
): Promise<readonly Refusal[]> {
  const of = { dossier: match.title, number: match.number };
  const done = (await confirmedMatches(unit.tx, draft)).some(({ dossier }) => dossier === match.id);
  const authorship = await authorshipOf(unit.tx, draft);
  return [
    ...ownTextRefusals(unit.actor.id, authorship, '确认'),
    ...standInRefusals(unit.actor, ['reviewer'], draft.body_code, peopleOf(authorship), '确认'),
    ...(draft.state === 'in-review'
      ? []
      : [
          problem('transition-illegal', {
            state: isDraftState(draft.state) ? DRAFT_STATE_NAMES[draft.state] : draft.state,
            action: '确认与决策事项的关系',
          }),
        ]),
    ...(match.refused ? [problem('decision-by-another-door', of)] : []),
    ...(done ? [problem('match-decided', of)] : []),
    ...answerRefusals(match, answer, namedBy(record.type, record)),
  ];
}

/**
 * 确认与决策事项的关系: the reviewer says of a decision that the record speaks of whether it is about it, and if not, why it
 * speaks of it. Once in a round; what is refused outright nobody can confirm.
 */
export function confirmMatch(
  deps: Deps,
  actor: Actor,
  input: MatchAnswer & { readonly id: string; readonly dossier: string },
): Promise<Result<void>> {
  return write(deps, actor, 'confirm-match', async (unit) => {
    const draft = await findDraftForUpdate(unit.tx, input.id);
    if (!draft || can(actor, 'view-drafts', draft.body_code))
      return refused(problem('not-found', { what: '这份稿件' }));
    const denied = can(actor, 'approve-review', draft.body_code);
    if (denied) return refused(denied);
    const record = publicPart(await recordOfDraft(unit.tx, deps.catalogue, draft, unit.today));
    const match = (await matchesOf(unit.tx, record)).find(({ id }) => id === input.dossier);
    if (match === undefined) return refused(problem('match-unknown'));
    const refusals = await refusalsOf(unit, draft, match, record, input);
    if (refusals.length > 0) return refused(...refusals);
    await unit.tx
      .insertInto('match_confirmation')
      .values({
        draft_id: draft.id,
        round: draft.round,
        dossier_id: match.id,
        about: input.about,
        reason: input.reason.trim(),
        confirmed_by: actor.id,
        confirmed_by_name: actor.name,
        confirmed_at: unit.now,
      })
      .execute();
    await unit.record({
      kind: 'match-confirmed',
      subject: `draft:${draft.id}`,
      bodyCode: draft.body_code,
      detail: { dossier: match.id, about: input.about, round: draft.round },
    });
    return accepted(undefined);
  });
}
