import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem, RequestStatus } from '../../api/contract.ts';
import { requestStatus } from '../present.ts';
import { readOwnRequest } from '../read-own-request.ts';
import { findRequest } from '../request-store.ts';
import { Code, codeOf, missing, NO_STORE, type RequestRouteDeps, tags } from './shared.ts';

/** 一件申请的办理情况；带查询密码的另有申请的内容和收到的文书。 */
export const readRequestRoute =
  ({ intake: { deps } }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/requests/:code',
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: '一件申请的办理情况；带查询密码的另有申请的内容和收到的文书',
          tags,
          params: Code,
          headers: Type.Object({ 'x-request-secret': Type.Optional(Type.String({ maxLength: 60 })) }),
          response: { 200: RequestStatus, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const code = codeOf(request.params.code);
        const secret = request.headers['x-request-secret'];
        void reply.header('cache-control', NO_STORE);
        if (typeof secret === 'string') {
          const own = await readOwnRequest(deps, code, secret);
          if (own === null) throw missing();
          return own;
        }
        const found = await findRequest(deps.db, code);
        if (found === null) throw missing();
        return requestStatus(found);
      },
    );
  };
