import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { readProof } from '../read-applicant.ts';
import { Code, codeOf, NO_STORE, type RequestRouteDeps, tags } from './shared.ts';

/** 申请人的身份证明，与联系方式分开保存，查阅即留痕。 */
export const readRequestProofRoute =
  ({ intake: { deps } }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/requests/handling/:code/proof',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '申请人的身份证明，与联系方式分开保存，查阅即留痕',
          tags,
          params: Code,
          response: { 200: Type.Object({ proof: Type.String() }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        void reply.header('cache-control', NO_STORE);
        return {
          proof: acceptedValue(await readProof(deps, requireActor(request), codeOf(request.params.code))),
        };
      },
    );
  };
