import type { Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { readReceipt, receiptHash } from './keys.ts';
import { saidIn, textDigest } from './prepare-opinion.ts';
import { GROUP_OPINIONS, type OpinionDeps } from './receive-opinions.ts';
import { type OpinionInput, opinionRefusals } from './rules-opinion.ts';
import { closedRefusal } from './rules-phase.ts';
import { findCurrentConsultation } from './store.ts';

const AUTHOR: Actor = { kind: 'system', id: 'opinion-author', name: '意见提交人', grants: [] };

const opinionByReceipt = (tx: Tx, code: string) =>
  tx
    .selectFrom('opinion')
    .selectAll()
    .where('receipt_hash', '=', receiptHash(code))
    .forUpdate()
    .executeTakeFirst();

type OpinionRow = NonNullable<Awaited<ReturnType<typeof opinionByReceipt>>>;

/** Who has the code may act on the opinion, until the consultation closes. */
async function ownOpinion(unit: Unit, code: string): Promise<Result<OpinionRow>> {
  const unknown = refused(problem('receipt-unknown'));
  if (readReceipt(code) === null) return unknown;
  const opinion = await opinionByReceipt(unit.tx, code);
  if (!opinion) return unknown;
  if (opinion.withdrawn_at !== null) return refused(problem('opinion-withdrawn'));
  const consultation = await findCurrentConsultation(unit.tx, opinion.consultation_id, 'share');
  if (consultation === null) return refused(problem('not-found', { what: '这次征求意见' }));
  const closed = closedRefusal(consultation, unit.now);
  return closed ? refused(closed) : accepted(opinion);
}

/** 修改: the former text is kept. Sending what stands already changes nothing. */
export function reviseOpinion(
  deps: OpinionDeps,
  given: { readonly code: string; readonly version: number; readonly input: OpinionInput },
): Promise<Result<{ readonly version: number }>> {
  return write(deps, AUTHOR, 'revise-opinion', async (unit) => {
    const { input } = given;
    const refusals = opinionRefusals(input);
    if (refusals.length > 0) return refused(...refusals);
    const own = await ownOpinion(unit, given.code);
    if (!own.ok) return own;
    const opinion = own.value;
    if (opinion.version !== given.version)
      return refused(problem('conflict', { detail: '这条意见刚刚已经修改过。' }));
    await keepVersion(unit, opinion, 'edited', '');
    const digest = textDigest(input.text);
    await unit.tx
      .updateTable('opinion')
      .set({
        version: opinion.version + 1,
        ...saidIn(input),
        counted: false,
        // Said otherwise, it belongs with others; where an official has put it is for them to look at again.
        cluster_id: digest === opinion.text_digest ? opinion.cluster_id : null,
        issue_id: digest === opinion.text_digest ? opinion.issue_id : null,
      })
      .where('id', '=', opinion.id)
      .execute();
    await settleRepeats(unit.tx, opinion.consultation_id, opinion.person_key, [opinion.text_digest, digest]);
    await unit.enqueue(GROUP_OPINIONS, { consultation: opinion.consultation_id });
    await unit.record({
      kind: 'opinion-revised',
      subject: `opinion:${opinion.id}`,
      detail: { version: opinion.version + 1 },
    });
    return accepted({ version: opinion.version + 1 });
  });
}

/** 撤回: it no longer counts and is no longer shown; it stays on record. */
export function withdrawOpinion(
  deps: OpinionDeps,
  given: { readonly code: string },
): Promise<Result<undefined>> {
  return write(deps, AUTHOR, 'withdraw-opinion', async (unit) => {
    const own = await ownOpinion(unit, given.code);
    if (!own.ok) return own;
    const opinion = own.value;
    await keepVersion(unit, opinion, 'withdrawn', '');
    await unit.tx
      .updateTable('opinion')
      .set({ version: opinion.version + 1, withdrawn_at: unit.now, counted: false })
      .where('id', '=', opinion.id)
      .execute();
    await settleRepeats(unit.tx, opinion.consultation_id, opinion.person_key, [opinion.text_digest]);
    await unit.record({ kind: 'opinion-withdrawn', subject: `opinion:${opinion.id}` });
    return accepted(undefined);
  });
}

/** Before it changes, what an opinion said goes on record; the database insists. */
export async function keepVersion(
  unit: Unit,
  opinion: {
    readonly id: string;
    readonly version: number;
    readonly text: string;
    readonly anchor: string | null;
    readonly quote: string;
  },
  act: 'edited' | 'withdrawn' | 'hidden' | 'shown',
  note: string,
): Promise<void> {
  await unit.tx
    .insertInto('opinion_history')
    .values({
      opinion_id: opinion.id,
      version: opinion.version,
      act,
      text: opinion.text,
      anchor: opinion.anchor,
      quote: opinion.quote,
      note,
      actor_name: unit.actor.name,
      at: unit.now,
    })
    .execute();
}

/** Of one person's same texts the first that stands counts, the others do not. */
async function settleRepeats(
  tx: Tx,
  consultation: string,
  person: string,
  digests: readonly string[],
): Promise<void> {
  for (const digest of new Set(digests)) {
    const group = tx
      .selectFrom('opinion')
      .select('id')
      .where('consultation_id', '=', consultation)
      .where('person_key', '=', person)
      .where('text_digest', '=', digest);
    const first = await group
      .where('withdrawn_at', 'is', null)
      .orderBy('received_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    await tx
      .updateTable('opinion')
      .set({ counted: false })
      .where('id', 'in', group.where('counted', '=', true).where('id', '<>', first?.id ?? ''))
      .execute();
    if (first)
      await tx
        .updateTable('opinion')
        .set({ counted: true })
        .where('id', '=', first.id)
        .where('counted', '=', false)
        .execute();
  }
}
