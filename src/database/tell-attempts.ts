import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Attempt, SharedAttempts } from '../kernel/attempt-limiter.ts';
import type { DB } from './schema.generated.ts';

/** The channel of NOTIFY on which servers tell each other what their limiters counted. */
export const ATTEMPTS_CHANNEL = 'gongkai_attempts';

const EVERY_MS = 50;
/** PostgreSQL takes payloads below 8,000 bytes; a line has less than 120. */
const LINES = 60;
/** Of more, in a twentieth of a second, the rest is not told. */
const MOST = 1_200;

const lineOf = ({ limiter, key, at, amount }: Attempt): string => `${limiter}\t${key}\t${at}\t${amount}`;

/**
 * Limits hold for all servers on a database together: each tells the others what it counted, a few times a second and
 * only when there was something. Nothing is stored, and addresses travel sealed. What is lost with a connection is
 * lost: the own count of each server holds whatever happens.
 */
export function tellAttempts(
  db: Kysely<DB>,
  attempts: SharedAttempts,
  secret: string | Buffer,
  onError: (error: unknown) => void,
): { readonly hear: (payload: string) => void; readonly stop: () => Promise<void> } {
  const self = randomUUID();
  let waiting: Attempt[] = [];
  let timer: NodeJS.Timeout | null = null;
  let sending: Promise<void> = Promise.resolve();
  const send = async (): Promise<void> => {
    timer = null;
    const lines = waiting.splice(0).map(lineOf);
    for (let from = 0; from < lines.length; from += LINES) {
      const payload = [self, ...lines.slice(from, from + LINES)].join('\n');
      await sql`SELECT pg_notify(${ATTEMPTS_CHANNEL}, ${payload})`.execute(db).catch(onError);
    }
  };
  attempts.share(secret, (attempt) => {
    if (waiting.length < MOST) waiting.push(attempt);
    timer ??= setTimeout(() => {
      sending = sending.then(send);
    }, EVERY_MS);
  });
  return {
    hear: (payload) => {
      const [from, ...lines] = payload.split('\n');
      if (from === self) return;
      for (const line of lines) {
        const [limiter = '', key = '', at = '', amount = ''] = line.split('\t');
        attempts.hear({ limiter, key, at: Number(at), amount: Number(amount) });
      }
    },
    stop: async () => {
      if (timer !== null) clearTimeout(timer);
      waiting = [];
      await sending;
    },
  };
}
