import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  readonly to: readonly string[];
  /** The message as it came, headers and encoded text. */
  readonly raw: string;
  readonly messageId: string;
  /** The text, decoded. */
  readonly text: string;
}

export interface MailCatcher {
  /** `smtp://127.0.0.1:<port>` */
  readonly url: string;
  readonly mails: readonly CaughtMail[];
  /**
   * What becomes of mails from now on: kept; refused for now (4xx); refused for ever (5xx); read whole and never
   * answered.
   */
  behave(as: 'keep' | 'later' | 'never' | 'stall'): void;
  close(): Promise<void>;
}

/** An SMTP server that keeps what it is sent. */
export async function catchMails(): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  let behaviour: 'keep' | 'later' | 'never' | 'stall' = 'keep';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (behaviour === 'later' || behaviour === 'never') {
          done(Object.assign(new Error('not now'), { responseCode: behaviour === 'later' ? 451 : 550 }));
          return;
        }
        const raw = Buffer.concat(chunks).toString();
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
          messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? '',
          text: decoded(raw),
        });
        if (behaviour === 'keep') done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    behave: (as) => {
      behaviour = as;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function decoded(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
