import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Obligation, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { assignObligation } from '../assign-obligation.ts';
import { tags } from './shared.ts';

const Assign = Type.Object(
  {
    item: Type.String({ maxLength: 60 }),
    body: Type.String({ maxLength: 40 }),
    subject: Type.String({ minLength: 1, maxLength: 200, description: '应公开的事由' }),
    happenedOn: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '信息形成或者变更之日' }),
  },
  { additionalProperties: false },
);

/** 交办一项公开义务（政务公开办）。 */
export const assignObligationRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/obligations',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '交办一项公开义务（政务公开办）',
          tags,
          body: Assign,
          response: { 201: Obligation, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const assigned = acceptedValue(await assignObligation(deps, requireActor(request), request.body));
        reply.code(201);
        return assigned;
      },
    );
  };
