import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import { ProblemError, problem } from '../kernel/problems.ts';

/**
 * `Idempotency-Key` on POST: the first request acts, every repetition gets its answer. Times here are the database's,
 * not the Clock's: a training sandbox whose days pass in seconds must not forget keys in milliseconds.
 */
export interface IdempotencyOptions {
  /** How long a repetition waits for the first request to end, before it is told to come back. */
  readonly waitMs: number;
  /**
   * A request that left no answer after this time died with its process; a repetition takes over. Longer than any
   * handler may run.
   */
  readonly abandonedAfterMs: number;
}

const DEFAULTS: IdempotencyOptions = { waitMs: 10_000, abandonedAfterMs: 60_000 };
const POLL_MS = 50;
const KEPT_HEADERS = ['content-type', 'etag', 'location', 'link'] as const;

interface Claim {
  readonly actorId: string;
  readonly key: string;
}

interface StoredAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Keys of different people never meet; the public is told apart by where it comes from. */
const ownerOf = (request: FastifyRequest): string =>
  request.actor
    ? `${request.actor.kind}:${request.actor.id}`
    : `public:${sha256Hex(`${request.ip}\n${request.headers['user-agent'] ?? ''}`).slice(0, 32)}`;

/** A streamed body (upload) is not read here; its length and type stand for it. */
const hashOf = (request: FastifyRequest): string =>
  sha256Hex(
    JSON.stringify([
      request.url,
      request.body ?? [request.headers['content-length'], request.headers['content-type']?.split(';', 1)[0]],
    ]),
  );

function requireKey(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return null;
  const key = typeof header === 'string' ? header.trim() : '';
  if (key.length < 1 || key.length > 255 || !/^[\x21-\x7e]+$/.test(key)) {
    throw new ProblemError([
      problem('input-invalid', { detail: '请求头“Idempotency-Key”应为 1 至 255 个可见 ASCII 字符。' }),
    ]);
  }
  return key;
}

/**
 * Takes the key for this request; false when another request has it. It does not wait for the disk: the log of the
 * database is written in order, so a power cut that loses the claim loses everything that the request did after it.
 */
async function claim(
  db: Db,
  { actorId, key }: Claim,
  hash: string,
  options: IdempotencyOptions,
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO idempotency_key (actor_id, key, request_hash)
    SELECT ${actorId}, ${key}, ${hash} FROM set_config('synchronous_commit', 'off', true)
    ON CONFLICT (actor_id, key) DO UPDATE SET created_at = now()
      WHERE idempotency_key.status IS NULL AND idempotency_key.request_hash = EXCLUDED.request_hash
        AND idempotency_key.created_at < now() - make_interval(secs => ${options.abandonedAfterMs / 1000})
    RETURNING key`.execute(db);
  return rows.length === 1;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function readHeaders(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => isText(entry[1])),
  );
}

async function findAnswer(
  db: Db,
  { actorId, key }: Claim,
): Promise<{ readonly hash: string; readonly answer: StoredAnswer | null } | null> {
  const row = await db
    .selectFrom('idempotency_key')
    .select(['request_hash', 'status', 'response', 'headers'])
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return null;
  const answer =
    row.status === null
      ? null
      : {
          status: row.status,
          body: isText(row.response) ? row.response : '',
          headers: readHeaders(row.headers),
        };
  return { hash: row.request_hash, answer };
}

const release = async (db: Db, { actorId, key }: Claim): Promise<void> => {
  await db.deleteFrom('idempotency_key').where('actor_id', '=', actorId).where('key', '=', key).execute();
};

/**
 * Failures of the server, and refusals that say nothing about the request itself, leave the key free for another
 * attempt.
 */
const isWorthKeeping = (status: number): boolean =>
  status < 500 && ![401, 403, 408, 423, 429].includes(status);

export function repeatAnswers(
  app: FastifyInstance,
  db: Db,
  overrides: Partial<IdempotencyOptions> = {},
): void {
  const options = { ...DEFAULTS, ...overrides };
  const claims = new WeakMap<FastifyRequest, Claim>();

  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.routeOptions.config.idempotency === false) return undefined;
    const key = requireKey(request);
    if (key === null) return undefined;
    const wanted = { actorId: ownerOf(request), key };
    const hash = hashOf(request);
    for (let waitedMs = 0; ; waitedMs += POLL_MS) {
      if (await claim(db, wanted, hash, options)) {
        claims.set(request, wanted);
        return undefined;
      }
      const found = await findAnswer(db, wanted);
      if (found && found.hash !== hash) throw new ProblemError([problem('idempotency-key-reused')]);
      if (found?.answer) return repeat(reply, found.answer);
      if (waitedMs >= options.waitMs) {
        throw new ProblemError([problem('conflict', { detail: '相同的请求正在办理，尚无结果。' })]);
      }
      await delay(POLL_MS);
    }
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const held = claims.get(request);
    if (!held) return payload;
    claims.delete(request);
    // Kept before it is sent: who has the answer can repeat the request and gets the same one.
    try {
      if (
        !isWorthKeeping(reply.statusCode) ||
        (payload !== null && payload !== undefined && !isText(payload))
      ) {
        await release(db, held);
      } else {
        await keep(db, held, reply, payload ?? '');
      }
    } catch (error) {
      request.log.error({ err: error }, 'the answer to an idempotent request could not be kept');
    }
    return payload;
  });
}

async function keep(db: Db, { actorId, key }: Claim, reply: FastifyReply, body: string): Promise<void> {
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name);
      return isText(value) ? [[name, value]] : [];
    }),
  );
  await db
    .updateTable('idempotency_key')
    .set({ status: reply.statusCode, response: JSON.stringify(body), headers: JSON.stringify(headers) })
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .execute();
}

const repeat = (reply: FastifyReply, answer: StoredAnswer): FastifyReply =>
  reply
    .code(answer.status)
    .headers({ ...answer.headers, 'idempotency-replayed': 'true' })
    .serializer((payload: unknown) => String(payload))
    .send(answer.body);

/** Keys older than a day are forgotten. */
export async function forgetIdempotencyKeys(db: Db): Promise<number> {
  const result = await db
    .deleteFrom('idempotency_key')
    .where('created_at', '<', sql<Date>`now() - interval '1 day'`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
