import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';

export interface OutgoingMail {
  /** The same for every attempt, so that a server or reader that meets a mail twice can tell. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * `accepted`: the server took it. `refused`: it never will. `uncertain`: the connection broke after the last byte had
 * been sent, and nobody knows.
 */
export type MailOutcome = 'accepted' | 'refused' | 'uncertain';

export interface Mailer {
  /**
   * Gives one mail to the server. `beforeEnd` runs when all but the end of the mail has been sent: until it has
   * succeeded the server cannot take the mail, so whatever fails or dies before it may be tried again. Throws when the
   * server did not take it this time.
   */
  send(mail: OutgoingMail, beforeEnd: () => Promise<void>): Promise<MailOutcome>;
  close(): void;
}

interface SmtpSettings {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string;
  readonly from: string;
}

/** How long a server may keep silent. */
const PATIENCE_MS = 20_000;

const answerOf = (error: unknown): number | null => {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'responseCode') : undefined;
  return typeof code === 'number' ? code : null;
};

/** Mail by an SMTP server. */
export function smtpMailer({ url, from }: SmtpSettings): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  const writer = createTransport({ streamTransport: true, buffer: true });
  return {
    send: async (mail, beforeEnd) => {
      const written = await writer.sendMail({
        ...mail,
        from,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      let ended = false;
      async function* parts() {
        yield written.message;
        await beforeEnd();
        ended = true;
      }
      try {
        await transport.sendMail({ envelope: { from, to: mail.to }, raw: Readable.from(parts()) });
        return 'accepted';
      } catch (error) {
        const answer = answerOf(error);
        if (ended && answer === null) return 'uncertain';
        // 5xx to a command that is about this mail; what the server says of itself when it is called passes.
        if (answer !== null && answer >= 500 && Reflect.get(Object(error), 'command') !== 'CONN')
          return 'refused';
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
