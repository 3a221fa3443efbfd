import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem } from '../../api/contract.ts';
import { today } from '../../kernel/clock.ts';
import { DossierDetail } from '../contract.ts';
import { findDossier } from '../find-dossier.ts';
import { type DossierRouteDeps, Id, isId, missing, tags } from './shared.ts';

/** 一个事项的时间轴：各阶段公开的信息、期限和不予公开的内容。 */
export const readDossierRoute =
  (deps: DossierRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/dossiers/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一个事项的时间轴：各阶段公开的信息、期限和不予公开的内容',
          tags,
          params: Id,
          response: { 200: DossierDetail, '4xx': Problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        const dossier = isId(id) ? await findDossier(deps, id, today(deps.clock)) : null;
        if (!dossier) throw missing();
        return dossier;
      },
    );
  };
