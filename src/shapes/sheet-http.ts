import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Working } from '../catalogue/source.ts';
import { downloadTemplateRoute } from './http/download-template.ts';
import { readSheetRoute } from './http/read-sheet.ts';

const routes = [downloadTemplateRoute, readSheetRoute] as const;

/** Sheets that people fill in: the empty one of every type, and what a filled one says, row by row. */
export const sheetRoutes =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
