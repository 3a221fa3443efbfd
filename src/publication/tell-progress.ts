import { sql } from 'kysely';
import type { Unit } from '../database/write.ts';
import { type Recipient, sendMessages } from '../messages/send-messages.ts';
import { REVIEW_NAMES, type ReviewStep } from '../schema/declaration.ts';
import type { DraftRow } from './draft-store.ts';
import type { PublicationDeps } from './publication-deps.ts';

type Told = Pick<DraftRow, 'id' | 'title' | 'body_code'>;

const causeOf = (draft: Pick<DraftRow, 'id'>, round: number): string => `draft:${draft.id}:${round}`;

/**
 * Who takes a step: the body's people, or the legal office that reviews for it; where it has nobody, the one for all.
 */
async function takerOf(
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
      kind: 'todo',
      subject: `待${name}：${draft.title}`,
      text: '',
      link: `/console/draft/${draft.id}`,
    },
  ]);
}

/** 退回: tells the body's editors what is to be mended, in the words of who returned it. */
export async function tellReturned(
  deps: PublicationDeps,
  unit: Unit,
  draft: Told & Pick<DraftRow, 'round'>,
  remark: string,
): Promise<void> {
  if (deps.quiet === true) return;
  await sendMessages(unit.tx, unit.now, [
    {
      cause: `${causeOf(draft, draft.round)}:returned`,
      to: { body: draft.body_code, role: 'editor' },
      kind: 'returned',
      subject: `退回修改：${draft.title}`,
      text: `${unit.actor.name}：${remark.trim()}`,
      link: `/console/draft/${draft.id}`,
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
