import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { DisclosureDetail, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { findDisclosureForActor } from '../disclosure-queries.ts';
import type { DisclosureRouteDeps } from '../publication-deps.ts';
import { withdrawDisclosure } from '../withdraw-disclosure.ts';
import { Id, missing, tags } from './disclosure-schemas.ts';

/** 撤下（须填理由，原址保留说明）。 */
export const withdrawDisclosureRoute =
  (deps: DisclosureRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/disclosures/:id/withdraw',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '撤下（须填理由，原址保留说明）',
          tags,
          params: Id,
          body: Type.Object({ opinion: Type.String({ maxLength: 1000 }) }, { additionalProperties: false }),
          response: { 200: DisclosureDetail, '4xx': Problem },
        },
      },
      async (request) => {
        acceptedValue(
          await withdrawDisclosure(deps, requireActor(request), {
            id: request.params.id,
            reason: request.body.opinion,
          }),
        );
        await deps.afterPublish();
        const disclosure = await findDisclosureForActor(deps.db, request.params.id);
        if (!disclosure) throw missing();
        return { ...disclosure, current: null, editions: [...disclosure.editions] };
      },
    );
  };
