import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { ID } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { appraisalPage } from './appraisal-page.tsx';
import { readAppraisalPage } from './query.ts';

/** 考核结果: what was published, with the formula; and the bytes of which the digest was taken. */
export const appraisalRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.appraisal,
    parameters: (from) => ({ id: from.fitting('id', ID) }),
    query: ({ id }) => readAppraisalPage(deps, id),
    view: appraisalPage,
  }),
  page({
    path: PATHS.appraisalData,
    parameters: (from) => ({ id: from.fitting('id', ID) }),
    query: async ({ id }) => (await readAppraisalPage(deps, id))?.shown ?? null,
    view: ({ result }) => ({
      contentType: 'application/json; charset=utf-8',
      body: canonicalJson(JSON.parse(JSON.stringify(result))),
    }),
    missing: '这次考核',
  }),
];
