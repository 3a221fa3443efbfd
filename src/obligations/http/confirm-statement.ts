import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { confirmStatement } from '../decide-statement.ts';
import { tags } from './shared.ts';

/** 确认不涉及（政务公开办）. */
export const confirmStatementRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/coverage/statements/:id/confirm',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '确认某单位关于不涉及的声明（政务公开办）',
          tags,
          params: Type.Object({ id: Id }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        acceptedValue(await confirmStatement(deps, requireActor(request), request.params.id));
        reply.code(204);
        return null;
      },
    );
  };
