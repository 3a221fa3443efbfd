import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Obligation, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { assignObligations } from '../assign-obligation.ts';
import { tags } from './shared.ts';

const Assign = Type.Object(
  {
    item: Type.String({ maxLength: 60 }),
    body: Type.Optional(Type.String({ maxLength: 40 })),
    bodies: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 500 })),
    subject: Type.String({ minLength: 1, maxLength: 200, description: '应公开的事由' }),
    happenedOn: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '信息形成或者变更之日' }),
    reason: Type.Optional(Type.String({ maxLength: 500, description: '交办理由' })),
  },
  { additionalProperties: false },
);

/** The first of them, and all. */
const Assigned = Type.Intersect([Obligation, Type.Object({ obligations: Type.Array(Obligation) })]);

/** 交办一项公开义务，可以同时交给多个单位（政务公开办）。 */
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
          response: { 201: Assigned, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { body, bodies = [], ...asked } = request.body;
        const to = body === undefined ? bodies : [body, ...bodies];
        const assigned = acceptedValue(
          await assignObligations(deps, requireActor(request), { ...asked, bodies: to }),
        );
        const [first] = assigned;
        if (!first) throw new Error('assigned to nobody');
        reply.code(201);
        return { ...first, obligations: [...assigned] };
      },
    );
  };
