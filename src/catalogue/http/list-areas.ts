import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Area, Page, Problem } from '../../api/contract.ts';
import type { Working } from '../source.ts';
import { tags } from './shared.ts';

/** 公开领域。 */
export const listAreasRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { catalogue } = deps;
    app.get(
      '/catalogue/areas',
      {
        config: { access: 'public' },
        schema: { summary: '公开领域', tags, response: { 200: Page(Area), '4xx': Problem } },
      },
      async () => ({
        items: catalogue.areas.map((area) => ({
          ...area,
          leads: [...area.leads],
          responsible: [...area.responsible],
        })),
        next: null,
      }),
    );
  };
