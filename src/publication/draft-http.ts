import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { actOnDraftRoutes } from './http/act-on-draft.ts';
import { actOnDraftsRoute } from './http/act-on-drafts.ts';
import { checkDraftRoute } from './http/check-draft.ts';
import { confirmFindRoute } from './http/confirm-find.ts';
import { confirmMatchRoute } from './http/confirm-match.ts';
import { correctDisclosureRoute } from './http/correct-disclosure.ts';
import { createDraftRoute } from './http/create-draft.ts';
import { createDraftsRoute } from './http/create-drafts.ts';
import { exportDraftsRoute } from './http/export-drafts.ts';
import { keepFindRoute } from './http/keep-find.ts';
import { listDraftsRoute } from './http/list-drafts.ts';
import { listFindsRoute } from './http/list-finds.ts';
import { listMatchesRoute } from './http/list-matches.ts';
import { listRevisionsRoute } from './http/list-revisions.ts';
import { listWithheldRoute } from './http/list-withheld.ts';
import { previewDraftRoute } from './http/preview-draft.ts';
import { publishDraftRoute } from './http/publish-draft.ts';
import { readDraftRoute } from './http/read-draft.ts';
import { readRevisionRoute } from './http/read-revision.ts';
import { releasePartRoute } from './http/release-part.ts';
import { saveDraftRoute } from './http/save-draft.ts';
import { scheduleIssueRoute } from './http/schedule-issue.ts';
import { withholdPartRoute } from './http/withhold-part.ts';
import type { DraftRouteDeps } from './publication-deps.ts';

const routes = [
  listDraftsRoute,
  exportDraftsRoute,
  createDraftRoute,
  correctDisclosureRoute,
  readDraftRoute,
  saveDraftRoute,
  listRevisionsRoute,
  readRevisionRoute,
  previewDraftRoute,
  actOnDraftRoutes,
  publishDraftRoute,
  scheduleIssueRoute,
  actOnDraftsRoute,
  createDraftsRoute,
  checkDraftRoute,
  listFindsRoute,
  keepFindRoute,
  confirmFindRoute,
  listMatchesRoute,
  confirmMatchRoute,
  listWithheldRoute,
  withholdPartRoute,
  releasePartRoute,
] as const;

/** `/drafts` and everything that happens to a draft until it is public. */
export const draftRoutes =
  (deps: DraftRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
