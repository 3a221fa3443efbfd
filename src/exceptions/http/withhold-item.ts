import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, Problem, WithholdItem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { withholdItem } from '../withhold-item.ts';
import { tags } from './shared.ts';

/** 提出对一项公开事项（或者其中一期、一事、一个案卷）不予公开。 */
export const withholdItemRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/exceptions',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '提出对一项公开事项（或者其中一期、一事、一个案卷）不予公开，由第二人审查',
          tags,
          body: WithholdItem,
          response: { 201: Type.Object({ id: Id }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { otherLaw = '', until = null, thirdParty = null, thirdPartyOn = null } = request.body;
        const { period = null, dossier = null } = request.body;
        const given = { ...request.body, otherLaw, until, thirdParty, thirdPartyOn, period, dossier };
        const id = acceptedValue(await withholdItem(deps, requireActor(request), given));
        return reply.code(201).send({ id });
      },
    );
  };
