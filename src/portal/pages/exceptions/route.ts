import { EXCEPTION_STATES } from '../../../schema/vocabulary.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { exceptionsPage } from './exceptions-page.tsx';
import { readExceptionList } from './query.ts';

/** 不予公开: how much is withheld, by whom and on what ground. */
export const exceptionPageRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.exceptions,
    parameters: (from) => ({
      q: from.text('q'),
      body: from.text('body'),
      area: from.text('area'),
      ground: from.text('ground'),
      state:
        from.among(
          'state',
          EXCEPTION_STATES.filter((state) => state !== 'proposed'),
        ) ?? null,
      after: from.cursor() ?? null,
    }),
    query: (asked) => readExceptionList(deps, asked),
    view: exceptionsPage,
  }),
];
