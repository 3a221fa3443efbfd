import { PATHS } from '../../frame/paths.ts';
import { none, page, type Route } from '../../frame/route.ts';
import { readCheckpoint, type VerifyDeps } from './query.ts';
import { verifyPage } from './verify-page.tsx';

/** 日志核验. */
export const verifyRoutes = (deps: VerifyDeps): readonly Route[] => [
  page({
    path: PATHS.verify,
    parameters: none,
    query: async () => ({ checkpoint: await readCheckpoint(deps) }),
    view: verifyPage,
  }),
];
