import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem } from '../../api/contract.ts';
import { today } from '../../kernel/clock.ts';
import { DossierDetail } from '../contract.ts';
import { findDossier } from '../find-dossier.ts';
import { type Collected, type DossierRouteDeps, Id, isId, missing, tags } from './shared.ts';

/** A dossier of one kind: what is done, what is missing, who answers for it, since when it waits. */
export const readCollectedRoute =
  (deps: DossierRouteDeps, { kind, collection }: Collected): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      `/${collection.path}/:id`,
      {
        config: { access: 'public' },
        schema: {
          summary: `${collection.title}：每一步是否完成、还缺什么、由谁负责、已等候多久`,
          tags,
          params: Id,
          response: { 200: DossierDetail, '4xx': Problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        const dossier = isId(id) ? await findDossier(deps, id, today(deps.clock)) : null;
        if (!dossier || dossier.kind !== kind.key) throw missing();
        return dossier;
      },
    );
  };
