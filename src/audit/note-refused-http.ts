import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';

/** Puts on record what somebody signed in tried and was not allowed: which operation, never what was sent. */
export const noteRefused =
  ({
    db,
    clock,
    failed,
  }: {
    readonly db: Db;
    readonly clock: Clock;
    readonly failed: (error: unknown) => void;
  }) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (reply.statusCode !== 403) return;
    const { actor } = request;
    if (actor === null || actor.kind === 'system') return;
    try {
      await db
        .insertInto('refused_attempt')
        .values({
          at: clock.now(),
          actor_kind: actor.kind,
          actor_id: actor.id,
          actor_name: actor.name,
          operation: `${request.method} ${request.routeOptions.url ?? ''}`,
          ip: request.ip,
        })
        .execute();
    } catch (error) {
      failed(error);
    }
  };
