import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { decideBodyChange } from '../decide-body-change.ts';
import { type BodyRouteDeps, tags } from './shared.ts';

/** 退回单位变动，由登记人以外的人员. */
export const refuseBodyChangeRoute =
  (deps: BodyRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/body-changes/:id/refuse',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '退回单位变动，由登记人以外的人员（政务公开办）',
          tags,
          params: Type.Object({ id: Id }),
          body: Type.Object({ remark: Type.String({ maxLength: 1000 }) }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        acceptedValue(
          await decideBodyChange(deps, requireActor(request), {
            id,
            confirms: false,
            remark: request.body.remark,
          }),
        );
        reply.code(204);
        return null;
      },
    );
  };
