import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { expect, test } from 'vitest';
import { startTestServer } from '../../test/harness/server.ts';
import { accessOf } from '../web/access.ts';

const isRead = (route: RouteOptions): boolean =>
  [route.method].flat().every((method) => ['GET', 'HEAD', 'OPTIONS'].includes(method));

const nameOf = (route: RouteOptions): string => `${[route.method].flat().join()} ${route.url}`;

const holdsFastify = (message: unknown): message is { readonly fastify: FastifyInstance } =>
  typeof message === 'object' && message !== null && 'fastify' in message;

/** What the routes of the whole application say of themselves, before anything is filled in for them. */
async function registeredRoutes(): Promise<readonly RouteOptions[]> {
  const routes: RouteOptions[] = [];
  const listen = (message: unknown): void => {
    if (!holdsFastify(message)) return;
    message.fastify.addHook(
      'onRoute',
      (route) => void routes.push({ ...route, config: { ...route.config } }),
    );
  };
  subscribe('fastify.initialization', listen);
  const server = await startTestServer();
  unsubscribe('fastify.initialization', listen);
  await server.close();
  return routes;
}

test('every route of the API and every write says who may call it', async () => {
  const routes = await registeredRoutes();
  expect(routes.length).toBeGreaterThan(150);
  const silent = routes.filter(
    (route) => route.config?.access === undefined && (!isRead(route) || route.url.startsWith('/api/v1/')),
  );
  expect(silent.map(nameOf)).toEqual([]);
  const writes = routes.filter((route) => !isRead(route) && accessOf(route) === 'public').map(nameOf);
  expect(writes.toSorted()).toEqual([
    'DELETE /api/v1/session',
    'POST /api/v1/consultations/:id/opinions',
    'POST /api/v1/consultations/receipt',
    'POST /api/v1/feedback',
    'POST /api/v1/requests',
    'POST /api/v1/session',
    'POST /consultations/:id/opinions',
    'POST /consultations/receipt',
    'POST /consultations/receipt/revise',
    'POST /consultations/receipt/withdraw',
    'POST /dossiers/lookup',
    'POST /feedback',
    'POST /feedback/receipt',
    'POST /regions/mine',
    'POST /requests',
    'POST /requests/acts',
    'POST /requests/file',
    'POST /requests/letter',
    'POST /requests/receipt',
    'POST /restricted',
    'POST /restricted/leave',
  ]);
});
