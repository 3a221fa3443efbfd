import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { PublicationDeps } from '../publication/publication-deps.ts';
import { createIssueRoute } from './http/create-issue.ts';
import { draftReportRoute } from './http/draft-report.ts';
import { editIssueRoute } from './http/edit-issue.ts';
import { enterOpinionRoute } from './http/enter-opinion.ts';
import { hideOpinionRoute } from './http/hide-opinion.ts';
import { listHandledOpinionsRoute } from './http/list-handled-opinions.ts';
import { mergeIssuesRoute } from './http/merge-issues.ts';
import { moveOpinionsRoute } from './http/move-opinions.ts';
import { readHandlingRoute } from './http/read-handling.ts';
import { showOpinionRoute } from './http/show-opinion.ts';
import { suggestIssuesRoute } from './http/suggest-issues.ts';
import type { OpinionIntake } from './opinion-intake.ts';

const routes = [
  readHandlingRoute,
  listHandledOpinionsRoute,
  suggestIssuesRoute,
  enterOpinionRoute,
  hideOpinionRoute,
  showOpinionRoute,
  createIssueRoute,
  editIssueRoute,
  mergeIssuesRoute,
  moveOpinionsRoute,
] as const;

/** 办理征求到的意见: grouping, answering, offline opinions, the draft of the report. For people of the body, under /api/v1. */
export const handlingRoutes =
  (intake: OpinionIntake, publication: PublicationDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(intake));
    await app.register(draftReportRoute(publication));
  };
