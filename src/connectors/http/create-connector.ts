import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { NewConnector, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { type ConnectorDeps, createConnector } from '../act-on-connector.ts';
import { tags } from './shared.ts';

/** `POST /connectors`: lets data be fetched from where they come from. */
export const createConnectorRoute =
  (deps: ConnectorDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/connectors',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '新建数据接入：按时到来源取数，形成稿件，照常审核、签发',
          tags,
          body: NewConnector,
          response: { 201: Type.Object({ id: Type.String() }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const id = acceptedValue(await createConnector(deps, requireActor(request), request.body));
        return reply.code(201).send({ id });
      },
    );
  };
