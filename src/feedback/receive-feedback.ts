import type { Working } from '../catalogue/source.ts';
import { recount } from '../catalogue/timing.ts';
import { keyed, type PublicKeys, receiptCode, receiptHash } from '../consultations/keys.ts';
import { type Unit, write } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { sendMessages } from '../messages/send-messages.ts';
import { type EventObligation, keepEventObligation } from '../obligations/open-for-event.ts';
import { FEEDBACK_KIND_NAMES } from '../schema/vocabulary.ts';
import { withoutPersonalData } from '../screening/screen-text.ts';
import { type Addressee, findAddressee } from './find-addressee.ts';
import { type FeedbackInput, isFeedbackKind } from './rules-feedback.ts';

export interface FeedbackDeps extends Working {
  readonly keys: PublicKeys;
}

export interface IncomingFeedback {
  readonly input: FeedbackInput;
  /** The same key with the same text is the same sending: a double click. */
  readonly submissionKey: string;
  readonly receivedAt: Date;
}

/** What the sender gets once it is on disk: `code` is public, `secret` is the sender's alone and kept nowhere. */
export interface FeedbackReceipt {
  readonly code: string;
  readonly secret: string;
  readonly body: string;
  readonly dueOn: CivilDate;
}

const PUBLIC: Actor = { kind: 'system', id: 'public-feedback', name: '公众', grants: [] };

/** What is owed is told by its code, never by its words. */
export const answerEvent = (code: string): string => `feedback:${code}`;

/** The term of an answer: 找错 and what names persons are quicker than what was never published. */
export function answerDue({ catalogue }: Pick<Working, 'catalogue'>, kind: string, from: CivilDate) {
  const { days, basis } = catalogue.supervision.feedback.terms[isFeedbackKind(kind) ? kind : 'other'];
  const term = { what: '收到公众反映之日', from, count: days, unit: 'working-day' } as const;
  return { ...recount(term, catalogue.calendar), basis };
}

/** The answer is owed like a publication: it stands on the boards, with the sentence of how its day was counted. */
export const oweAnswer = (
  unit: Pick<Unit, 'tx' | 'today'>,
  given: {
    readonly code: string;
    readonly kind: string;
    readonly to: Pick<Addressee, 'body' | 'item'>;
    readonly due: EventObligation['due'] & { readonly basis: string };
  },
): Promise<number> =>
  keepEventObligation(unit.tx, {
    item: { ...given.to.item, timingBasis: given.due.basis },
    bodyCode: given.to.body,
    event: answerEvent(given.code),
    happenedOn: unit.today,
    due: given.due,
    subject: `答复公众反映（${isFeedbackKind(given.kind) ? FEEDBACK_KIND_NAMES[given.kind] : ''}，编号${given.code}）`,
  });

/** Editors and reviewers of the body: that there is something, never what. */
export const tellBody = (
  { tx, now }: Pick<Unit, 'tx' | 'now'>,
  told: readonly {
    readonly code: string;
    readonly body: string;
    readonly dueOn: string;
    readonly cause: string;
  }[],
): Promise<number> =>
  sendMessages(
    tx,
    now,
    told.flatMap(({ code, body, dueOn, cause }) =>
      (['editor', 'reviewer'] as const).map((role) => ({
        cause: `feedback:${code}:${cause}`,
        to: { body, role },
        kind: 'todo' as const,
        subject: `公众反映待答复：${code}`,
        text: `有一件公众反映需要本单位核查、答复，期限为${dueOn}。`,
        link: `/console/feedback?state=waiting&body=${body}`,
      })),
    ),
  );

function prepare(keys: PublicKeys, { input, submissionKey }: IncomingFeedback) {
  const submission = keyed(keys.persons, submissionKey, sha256Hex(JSON.stringify(input))).toString('hex');
  const secret = receiptCode(keys, `secret ${submission}`);
  return {
    submission,
    code: receiptCode(keys, `code ${submission}`),
    secret,
    secretHash: receiptHash(secret),
  };
}

const receiptOf = ({ code, secret, body, dueOn }: FeedbackReceipt): FeedbackReceipt => ({
  code,
  secret,
  body,
  dueOn,
});

async function takeOne(
  unit: Unit,
  deps: FeedbackDeps,
  incoming: IncomingFeedback,
): Promise<Result<FeedbackReceipt & { readonly fresh: boolean }>> {
  const { input } = incoming;
  const { submission, code, secret, secretHash } = prepare(deps.keys, incoming);
  const { addressee, refusals } = await findAddressee(unit.tx, deps, input);
  if (addressee === null)
    return refused(...(refusals.length > 0 ? refusals : [problem('not-found', { what: '受理单位' })]));
  const due = answerDue(deps, input.kind, unit.today);
  const written = await unit.tx
    .insertInto('feedback')
    .values({
      code,
      received_at: incoming.receivedAt,
      secret_hash: secretHash,
      submission,
      kind: input.kind,
      text: withoutPersonalData(input.text.trim()),
      contact: input.contact.trim(),
      page: withoutPersonalData(input.page.trim()),
      item_code: addressee.item.code,
      about_item: addressee.aboutItem,
      disclosure_id: addressee.disclosure,
      body_code: addressee.body,
      due_on: due.dueOn,
    })
    .onConflict((conflict) => conflict.column('submission').doNothing())
    .returning('code')
    .executeTakeFirst();
  if (written) await oweAnswer(unit, { code, kind: input.kind, to: addressee, due });
  return accepted({ code, secret, body: addressee.body, dueOn: due.dueOn, fresh: written !== undefined });
}

/** Takes what came in together in one transaction; each is taken or refused on its own, in the order of the input. */
export function receiveFeedback(
  deps: FeedbackDeps,
  incoming: readonly IncomingFeedback[],
): Promise<Result<readonly Result<FeedbackReceipt>[]>> {
  return write(deps, PUBLIC, 'receive-feedback', async (unit) => {
    const results: Result<FeedbackReceipt & { readonly fresh: boolean }>[] = [];
    for (const each of incoming) results.push(await takeOne(unit, deps, each));
    const taken = results.flatMap((result) => (result.ok && result.value.fresh ? [result.value] : []));
    const [first] = results;
    if (first && !first.ok && results.every((result) => !result.ok)) return first;
    await tellBody(
      unit,
      taken.map(({ code, body, dueOn }) => ({ code, body, dueOn, cause: 'received' })),
    );
    await unit.record({
      kind: 'feedback-received',
      subject: 'feedback',
      detail: { received: taken.length },
    });
    return accepted(results.map((result) => (result.ok ? accepted(receiptOf(result.value)) : result)));
  });
}
