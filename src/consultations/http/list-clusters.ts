import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { LargeCluster, Problem } from '../../api/contract.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { listLargeClusters } from '../queries.ts';
import { Id, requireCurrent, tags } from './shared.ts';

/** 集中反映的意见：相同和相近的意见及其数量。 */
export const listClustersRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = intake.deps;
    app.get(
      '/consultations/:id/clusters',
      {
        config: { access: 'public' },
        schema: {
          summary: '集中反映的意见：相同和相近的意见及其数量',
          tags,
          params: Id,
          response: { 200: Type.Object({ items: Type.Array(LargeCluster) }), '4xx': Problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        await requireCurrent(intake.deps, id);
        return { items: [...(await listLargeClusters(db, id, { atLeast: 2, limit: 50 }))] };
      },
    );
  };
