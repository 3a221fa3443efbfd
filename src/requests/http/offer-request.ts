import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { offerForPublication } from '../offer-for-publication.ts';
import { Code, codeOf, type RequestRouteDeps, tags } from './shared.ts';

/** 把已提供的信息转为主动公开的稿件，照常审核、签发；不带申请和申请人。 */
export const offerRequestRoute =
  ({ publication }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/requests/handling/:code/offer',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '把已提供的信息转为主动公开的稿件，照常审核、签发；不带申请和申请人',
          tags,
          params: Code,
          body: Type.Object({ item: Type.String({ maxLength: 80 }), title: Type.String({ maxLength: 500 }) }),
          response: { 200: Type.Object({ draft: Type.String() }), '4xx': Problem },
        },
      },
      async (request) => ({
        draft: acceptedValue(
          await offerForPublication(publication, requireActor(request), {
            ...request.body,
            code: codeOf(request.params.code),
          }),
        ),
      }),
    );
  };
