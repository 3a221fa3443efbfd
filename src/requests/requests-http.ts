import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { actOnRequestRoute } from './http/act-on-request.ts';
import { downloadAnnualRequestsRoute } from './http/download-annual-requests.ts';
import { downloadRequestLetterRoute } from './http/download-request-letter.ts';
import { enterRequestRoute } from './http/enter-request.ts';
import { issueRequestTicketRoute } from './http/issue-request-ticket.ts';
import { listHandledRequestsRoute } from './http/list-handled-requests.ts';
import { offerRequestRoute } from './http/offer-request.ts';
import { readAnnualRequestsRoute } from './http/read-annual-requests.ts';
import { readHandledRequestRoute } from './http/read-handled-request.ts';
import { readRequestRoute } from './http/read-request.ts';
import { readRequestApplicantRoute } from './http/read-request-applicant.ts';
import { readRequestProofRoute } from './http/read-request-proof.ts';
import type { RequestRouteDeps } from './http/shared.ts';
import { submitRequestRoute } from './http/submit-request.ts';

const routes = [
  issueRequestTicketRoute,
  submitRequestRoute,
  listHandledRequestsRoute,
  enterRequestRoute,
  readAnnualRequestsRoute,
  downloadAnnualRequestsRoute,
  readHandledRequestRoute,
  actOnRequestRoute,
  readRequestApplicantRoute,
  readRequestProofRoute,
  downloadRequestLetterRoute,
  offerRequestRoute,
  readRequestRoute,
] as const;

/** `/requests`: 依申请公开, from the application to the answer; registered under /api/v1. */
export const requestRoutes =
  (deps: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
