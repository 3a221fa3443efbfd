import type { FastifyRequest } from 'fastify';
import type { Db } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { sessionCookie } from '../web/cookie.ts';
import type { Identity, Unidentified } from '../web/request.ts';
import { findSession } from './sessions.ts';
import { findTokenActor } from './tokens.ts';

/** 43 characters of base64url, with the tokens' prefix or without; anything else is not asked of the database. */
const SECRET = /^(?:gongkai_)?[\w-]{43}$/;

/**
 * Who sends a request. A bearer token that does not work is refused at once, because whoever sends it means it; a dead
 * cookie only makes the visitor one of the public, because browsers send cookies by themselves.
 */
export function identifyWith({
  db,
  clock,
  publicUrl,
}: {
  readonly db: Db;
  readonly clock: Clock;
  readonly publicUrl: string;
}): (request: FastifyRequest) => Promise<Identity | Unidentified | null> {
  const { name } = sessionCookie(publicUrl);
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
      const actor =
        secret !== undefined && SECRET.test(secret) ? await findTokenActor(db, secret, clock.now()) : null;
      if (actor === null) throw new ProblemError([problem('token-invalid')]);
      return { actor, via: 'token', csrfToken: null };
    }
    const cookie = request.cookies[name];
    if (cookie === undefined || cookie === '') return null;
    const session = SECRET.test(cookie) ? await findSession(db, cookie, clock.now()) : null;
    if (session === null) return 'session-expired';
    if (session.mustChangePassword && request.routeOptions.config.ownAccount !== true)
      return 'password-change-required';
    return {
      actor: {
        kind: 'account',
        id: session.account.id,
        name: session.account.name,
        grants: session.grants,
      },
      via: 'session',
      csrfToken: session.csrfToken,
    };
  };
}
