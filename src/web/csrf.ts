import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError, problem } from '../kernel/problems.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const sameText = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** A browser names the page that sends a write; pages of other sites are refused even where no session is at stake. */
function isForeign(request: FastifyRequest, publicOrigin: string): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'cross-site';
  if (origin === publicOrigin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.host;
}

const refusal = () => new ProblemError([problem('csrf-token-invalid')]);

function isGenuine(request: FastifyRequest, publicOrigin: string): boolean {
  if (request.identity?.via === 'token') return true;
  if (isForeign(request, publicOrigin)) return false;
  if (request.identity === null || request.routeOptions.config.csrf === 'origin-only') return true;
  const sent = request.headers['x-csrf-token'];
  const expected = request.identity.csrfToken;
  return typeof sent === 'string' && expected !== null && sameText(sent, expected);
}

/**
 * Writes that ride on a session cookie must repeat the session's token in `X-CSRF-Token` and come from our own pages. A
 * bearer token is never sent by a browser on its own, so it needs neither.
 */
export function guardAgainstForgery(app: FastifyInstance, publicUrl: string): void {
  const publicOrigin = new URL(publicUrl).origin;
  app.addHook('onRequest', (request, _reply, done) => {
    done(SAFE.has(request.method) || isGenuine(request, publicOrigin) ? undefined : refusal());
  });
}
