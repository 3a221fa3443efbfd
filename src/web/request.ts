import type { Actor } from '../kernel/actor.ts';
import { ProblemError, problem } from '../kernel/problems.ts';

/** Who sent the request and how that was proved; made by the identity module, consumed by the hooks here. */
export interface Identity {
  readonly actor: Actor;
  /**
   * A session rides on a cookie that browsers attach by themselves, so its writes need the CSRF token; a bearer token
   * does not.
   */
  readonly via: 'session' | 'token';
  readonly csrfToken: string | null;
}

/** Why who has a cookie is one of the public all the same. */
export type Unidentified = 'session-expired' | 'password-change-required';

/** Who may call a route: everybody, or who is signed in or has a token. */
export type RequestAccess = 'public' | 'signed-in';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts; null for the public. */
    actor: Actor | null;
    identity: Identity | null;
    /** The request came with the cookie of a session that does not count. */
    unidentified: Unidentified | null;
    /** Nonce of this answer's content security policy; null outside the console. */
    cspNonce: string | null;
  }
  interface FastifySchema {
    /** One line, as the reference shows it. */
    summary?: string;
    description?: string;
    tags?: readonly string[];
    /** Left out of the reference: the reference itself. */
    hide?: boolean;
    /** Media types of the request's body, when it is not JSON. */
    consumes?: readonly string[];
    /** Media types of the successful answer, when it is not JSON. */
    produces?: readonly string[];
  }
  interface FastifyContextConfig {
    /** Asked before the body is read; every route of the API and every write says it. */
    access?: RequestAccess;
    /** Pages that promise not to keep the visitor's address: the request log leaves it out. */
    address?: 'unlogged';
    /** Which allowance the route draws on; writes have one by default. */
    rateClass?: 'sign-in' | 'write' | 'search';
    /** Where no session is at stake: the page's origin is checked, the token is not. */
    csrf?: 'origin-only';
    /** Answered also before a password that somebody else set is changed. */
    ownAccount?: true;
    /** Answers that carry secrets are not kept for repetition. */
    idempotency?: false;
    /** Set by the platform: the route's scope takes multipart forms, so its bodies may take longer. */
    takesFiles?: boolean;
  }
}

interface Asker {
  readonly actor: Actor | null;
  readonly unidentified?: Unidentified | null;
}

/** The signed-in actor; throws `sign-in-required` for the public, what keeps a session from counting. */
export function requireActor(request: Asker): Actor {
  if (request.actor !== null) return request.actor;
  throw new ProblemError([problem(request.unidentified ?? 'sign-in-required')]);
}

/** As `requireActor`, for what hangs on a person's account (phrases, desk): an API token is not a person. */
export function requireAccount(request: Asker): Actor {
  const actor = requireActor(request);
  if (actor.kind !== 'account') throw new ProblemError([problem('sign-in-required')]);
  return actor;
}
