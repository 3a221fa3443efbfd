import type { Parameters } from '../../frame/parameters.ts';
import { CODE } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { inspectionData } from './data-file.ts';
import { inspectionPage } from './inspection-page.tsx';
import { type Asked, readInspectionPage } from './query.ts';

const asked = (from: Parameters): Asked => ({
  body: from.fitting('body', CODE),
  region: from.fitting('region', CODE),
  indicator: from.fitting('indicator', CODE),
  state: from.among('state', ['open', 'mended'] as const) ?? 'open',
  after: from.fitting('after', /^\d{1,15}$/),
});

/** 每日自查: what an inspector of government sites would find, of everybody and of one body, and the same as data. */
export const inspectionRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.inspection,
    parameters: asked,
    query: (given) => readInspectionPage(deps, given),
    view: inspectionPage,
  }),
  page({
    path: PATHS.inspectionData,
    parameters: (from) => ({ ...asked(from), format: from.among('format', ['csv', 'json']) ?? 'json' }),
    query: async ({ format, ...given }) => {
      const model = await readInspectionPage(deps, given);
      return model && { model, format };
    },
    view: ({ model, format }) => inspectionData(model, format),
    missing: '该地区或者公开主体',
  }),
];
