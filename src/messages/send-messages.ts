import type { Tx } from '../database/database.ts';
import type { Role } from '../kernel/actor.ts';
import type { MessageKind } from '../schema/vocabulary.ts';

/** A person, or whoever holds a role at a body (`*`: the office for all). */
export type Recipient = { readonly account: string } | { readonly body: string; readonly role: Role };

export interface NewMessage {
  /** What it is about, so that it is told once: `instrument:<id>:issued`. */
  readonly cause: string;
  readonly to: Recipient;
  readonly kind: MessageKind;
  readonly subject: string;
  readonly text: string;
  /** Address below the site, of the place where it is dealt with. */
  readonly link: string;
}

/** Rows of one statement: seven values each, of the 65,535 that a statement may carry. */
const AT_ONCE = 5_000;

/**
 * Tells, as part of the transaction of what it is about. What a recipient was told of a cause already is left out.
 * Returns how many are new.
 */
export async function sendMessages(tx: Tx, now: Date, messages: readonly NewMessage[]): Promise<number> {
  let sent = 0;
  for (let start = 0; start < messages.length; start += AT_ONCE) {
    const made = await tx
      .insertInto('message')
      .values(
        messages.slice(start, start + AT_ONCE).map(({ to, ...message }) => ({
          ...message,
          account_id: 'account' in to ? to.account : null,
          role: 'role' in to ? to.role : null,
          body_code: 'role' in to ? to.body : null,
          made_at: now,
        })),
      )
      .onConflict((conflict) => conflict.columns(['cause', 'recipient']).doNothing())
      .returning('id')
      .execute();
    sent += made.length;
  }
  return sent;
}
