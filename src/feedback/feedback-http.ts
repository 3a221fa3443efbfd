import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FeedbackIntake } from './feedback-intake.ts';
import { answerFeedbackRoute } from './http/answer-feedback.ts';
import { issueFeedbackTicketRoute } from './http/issue-feedback-ticket.ts';
import { listFeedbackRoute } from './http/list-feedback.ts';
import { listHandledFeedbackRoute } from './http/list-handled-feedback.ts';
import { passFeedbackRoute } from './http/pass-feedback.ts';
import { readFeedbackRoute } from './http/read-feedback.ts';
import { readFeedbackContactRoute } from './http/read-feedback-contact.ts';
import { submitFeedbackRoute } from './http/submit-feedback.ts';

const routes = [
  issueFeedbackTicketRoute,
  listFeedbackRoute,
  submitFeedbackRoute,
  listHandledFeedbackRoute,
  readFeedbackRoute,
  readFeedbackContactRoute,
  answerFeedbackRoute,
  passFeedbackRoute,
] as const;

/** `/feedback`: what anybody points out, and what became of it; registered under /api/v1. */
export const feedbackRoutes =
  (intake: FeedbackIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(intake));
  };
