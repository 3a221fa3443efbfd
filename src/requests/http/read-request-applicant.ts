import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { readApplicant } from '../read-applicant.ts';
import { Code, codeOf, NO_STORE, type RequestRouteDeps, tags } from './shared.ts';

/** 申请人的姓名、联系方式，查阅即留痕；办结封存后由签发人查阅。 */
export const readRequestApplicantRoute =
  ({ intake: { deps } }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/requests/handling/:code/applicant',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '申请人的姓名、联系方式，查阅即留痕；办结封存后由签发人查阅',
          tags,
          params: Code,
          response: {
            200: Type.Object({ name: Type.String(), phone: Type.String(), address: Type.String() }),
            '4xx': Problem,
          },
        },
      },
      async (request, reply) => {
        void reply.header('cache-control', NO_STORE);
        return acceptedValue(await readApplicant(deps, requireActor(request), codeOf(request.params.code)));
      },
    );
  };
