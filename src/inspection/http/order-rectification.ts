import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, OrderRectification, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { orderRectification } from '../order-rectification.ts';
import { tags } from './shared.ts';

const Issued = Type.Object({ id: Id, number: Type.String(), addressee: Type.String() });

/** 对自查发现的问题督促整改：涉及几个单位就作出几份文书。 */
export const orderRectificationRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/inspection/rectifications',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '对自查发现的问题督促整改',
          tags,
          body: OrderRectification,
          response: { 201: Type.Object({ items: Type.Array(Issued) }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const issued = acceptedValue(await orderRectification(deps, requireAccount(request), request.body));
        reply.code(201);
        return { items: [...issued] };
      },
    );
  };
