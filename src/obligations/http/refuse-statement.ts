import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { refuseStatement } from '../decide-statement.ts';
import { tags } from './shared.ts';

/** 退回不涉及（政务公开办）. */
export const refuseStatementRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/coverage/statements/:id/refuse',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '退回某单位关于不涉及的声明（政务公开办）',
          tags,
          params: Type.Object({ id: Id }),
          body: Type.Object({ reason: Type.String({ maxLength: 1000 }) }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        acceptedValue(
          await refuseStatement(deps, requireActor(request), request.params.id, request.body.reason),
        );
        reply.code(204);
        return null;
      },
    );
  };
