import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { downloadFirstPasswordsRoute } from './http/download-first-passwords.ts';
import { downloadPeopleTemplateRoute } from './http/download-people-template.ts';
import { readPeopleImportRoute } from './http/read-people-import.ts';
import { receivePeopleRoute } from './http/receive-people.ts';
import type { PeopleDeps } from './people-import.ts';

/** `/accounts/imports`: people by a sheet. */
export const peopleRoutes =
  (deps: PeopleDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(receivePeopleRoute(deps));
    await app.register(readPeopleImportRoute(deps));
    await app.register(downloadFirstPasswordsRoute(deps));
    await app.register(downloadPeopleTemplateRoute());
  };
