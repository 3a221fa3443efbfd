import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem, RequestActBody } from '../../api/contract.ts';
import { problem } from '../../kernel/problems.ts';
import { refused } from '../../kernel/result.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { actOnRequest } from '../act-on-request.ts';
import { Code, codeOf, type RequestRouteDeps, tags } from './shared.ts';

/** 办理一件申请：确认收到、告知补正、征求意见、延期、收费、拟写和签发答复等，一次一项。 */
export const actOnRequestRoute =
  ({ intake: { deps } }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/requests/handling/:code/acts',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '办理一件申请：确认收到、告知补正、征求意见、延期、收费、拟写和签发答复等，一次一项',
          tags,
          params: Code,
          body: RequestActBody,
          response: { 200: Type.Object({ id: Type.Integer() }), '4xx': Problem },
        },
      },
      async (request) => {
        const actor = requireActor(request);
        const code = codeOf(request.params.code);
        if (request.body.act === 'offer')
          return acceptedValue(
            refused(problem('field-invalid', { field: 'act', detail: '转为稿件另有接口' }, { path: '/act' })),
          );
        return { id: acceptedValue(await actOnRequest(deps, actor, code, request.body)) };
      },
    );
  };
