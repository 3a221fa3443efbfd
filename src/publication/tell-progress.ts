import { sql } from 'kysely';
import type { Unit } from '../database/write.ts';
import { type NewMessage, type Recipient, sendMessages } from '../messages/send-messages.ts';
import { REVIEW_NAMES, type ReviewStep } from '../schema/declaration.ts';
import type { DraftRow } from './draft-store.ts';
import type { PublicationDeps } from './publication-deps.ts';

type Told = Pick<DraftRow, 'id' | 'item_code' | 'item_version' | 'body_code'>;

/**
 * What a message calls a draft: its item. A message is kept and mailed beside the records; title and remark stay with
 * the draft, where they can be withheld, corrected and taken out.
 */
async function itemTitleOf({ tx }: Unit, draft: Told): Promise<string> {
  const item = await tx
    .selectFrom('catalogue_item')
    .select(sql<string>`declaration ->> 'title'`.as('title'))
    .where('code', '=', draft.item_code)
    .where('version', '=', draft.item_version)
    .executeTakeFirstOrThrow();
  return item.title;
}

const causeOf = (draft: Pick<DraftRow, 'id'>, round: number): string => `draft:${draft.id}:${round}`;

/**
 * Who takes a step: the body's people, or the legal office that reviews for it; where it has nobody, the one for all.
 */
export async function takerOf(
  { tx }: Unit,
  body: string,
  legalBody: string | null,
  step: ReviewStep | null,
): Promise<Recipient> {
  if (step !== 'legal') return { body, role: step ?? 'issuer' };
  const holder = await tx
    .selectFrom('account_grant')
    .select('account_id')
    .where('body_code', '=', legalBody ?? body)
    .where('role', '=', 'legal')
    .limit(1)
    .executeTakeFirst();
  return { body: holder === undefined ? '*' : (legalBody ?? body), role: 'legal' };
}

/** What a message about a draft has, whoever gets it: `待签发：项目` and where it is dealt with. */
export async function messageOf<Kind extends NewMessage['kind']>(
  unit: Unit,
  draft: Told,
  kind: Kind,
  about: string,
): Promise<Pick<NewMessage, 'subject' | 'link'> & { readonly kind: Kind }> {
  return { kind, subject: `${about}：${await itemTitleOf(unit, draft)}`, link: `/console/draft/${draft.id}` };
}

/** 待办: tells who takes the next step of a round; `step` null = everything is approved and waits to be issued. */
export async function tellWhoIsNext(
  deps: PublicationDeps,
  unit: Unit,
  draft: Told,
  next: { readonly round: number; readonly step: ReviewStep | null; readonly legalBody: string | null },
): Promise<void> {
  if (deps.quiet === true) return;
  const name = next.step === null ? '签发' : REVIEW_NAMES[next.step];
  await sendMessages(unit.tx, unit.now, [
    {
      cause: `${causeOf(draft, next.round)}:${next.step ?? 'issue'}`,
      to: await takerOf(unit, draft.body_code, next.legalBody, next.step),
      ...(await messageOf(unit, draft, 'todo', `待${name}`)),
      text: '',
    },
  ]);
}

/** Tells who may issue that a text waits which may go out before its reviews (紧急发布). */
export async function tellOnCall(
  deps: PublicationDeps,
  unit: Unit,
  draft: Told,
  round: number,
): Promise<void> {
  if (deps.quiet === true) return;
  await sendMessages(unit.tx, unit.now, [
    {
      ...(await messageOf(unit, draft, 'todo', '待审核，情况紧急可先行发布')),
      cause: `${causeOf(draft, round)}:on-call`,
      to: { body: draft.body_code, role: 'issuer' },
      text: '',
    },
  ]);
}

/** 退回: tells the body's editors who returned it; what is to be mended stands with the draft. */
export async function tellReturned(
  deps: PublicationDeps,
  unit: Unit,
  draft: Told & Pick<DraftRow, 'round'>,
): Promise<void> {
  if (deps.quiet === true) return;
  await sendMessages(unit.tx, unit.now, [
    {
      cause: `${causeOf(draft, draft.round)}:returned`,
      to: { body: draft.body_code, role: 'editor' },
      ...(await messageOf(unit, draft, 'returned', '退回修改')),
      text: `由${unit.actor.name}退回，意见见稿件。`,
    },
  ]);
}

/** What a colleague has done waits for nobody any more: it counts as read, and is mailed to nobody. */
export async function markHandled(
  deps: PublicationDeps,
  unit: Unit,
  draft: Pick<DraftRow, 'id' | 'round'>,
): Promise<void> {
  if (deps.quiet === true) return;
  const cause = causeOf(draft, draft.round);
  await sql`
    INSERT INTO message_reading (message_id, account_id, read_at)
    SELECT m.id, g.account_id, ${unit.now} FROM message m JOIN account_grant g ON g.body_code = m.body_code AND g.role = m.role
     WHERE m.cause >= ${`${cause}:`} AND m.cause < ${`${cause};`} ON CONFLICT DO NOTHING`.execute(unit.tx);
}
