import type { Db } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { isMessageKind, MESSAGE_KIND_NAMES } from '../schema/vocabulary.ts';
import { mailText } from './mail-text.ts';
import type { Mailer } from './mailer.ts';
import { countUnread } from './message-queries.ts';

interface Deps {
  readonly db: Db;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

type MailState = 'waiting' | 'sending' | 'sent' | 'unknown' | 'refused';

/**
 * Sends one mail. That it is being sent is committed before the server gets its last byte: whoever dies or fails
 * earlier leaves it `waiting`, for the next attempt; whoever is killed later leaves `sending`. Who takes the job then
 * cannot know whether it arrived, and does not send it again: its messages stand at the desk. Throws when the server
 * did not take it this time.
 */
export async function sendMail(deps: Deps, id: number): Promise<void> {
  const { db, clock } = deps;
  const change = (state: MailState, error: string | null = null) =>
    db.updateTable('mail').set({ state, state_at: clock.now(), error }).where('id', '=', id);
  const known = await db
    .selectFrom('mail')
    .select(['account_id', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (known?.state === 'sending')
    await change('unknown', '发送时进程中断').where('state', '=', 'sending').execute();
  if (known?.state !== 'waiting') return;
  const mail = await prepared(deps, id, known.account_id);
  if (mail === null) {
    await change('refused', '没有接收邮箱').execute();
    return;
  }
  const claim = async (): Promise<void> => {
    const claimed = await change('sending').where('state', '=', 'waiting').executeTakeFirst();
    if (claimed.numUpdatedRows !== 1n) throw new Error(`mail ${id} is sent by another process`);
  };
  try {
    const outcome = await deps.mailer.send(mail, claim);
    if (outcome === 'accepted') await change('sent').execute();
    else if (outcome === 'refused') await change('refused', '邮件服务器拒收').execute();
    else await change('unknown', '发送时连接中断').execute();
  } catch (error) {
    // The server answered that it does not take it now.
    await change('waiting', '邮件服务器未接收，稍后重试').where('state', '=', 'sending').execute();
    throw error;
  }
}

async function prepared({ db, publicUrl }: Deps, id: number, account: string) {
  const to = await db
    .selectFrom('mail_address')
    .select('address')
    .where('account_id', '=', account)
    .executeTakeFirst();
  if (!to) return null;
  const messages = await db
    .selectFrom('mail_message')
    .innerJoin('message', 'message.id', 'mail_message.message_id')
    .select(['message.kind', 'message.subject', 'message.text', 'message.link'])
    .where('mail_message.mail_id', '=', id)
    .orderBy('message.id')
    .execute();
  const told = messages.map((message) => ({
    ...message,
    kindName: isMessageKind(message.kind) ? MESSAGE_KIND_NAMES[message.kind] : message.kind,
  }));
  return {
    ...mailText(told, { publicUrl, unread: await countUnread(db, account) }),
    to: to.address,
    messageId: `<mail-${id}@${new URL(publicUrl).hostname}>`,
  };
}
