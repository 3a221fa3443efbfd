import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { countMessagesRoute } from './http/count-messages.ts';
import { listMessagesRoute } from './http/list-messages.ts';
import { readMessageSettingsRoute } from './http/read-message-settings.ts';
import { readMessagesRoute } from './http/read-messages.ts';
import { setMailAddressRoute } from './http/set-mail-address.ts';
import type { MessageRouteDeps } from './http/shared.ts';

const routes = [
  listMessagesRoute,
  countMessagesRoute,
  readMessagesRoute,
  readMessageSettingsRoute,
  setMailAddressRoute,
] as const;

/** What a person is told: list, count, reading, and where mail goes. */
export const messageRoutes =
  (deps: MessageRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
