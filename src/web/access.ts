import type { FastifyInstance, RouteOptions } from 'fastify';
import { type RequestAccess, requireActor } from './request.ts';
import { firstFaultCompiler } from './validation.ts';

/**
 * What a member of the public sends as JSON or as a form: an opinion of 5,000 characters with every one escaped fits.
 */
export const PUBLIC_BODY_BYTES = 64 * 1024;

/**
 * What a signed-in person or a system sends, unless its route says why it needs more; files come by multipart with
 * limits of their own.
 */
export const SIGNED_IN_BODY_BYTES = 1024 * 1024;

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Pages and files are for everybody; whatever else does not say who may call it is for the signed-in. */
export function accessOf(
  route: Pick<RouteOptions, 'url' | 'method'> & { readonly config?: { readonly access?: RequestAccess } },
): RequestAccess {
  const declared = route.config?.access;
  if (declared !== undefined) return declared;
  const methods = typeof route.method === 'string' ? [route.method] : route.method;
  const isPage = !route.url.startsWith('/api/v1/') && methods.every((method) => READS.has(method));
  return isPage ? 'public' : 'signed-in';
}

/**
 * Who is not signed in is turned away from what is not public before the body is read, and what the public may send is
 * small and judged by its first fault: a stranger's refusal must cost less than a page. Call after the actor is known,
 * before any route.
 */
export function guardAccess(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const access = accessOf(route);
    route.config = { ...route.config, access };
    route.bodyLimit ??= access === 'public' ? PUBLIC_BODY_BYTES : SIGNED_IN_BODY_BYTES;
    if (access === 'public') route.validatorCompiler ??= firstFaultCompiler;
  });
  app.addHook('onRequest', async (request) => {
    if (!request.is404 && request.routeOptions.config.access === 'signed-in') requireActor(request);
  });
}
