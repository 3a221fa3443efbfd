import { PATHS } from '../../frame/paths.ts';
import { none, page, type Route } from '../../frame/route.ts';
import { designPage } from './design-page.tsx';

/** 设计规范: every component with its examples. */
export const designRoutes = (): readonly Route[] => [
  page({ path: PATHS.design, parameters: none, query: async () => ({}), view: designPage }),
];
