import type { FastifyRequest } from 'fastify';
import type { Db } from '../database/database.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { AUDIENCE_NAMES, isAudience } from '../schema/vocabulary.ts';
import { restrictedAudienceOf } from './store.ts';

/**
 * An edition in the log that is not for everybody is answered 403, so that a verifier does not report it as vanished.
 * For `app.addHook('onRequest', …)`; only addresses of editions cost a query.
 */
export const refuseRestrictedEditions =
  ({ db }: { readonly db: Db }) =>
  async (request: Pick<FastifyRequest, 'url'>): Promise<void> => {
    const id = /^\/api\/v1\/editions\/([0-9a-z]{1,40})\/?(?:\?|$)/.exec(request.url)?.[1];
    const audience = id === undefined ? null : await restrictedAudienceOf(db, id);
    if (audience === null) return;
    throw new ProblemError([
      problem('audience-restricted', {
        audience: isAudience(audience) ? AUDIENCE_NAMES[audience] : audience,
      }),
    ]);
  };
