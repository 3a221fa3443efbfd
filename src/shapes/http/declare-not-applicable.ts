import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { DeclareNotApplicable, Id, Problem } from '../../api/contract.ts';
import type { PublicationDeps } from '../../publication/publication-deps.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { declareNotApplicable } from '../declare-not-applicable.ts';

/** 声明某个公开事项不涉及本单位. */
export const declareNotApplicableRoute =
  (deps: PublicationDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/coverage/statements',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '起草不涉及声明：内容已填好，经审核、签发后公开，由政务公开办确认',
          tags: ['obligations'],
          body: DeclareNotApplicable,
          response: { 201: Type.Object({ draft: Id }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const draft = acceptedValue(await declareNotApplicable(deps, requireActor(request), request.body));
        reply.code(201);
        return { draft };
      },
    );
  };
