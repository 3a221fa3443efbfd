import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Working } from '../catalogue/source.ts';
import { assignObligationRoute } from './http/assign-obligation.ts';
import { confirmStatementRoute } from './http/confirm-statement.ts';
import { listCoverageRoute } from './http/list-coverage.ts';
import { listObligationsRoute } from './http/list-obligations.ts';
import { listOwnCoverageRoute } from './http/list-own-coverage.ts';
import { listStatementsRoute } from './http/list-statements.ts';
import { refuseStatementRoute } from './http/refuse-statement.ts';
import { reportEventRoute } from './http/report-event.ts';
import { summarizeObligationsRoute } from './http/summarize-obligations.ts';

const routes = [
  listObligationsRoute,
  listCoverageRoute,
  listOwnCoverageRoute,
  listStatementsRoute,
  confirmStatementRoute,
  refuseStatementRoute,
  summarizeObligationsRoute,
  assignObligationRoute,
  reportEventRoute,
] as const;

/** What is owed, by whom, until when: open to everybody; 交办 by the transparency office. */
export const obligationRoutes =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
