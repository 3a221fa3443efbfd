import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { today } from '../../kernel/clock.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { DossierDetail } from '../contract.ts';
import { findDossier } from '../find-dossier.ts';
import { lookupLimiters, lookupWithin } from '../lookup.ts';
import { type DossierRouteDeps, missing, tags } from './shared.ts';

/** 按编号和校验字符查询事项，无需账号。 */
export const lookUpDossierRoute =
  (deps: DossierRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const limiters = lookupLimiters(deps.db);
    app.get(
      '/dossiers/lookup',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '按编号和校验字符查询事项，无需账号',
          tags,
          querystring: Type.Object({
            number: Type.String({ maxLength: 50 }),
            check: Type.String({ maxLength: 20 }),
          }),
          response: { 200: DossierDetail, '4xx': Problem },
        },
      },
      async (request, reply) => {
        void reply.header('cache-control', 'private, no-store');
        const found = acceptedValue(
          await lookupWithin(deps, limiters, { ...request.query, address: request.ip }),
        );
        const dossier = await findDossier(deps, found, today(deps.clock));
        if (!dossier) throw missing();
        return dossier;
      },
    );
  };
