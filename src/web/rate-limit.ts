import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { addressPrefix } from '../kernel/address-prefix.ts';
import type { SharedAttempts } from '../kernel/attempt-limiter.ts';
import { ProblemError, problem } from '../kernel/problems.ts';

/** Requests in a minute from one person, or from one address where nobody is signed in. */
export interface RateLimits {
  readonly signIn: number;
  readonly write: number;
  readonly search: number;
}

export const DEFAULT_RATE_LIMITS: RateLimits = { signIn: 30, write: 600, search: 300 };

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

type RateClass = keyof RateLimits;

function classOf(route: RouteOptions): RateClass | null {
  const declared = route.config?.rateClass;
  if (declared !== undefined) return declared === 'sign-in' ? 'signIn' : declared;
  const methods = typeof route.method === 'string' ? [route.method] : route.method;
  return methods.some((method) => WRITES.has(method)) ? 'write' : null;
}

/** The account, or the address where nobody is signed in. */
export const whoAsks = (request: FastifyRequest): string =>
  request.actor ? `${request.actor.kind}:${request.actor.id}` : addressPrefix(request.ip);

const WINDOW_MS = 60_000;

/** Where the counts are kept: all servers on the database count together. */
function storeOf(shared: SharedAttempts) {
  return class Store implements FastifyRateLimitStore {
    incr(
      key: string,
      callback: (error: Error | null, result?: { current: number; ttl: number }) => void,
      timeWindow: number,
      max: number,
    ): void {
      const now = new Date();
      const limiter = shared.limiter(`http-${max}`, { attempts: max, windowMs: timeWindow });
      const { count, endsAt } = limiter.count(key, now);
      callback(null, { current: count, ttl: endsAt - now.getTime() });
    }

    child(): Store {
      return this;
    }
  };
}

/**
 * Gives each route the allowance of its class; all routes of a class share one. Call after the actor is known, before
 * routes.
 */
export async function limitRates(
  app: FastifyInstance,
  limits: RateLimits,
  shared: SharedAttempts,
): Promise<void> {
  app.addHook('onRoute', (route) => {
    const rateClass = classOf(route);
    if (rateClass === null) return;
    route.config = {
      ...route.config,
      rateLimit: { max: limits[rateClass], groupId: rateClass, timeWindow: WINDOW_MS },
    };
  });
  await app.register(rateLimit, {
    global: false,
    store: storeOf(shared),
    keyGenerator: (request) => `${request.routeOptions.url ?? ''} ${whoAsks(request)}`,
    errorResponseBuilder: (_request, context) =>
      new ProblemError([problem('rate-limited', { seconds: Math.max(1, Math.ceil(context.ttl / 1000)) })]),
  });
}
