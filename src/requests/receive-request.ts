import { sql } from 'kysely';
import { findItem } from '../catalogue/items.ts';
import type { Working } from '../catalogue/source.ts';
import { recount } from '../catalogue/timing.ts';
import { keyed, receiptCode, receiptHash } from '../consultations/keys.ts';
import type { Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { sendMessages } from '../messages/send-messages.ts';
import { keepEventObligation } from '../obligations/open-for-event.ts';
import type { RequestChannel } from '../schema/vocabulary.ts';
import { sealApplicant } from './applicant.ts';
import type { RequestKeys } from './keys.ts';
import type { RequestInput } from './rules-request.ts';

export interface RequestDeps extends Working {
  readonly keys: RequestKeys;
}

/** What the applicant gets once it is on disk: `code` names it, `secret` opens it and is kept nowhere. */
export interface RequestReceipt {
  readonly code: string;
  readonly secret: string;
  readonly body: string;
}

/** Who asks by the site; the acts of an applicant bear this name and no other. */
export const PUBLIC: Actor = { kind: 'system', id: 'public-requests', name: '申请人', grants: [] };

export const confirmEvent = (code: string): string => `request-confirm:${code}`;
export const answerEvent = (code: string): string => `request:${code}`;

/** The body as it exists today, of a kind that answers requests; null for another. */
export async function answeringBody(tx: Tx, code: string): Promise<string | null> {
  const { rows } = await sql<{ body: string }>`
    SELECT b.code AS body FROM public_body b WHERE b.code = acting_body(${code}) AND b.kind IN ('government', 'office', 'department')`.execute(
    tx,
  );
  return rows[0]?.body ?? null;
}

/** Who handles requests of the body: that there is something, never what or from whom. */
export const tellBody = (
  { tx, now }: Pick<Unit, 'tx' | 'now'>,
  told: { readonly code: string; readonly body: string; readonly dueOn: string; readonly cause: string },
): Promise<number> =>
  sendMessages(tx, now, [
    {
      cause: `request:${told.code}:${told.cause}`,
      to: { body: told.body, role: 'editor' },
      kind: 'todo',
      subject: `政府信息公开申请待办理：${told.code}`,
      text: `有一件政府信息公开申请需要本单位办理，期限为${told.dueOn}。`,
      link: `/console/requests?state=submitted&body=${told.body}`,
    },
  ]);

/** What came by the site is confirmed with the applicant (第三十一条第三项); until then no term runs. */
export async function oweConfirmation(
  unit: Pick<Unit, 'tx' | 'today' | 'now'>,
  { catalogue }: Pick<Working, 'catalogue'>,
  given: { readonly code: string; readonly body: string; readonly cause: string },
): Promise<CivilDate> {
  const { item: code, terms } = catalogue.supervision.requests;
  const item = await findItem(unit.tx, code);
  if (item === null) throw new Error(`requests are owed under ${code}, which is no item`);
  const counted = {
    what: '收到网上申请之日',
    from: unit.today,
    count: terms.confirm.days,
    unit: 'working-day',
  } as const;
  const due = recount(counted, catalogue.calendar);
  await keepEventObligation(unit.tx, {
    item: { ...item, timingBasis: terms.confirm.basis },
    bodyCode: given.body,
    event: confirmEvent(given.code),
    happenedOn: unit.today,
    due: { ...due, basis: terms.confirm.basis },
    subject: `确认收到政府信息公开申请（编号${given.code}）`,
  });
  await tellBody(unit, { ...given, dueOn: due.dueOn });
  return due.dueOn;
}

interface Arrival {
  readonly input: RequestInput;
  readonly submissionKey: string;
  readonly channel: RequestChannel;
  readonly enteredBy: Actor | null;
}

/** Writes what was asked and, apart from it, who asked. The same sending gives the same receipt and nothing new. */
export async function insertRequest(
  unit: Unit,
  { keys, catalogue }: RequestDeps,
  { input, submissionKey, channel, enteredBy }: Arrival,
): Promise<Result<RequestReceipt & { readonly fresh: boolean }>> {
  const body = await answeringBody(unit.tx, input.body);
  if (body === null) return refused(problem('body-unknown', { value: input.body }, { path: '/body' }));
  const submission = keyed(keys.persons, submissionKey, sha256Hex(JSON.stringify(input))).toString('hex');
  const secret = receiptCode(keys, `secret ${submission}`);
  const code = receiptCode(keys, `code ${submission}`);
  const { contact, proof, applicantKey } = sealApplicant(keys, input);
  const written = await unit.tx
    .insertInto('request')
    .values({
      code,
      submitted_at: unit.now,
      secret_hash: receiptHash(secret),
      submission,
      channel,
      applicant_kind: input.applicantKind,
      applicant_key: applicantKey,
      content: input.content.trim(),
      delivery: input.delivery,
      item_code: catalogue.supervision.requests.item,
      body_code: body,
      entered_by: enteredBy?.id ?? null,
      entered_by_name: enteredBy?.name ?? null,
    })
    .onConflict((conflict) => conflict.column('submission').doNothing())
    .returning('code')
    .executeTakeFirst();
  if (written) await unit.tx.insertInto('request_applicant').values({ code, contact, proof }).execute();
  return accepted({ code, secret, body, fresh: written !== undefined });
}

export interface IncomingRequest {
  readonly input: RequestInput;
  /** The same key with the same words is the same sending: a double click. */
  readonly submissionKey: string;
}

/** Takes what came in together in one transaction; each is taken or refused on its own, in the order of the input. */
export function receiveRequests(
  deps: RequestDeps,
  incoming: readonly IncomingRequest[],
): Promise<Result<readonly Result<RequestReceipt>[]>> {
  return write(deps, PUBLIC, 'receive-requests', async (unit) => {
    const results: Result<RequestReceipt>[] = [];
    let received = 0;
    const refusals: Refusal[] = [];
    for (const each of incoming) {
      const taken = await insertRequest(unit, deps, { ...each, channel: 'site', enteredBy: null });
      if (!taken.ok) {
        refusals.push(...taken.refusals);
        results.push(taken);
        continue;
      }
      const { fresh, ...receipt } = taken.value;
      if (fresh) {
        received += 1;
        await oweConfirmation(unit, deps, { ...receipt, cause: 'received' });
      }
      results.push(accepted(receipt));
    }
    if (results.every(({ ok }) => !ok)) return refused(...refusals);
    await unit.record({ kind: 'requests-received', subject: 'requests', detail: { received } });
    return accepted(results);
  });
}

/** Null when the actor handles requests of the body. */
export const mayHandle = (actor: Actor, body: string): Refusal | null => can(actor, 'handle-requests', body);
