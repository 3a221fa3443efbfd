import { draftToldRefusals } from '../../catalogue/draft-told.ts';
import type { Tx } from '../../database/database.ts';
import { compareClocks } from '../../database/evidence-clock.ts';
import type { Unit } from '../../database/write.ts';
import { standInRefusals } from '../../identity/rules-delegation.ts';
import { problem } from '../../kernel/problems.ts';
import type { Refusal } from '../../kernel/result.ts';
import { REVIEW_NAMES } from '../../schema/declaration.ts';
import { authorshipOf, type DraftRow } from '../draft-store.ts';
import { unconfirmedFinds } from '../find-store.ts';
import { confirmedMatches, matchesOf, unconfirmedMatches } from '../match-store.ts';
import { type PreparedRecord, prepareRecord } from '../prepare-record.ts';
import type { PublicationDeps } from '../publication-deps.ts';
import { supersededRefusals } from '../readiness.ts';
import { ownTextRefusals, peopleOf } from '../rules-authorship.ts';
import { clockRefusals } from '../rules-clock.ts';
import { unconfirmed } from '../rules-finds.ts';
import { unconfirmedMatch } from '../rules-matches.ts';
import { isReviewStep } from '../workflow.ts';
import type { LoadedDraft } from './load.ts';

/**
 * Every reason against the publication, with what the record's parts would write. The database checks the approvals
 * again (0006_publication.sql).
 */
export async function judgePublication(
  deps: PublicationDeps,
  unit: Unit,
  { draft, record }: LoadedDraft,
  changeNote: string,
  approvalsAsked: boolean,
): Promise<{ readonly refusals: readonly Refusal[]; readonly prepared: PreparedRecord }> {
  const prepared = await prepareRecord(unit.tx, deps.shapes, record);
  const authorship = await authorshipOf(unit.tx, draft);
  const refusals = [
    ...prepared.refusals,
    ...ownTextRefusals(unit.actor.id, authorship, '签发'),
    ...standInRefusals(unit.actor, ['issuer'], draft.body_code, peopleOf(authorship), '签发'),
    ...clockRefusals(unit.now, await compareClocks(unit.tx)),
    ...changeNoteRefusals(draft, changeNote),
    ...(await draftToldRefusals(unit.tx, changeNote, '/changeNote')),
    ...(await noteRefusals(unit.tx, draft, record, changeNote)),
    ...(approvalsAsked ? await missingApprovals(unit, draft) : []),
    ...(await unconfirmedFinds(unit.tx, draft)).map(unconfirmed),
    ...(await unconfirmedMatches(unit.tx, draft, record)).map(unconfirmedMatch),
    ...(await supersededRefusals(unit.tx, draft)),
  ];
  return { refusals, prepared };
}

/** The reviewer has not seen the note: it speaks of no decision that was not confirmed for the record itself. */
async function noteRefusals(
  tx: Tx,
  draft: DraftRow,
  record: LoadedDraft['record'],
  changeNote: string,
): Promise<readonly Refusal[]> {
  if (changeNote.trim() === '') return [];
  const confirmed = await confirmedMatches(tx, draft);
  return (await matchesOf(tx, { ...record, content: { changeNote } }))
    .filter(({ id, refused }) => refused || !confirmed.some(({ dossier }) => dossier === id))
    .map(({ title, number }) =>
      problem('note-speaks-of-decision', { dossier: title, number }, { path: '/changeNote' }),
    );
}

/** A correction says what it changes. */
const changeNoteRefusals = (draft: DraftRow, changeNote: string): readonly Refusal[] =>
  draft.disclosure_id !== null && changeNote.trim() === ''
    ? [problem('reason-required', { action: '更正' }, { path: '/changeNote' })]
    : [];

/** Each step of the round was approved, and for this very text. */
async function missingApprovals(unit: Unit, draft: DraftRow): Promise<readonly Refusal[]> {
  const given = await unit.tx
    .selectFrom('workflow_action')
    .select(['step', 'content_digest'])
    .where('draft_id', '=', draft.id)
    .where('round', '=', draft.round)
    .where('action', '=', 'approve')
    .execute();
  return draft.steps.flatMap((step) => {
    const approval = given.find((each) => each.step === step);
    const name = isReviewStep(step) ? REVIEW_NAMES[step] : step;
    if (!approval) return [problem('approval-missing', { step: name, role: name })];
    return approval.content_digest === draft.content_digest
      ? []
      : [problem('content-changed-since-approval')];
  });
}
