import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { decideBodyChange } from '../decide-body-change.ts';
import { type BodyRouteDeps, tags } from './shared.ts';

/** 确认单位变动，由登记人以外的人员. */
export const confirmBodyChangeRoute =
  (deps: BodyRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/body-changes/:id/confirm',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '确认单位变动，由登记人以外的人员（政务公开办）',
          tags,
          params: Type.Object({ id: Id }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        acceptedValue(
          await decideBodyChange(deps, requireActor(request), { id, confirms: true, remark: '' }),
        );
        reply.code(204);
        return null;
      },
    );
  };
