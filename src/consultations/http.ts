import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { issueTicketRoute } from './http/issue-ticket.ts';
import { listClustersRoute } from './http/list-clusters.ts';
import { listConsultationsRoute } from './http/list-consultations.ts';
import { listOpinionsRoute } from './http/list-opinions.ts';
import { lookUpReceiptRoute } from './http/look-up-receipt.ts';
import { readConsultationRoute } from './http/read-consultation.ts';
import { submitOpinionRoute } from './http/submit-opinion.ts';
import type { OpinionIntake } from './opinion-intake.ts';

const routes = [
  listConsultationsRoute,
  readConsultationRoute,
  listOpinionsRoute,
  listClustersRoute,
  issueTicketRoute,
  submitOpinionRoute,
  lookUpReceiptRoute,
] as const;

/** `/consultations`: what is open, what people said, and saying something oneself; registered under /api/v1. */
export const consultationRoutes =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(intake));
  };
