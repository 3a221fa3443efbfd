import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ExpungeRequest, Id as IdText, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { requestExpunge } from '../expunge.ts';
import type { DisclosureRouteDeps } from '../publication-deps.ts';
import { Id, tags } from './disclosure-schemas.ts';

/** 提出删除已公开的一个版本、附件或者一段文字，由另一位签发人确认。 */
export const requestExpungeRoute =
  (deps: DisclosureRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/disclosures/:id/expunges',
      {
        // The answer to a repeated request is kept with its body, which may hold the very text that is to go.
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '提出删除已公开的一个版本、附件或者一段文字，由另一位签发人确认',
          tags,
          params: Id,
          body: ExpungeRequest,
          response: { 201: Type.Object({ id: IdText }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const asked = await requestExpunge(deps, requireActor(request), { ...request.body, id });
        return reply.code(201).send(acceptedValue(asked));
      },
    );
  };
