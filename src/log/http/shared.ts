import type { FastifyReply } from 'fastify';
import type { Db } from '../../database/database.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import type { PublicLog } from '../sequencer.ts';

export interface LogRoutesDeps {
  readonly db: Db;
  readonly log: PublicLog;
}

export const TEXT = 'text/plain; charset=utf-8';
/** For what every publication changes or may bring. */
export const FOR_SECONDS = 'public, max-age=5';

/** A later checkpoint may bring the thing into being, so its absence is not cached. */
export function missing(reply: FastifyReply, what: string): never {
  void reply.header('cache-control', 'no-store');
  throw new ProblemError([problem('not-found', { what })]);
}
