import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { compareEditionsRoute } from './http/compare-editions.ts';
import { downloadRegisterRoute } from './http/download-register.ts';
import { downloadTemplateRoute } from './http/download-template.ts';
import { findEnterprisesRoute } from './http/find-enterprises.ts';
import { listEntriesRoute } from './http/list-entries.ts';
import { listRegistersRoute } from './http/list-registers.ts';
import { readChangeSetRoute } from './http/read-change-set.ts';
import { readEnterpriseRoute } from './http/read-enterprise.ts';
import { readEntryRoute } from './http/read-entry.ts';
import { readRegisterRoute } from './http/read-register.ts';
import type { RegisterRouteDeps } from './http/shared.ts';

const routes = [
  readChangeSetRoute,
  listRegistersRoute,
  downloadTemplateRoute,
  readRegisterRoute,
  listEntriesRoute,
  readEntryRoute,
  compareEditionsRoute,
  downloadRegisterRoute,
  findEnterprisesRoute,
  readEnterpriseRoute,
] as const;

/** `/registers` and `/credit`, for registration under /api/v1. */
export const registerRoutes =
  (deps: RegisterRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
