import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { DeskCounters, Problem } from '../../api/contract.ts';
import { requireAccount } from '../../web/request.ts';
import { deskCounters } from '../draft-queries.ts';
import type { PublicationDeps } from '../publication-deps.ts';
import { tags } from './desk-schemas.ts';

/** 工作台计数。 */
export const countDeskRoute =
  (deps: Pick<PublicationDeps, 'db' | 'clock'>): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/desk/counters',
      {
        config: { access: 'signed-in' },
        schema: { summary: '工作台计数', tags, response: { 200: DeskCounters, '4xx': Problem } },
      },
      (request) => deskCounters(deps.db, requireAccount(request), deps.clock.now()),
    );
  };
