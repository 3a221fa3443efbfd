import type { Tx } from '../database/database.ts';
import type { Actor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { keepVersion } from './author-acts.ts';
import { keyed } from './keys.ts';
import { type OpinionFile, personKey, saidIn, textDigest } from './prepare-opinion.ts';
import { GROUP_OPINIONS, type OpinionDeps } from './receive-opinions.ts';
import { channelName, isChannel, type OpinionInput, opinionRefusals } from './rules-opinion.ts';
import { writeOnConsultation } from './write-on-consultation.ts';

/** What came in at a hearing, in a survey, in a consultation or from the media, with the evidence for it. */
export interface EnteredOpinion extends OpinionInput {
  readonly channel: string;
  /** Which minutes, letter, report or programme, of which day. */
  readonly evidence: string;
  readonly files: readonly OpinionFile[];
  /** The same key with the same text is the same entry. */
  readonly submissionKey: string;
}

async function attachFiles(tx: Tx, id: string, files: readonly OpinionFile[]): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto('opinion_file')
    .values(
      files.map((file, position) => ({
        opinion_id: id,
        position,
        sha256: file.sha256,
        name: file.name,
        size_bytes: file.sizeBytes,
        media_type: file.mediaType,
      })),
    )
    .execute();
}

function evidenceRefusals(input: EnteredOpinion): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (!isChannel(input.channel) || input.channel === 'site')
    refusals.push(problem('field-required', { field: '渠道' }, { path: '/channel' }));
  if (input.evidence.trim() === '')
    refusals.push(problem('field-required', { field: '来源和证明材料' }, { path: '/evidence' }));
  if (input.evidence.length > 1000)
    refusals.push(
      problem('field-invalid', { field: '来源和证明材料', detail: '最多1000字' }, { path: '/evidence' }),
    );
  return refusals;
}

/** 登记线下意见: into the same record, by the same rules. */
export function enterOpinion(
  deps: OpinionDeps,
  actor: Actor,
  consultation: string,
  input: EnteredOpinion,
): Promise<Result<{ readonly id: string }>> {
  return writeOnConsultation(deps, actor, 'enter-opinion', { consultation }, async (unit, found) => {
    const refusals: Refusal[] = [...opinionRefusals(input), ...evidenceRefusals(input)];
    if (unit.now < found.opensAt) refusals.push(problem('consultation-not-open', { opens: found.opensOn }));
    if (refusals.length > 0) return refused(...refusals);
    const submission = keyed(
      deps.keys.persons,
      consultation,
      actor.id,
      input.submissionKey,
      input.channel,
      input.text,
    ).toString('hex');
    const same = await unit.tx
      .selectFrom('opinion')
      .select('id')
      .where('consultation_id', '=', consultation)
      .where('submission', '=', submission)
      .executeTakeFirst();
    const person = personKey(deps.keys, consultation, {
      name: input.name,
      contact: input.contact,
      // Somebody whom nobody noted is nobody else.
      address: input.name.trim() === '' ? `entered ${submission}` : `entered ${input.channel}`,
    });
    const digest = textDigest(input.text);
    const said = await unit.tx
      .selectFrom('opinion')
      .select('id')
      .where('consultation_id', '=', consultation)
      .where('person_key', '=', person)
      .where('text_digest', '=', digest)
      .where('counted', '=', true)
      .executeTakeFirst();
    const id = same?.id ?? newId(unit.now);
    if (!same) {
      await unit.tx
        .insertInto('opinion')
        .values({
          id,
          consultation_id: consultation,
          channel: input.channel,
          received_at: unit.now,
          receipt_hash: null,
          submission,
          ...saidIn(input),
          person_key: person,
          counted: !said,
          cluster_id: null,
          issue_id: null,
          evidence: input.evidence.trim(),
          entered_by: actor.id,
        })
        .execute();
      await attachFiles(unit.tx, id, input.files);
    }
    await unit.enqueue(GROUP_OPINIONS, { consultation });
    await unit.record({
      kind: 'opinion-entered',
      subject: `opinion:${id}`,
      bodyCode: found.bodyCode,
      detail: { channel: channelName(input.channel) },
    });
    return accepted({ id });
  });
}

/** 不予展示, or shown again (`reason` null). It stays counted and answered; its author reads the reason by the receipt. */
export function moderateOpinion(
  deps: OpinionDeps,
  actor: Actor,
  given: { readonly consultation: string; readonly opinion: string; readonly reason: string | null },
): Promise<Result<undefined>> {
  const at = { consultation: given.consultation, action: 'hide-opinion' } as const;
  return writeOnConsultation(deps, actor, 'moderate-opinion', at, async (unit, found) => {
    const reason = given.reason?.trim() ?? null;
    if (reason === '')
      return refused(problem('reason-required', { action: '不予展示' }, { path: '/reason' }));
    const opinion = await unit.tx
      .selectFrom('opinion')
      .select(['id', 'version', 'text', 'anchor', 'quote', 'hidden_at'])
      .where('id', '=', given.opinion)
      .where('consultation_id', '=', given.consultation)
      .forUpdate()
      .executeTakeFirst();
    if (!opinion) return refused(problem('not-found', { what: '这条意见' }));
    if ((opinion.hidden_at !== null) === (reason !== null)) return refused(problem('nothing-changed'));
    await keepVersion(unit, opinion, reason === null ? 'shown' : 'hidden', reason ?? '');
    await unit.tx
      .updateTable('opinion')
      .set({
        version: opinion.version + 1,
        hidden_at: reason === null ? null : unit.now,
        hidden_reason: reason,
      })
      .where('id', '=', opinion.id)
      .execute();
    await unit.record({
      kind: reason === null ? 'opinion-shown' : 'opinion-hidden',
      subject: `opinion:${opinion.id}`,
      bodyCode: found.bodyCode,
    });
    return accepted(undefined);
  });
}
