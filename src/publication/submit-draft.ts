import { maskContent } from '../catalogue/mask.ts';
import { currentEdition } from '../database/current-edition.ts';
import type { Tx } from '../database/database.ts';
import type { Unit } from '../database/write.ts';
import { type DraftException, hasReleased } from '../exceptions/exception-store.ts';
import { tellOffices } from '../exceptions/tell-office.ts';
import { withhold } from '../exceptions/withhold.ts';
import { findBodyNames } from '../identity/body-names.ts';
import type { Actor } from '../kernel/actor.ts';
import { digestOf } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { OF_STAGE } from '../obligations/discharge-obligation.ts';
import { keepEventObligation, openForEvent } from '../obligations/open-for-event.ts';
import { mayGoOutUrgently } from '../schema/urgent-type.ts';
import type { DraftCheck } from './check-draft.ts';
import { actOnDraft, type DraftActInput } from './draft-action.ts';
import { appendAction, type DraftRow } from './draft-store.ts';
import { keptFinds, noteFindsOfRound } from './find-store.ts';
import { findsIn } from './finds.ts';
import { declaresWithheld, legalBodyOf, stepsOf } from './legal-step.ts';
import { prepareRecord } from './prepare-record.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { supersededRefusals } from './readiness.ts';
import { recordOfDraft } from './record-of-draft.ts';
import type { ShapedRecord } from './shape-handler.ts';
import { markHandled, tellOnCall, tellWhoIsNext } from './tell-progress.ts';

/** What was submitted, in the words of 核验. */
export type Submitted = Pick<DraftCheck, 'preview'>;

/** 送审. Starts a new round with the approvals that the item demands today. */
export function submitDraft(
  deps: PublicationDeps,
  actor: Actor,
  input: DraftActInput,
): Promise<Result<Submitted>> {
  return actOnDraft(deps, actor, 'submit', input, async (unit, draft, common) => {
    const { tx, now } = unit;
    const record = await recordOfDraft(tx, deps.catalogue, draft, unit.today);
    const { type, item, content } = record;
    const prepared = await prepareRecord(tx, deps.shapes, record);
    const refusals = [...common, ...prepared.refusals];
    const released = draft.disclosure_id !== null && (await hasReleased(tx, draft.disclosure_id));
    const marks = record.withheld;
    if (!released && (await changesNothing(tx, draft, marks))) refusals.push(problem('nothing-changed'));
    // Approvals stand for a text by its digest: a text that came into the row another way than by saving has none.
    if (draft.content_digest !== digestOf(content)) {
      refusals.push(problem('conflict', { detail: '稿件内容与保存时不一致，请重新保存后提交。' }));
    }
    refusals.push(...(await supersededRefusals(tx, draft)));
    if (refusals.length > 0) return refused(...refusals);

    const round = draft.round + 1;
    const steps = stepsOf(item, type, content, {
      withholds: released || marks.length > 0 || declaresWithheld(deps.catalogue, type, content),
    });
    const obligationId = await obligationFor(deps, tx, draft, { item, content, prepared });
    const legalBody = steps.includes('legal') ? await legalBodyOf(tx, draft.body_code) : null;
    await tx
      .updateTable('draft')
      .set({
        state: 'in-review',
        round,
        steps: [...steps],
        legal_body_code: legalBody,
        step_index: 0,
        submitted_by: actor.id,
        submitted_at: now,
        obligation_id: obligationId,
        public_content: JSON.stringify(withhold(type, content, record.withheld, maskContent(type, content))),
      })
      .where('id', '=', draft.id)
      .execute();
    await noteKept(tx, draft, record, round);
    await tellOfMarks(unit, record);
    await appendAction(tx, {
      draftId: draft.id,
      round,
      action: 'submit',
      step: null,
      actor,
      remark: input.remark,
      contentDigest: draft.content_digest,
      at: now,
    });
    await markHandled(deps, unit, draft);
    await tellWhoIsNext(deps, unit, draft, { round, step: steps[0] ?? null, legalBody });
    if (mayGoOutUrgently(type)) await tellOnCall(deps, unit, draft, round);
    await unit.record({
      kind: 'draft-submitted',
      subject: `draft:${draft.id}`,
      bodyCode: draft.body_code,
      detail: { round },
    });
    return accepted({ preview: prepared.preview });
  });
}

/** What the publication will answer: what was assigned, what its event raises, or what the draft names already. */
async function obligationFor(
  deps: PublicationDeps,
  tx: Tx,
  draft: DraftRow,
  of: Pick<Awaited<ReturnType<typeof recordOfDraft>>, 'item' | 'content'> & {
    readonly prepared: Awaited<ReturnType<typeof prepareRecord>>;
  },
): Promise<number | null> {
  const { item, content, prepared } = of;
  if (draft.disclosure_id !== null || !(await isOwnObligation(tx, draft))) return draft.obligation_id;
  if (prepared.obligationId !== null) return prepared.obligationId;
  if (prepared.raises !== null) return keepEventObligation(tx, prepared.raises);
  const raisedBy = { id: draft.id, obligationId: draft.obligation_id };
  return openForEvent({ ...deps, db: tx }, item, draft.body_code, raisedBy, content);
}

/**
 * A round may have changed the day of the event: what the draft itself raised is counted anew; what others raised
 * stays.
 */
async function isOwnObligation(tx: Tx, draft: DraftRow): Promise<boolean> {
  if (draft.obligation_id === null) return true;
  const own = await tx
    .selectFrom('obligation')
    .select('id')
    .where('id', '=', draft.obligation_id)
    .where((eb) => eb.or([eb('period', '=', `event:${draft.id}`), eb('period', 'like', `${OF_STAGE}%`)]))
    .executeTakeFirst();
  return own !== undefined;
}

/** The finds that were decided to stay and are still there: the round rests on them. */
async function noteKept(tx: Tx, draft: DraftRow, record: ShapedRecord, round: number): Promise<void> {
  const { type, content, withheld } = record;
  const finds = await findsIn(tx, { type, content: withhold(type, content, withheld) });
  const present = new Set(finds.map(({ key }) => key));
  const kept = (await keptFinds(tx, draft)).filter(({ key }) => present.has(key));
  await noteFindsOfRound(tx, draft.id, round, kept);
}

/** A correction that says the same and leaves out the same. */
const changesNothing = async (tx: Tx, draft: DraftRow, marks: readonly DraftException[]): Promise<boolean> =>
  draft.disclosure_id !== null &&
  marks.every(({ since }) => since !== null) &&
  (await sameAsCurrentEdition(tx, draft.disclosure_id, draft.content_digest));

/** The offices above are told of what is marked before it takes effect. */
async function tellOfMarks(unit: Unit, record: ShapedRecord): Promise<void> {
  const { bodyCode, item } = record;
  const bodyName = (await findBodyNames(unit.tx, [bodyCode], unit.today)).get(bodyCode) ?? bodyCode;
  const proposed = record.withheld.filter(({ since }) => since === null);
  await tellOffices(
    unit,
    { bodyCode, bodyName, itemTitle: item.title },
    proposed.map(({ id, place, groundTitle }) => ({ id, place, ground: groundTitle })),
  );
}

async function sameAsCurrentEdition(tx: Tx, disclosureId: string, contentDigest: string): Promise<boolean> {
  const row = await tx
    .selectFrom('disclosure')
    .innerJoin('edition', currentEdition)
    .select('edition.id')
    .where('disclosure.id', '=', disclosureId)
    .where('disclosure.state', '=', 'published')
    .where('edition.content_digest', '=', contentDigest)
    .executeTakeFirst();
  return row !== undefined;
}
