import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { oneOf, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { actOnConnector, CONNECTOR_ACTS, type ConnectorDeps } from '../act-on-connector.ts';
import { tags } from './shared.ts';

/** `POST /connectors/:id/acts`: asks at once, pauses, goes on, ends for good. */
export const actOnConnectorRoute =
  (deps: ConnectorDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/connectors/:id/acts',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '立即取数 run、暂停 pause、恢复 resume、停用 end',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
          body: Type.Object({ act: oneOf(CONNECTOR_ACTS) }),
          response: { 204: Type.Null(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        acceptedValue(await actOnConnector(deps, requireActor(request), { id, act: request.body.act }));
        return reply.code(204).send(null);
      },
    );
  };
