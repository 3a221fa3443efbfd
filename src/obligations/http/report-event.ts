import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Obligation, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { reportEvent } from '../report-event.ts';
import { tags } from './shared.ts';

const Reported = Type.Object(
  {
    item: Type.String({ maxLength: 60 }),
    body: Type.String({ maxLength: 40 }),
    subject: Type.String({ minLength: 1, maxLength: 200, description: '发生的事项，例如许可决定的文号' }),
    happenedOn: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '信息形成或者变更之日' }),
    happenedAt: Type.Optional(
      Type.String({ maxLength: 40, pattern: '^\\d{4}-\\d{2}-\\d{2}T', description: '时刻，RFC 3339' }),
    ),
  },
  { additionalProperties: false },
);

/** 业务系统告知已经发生、应当公开的事项；同一事项重复告知只形成一项公开义务。 */
export const reportEventRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/events',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '业务系统告知应公开的事项（单位或政务公开办的令牌）',
          tags,
          body: Reported,
          response: { 201: Obligation, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const obligation = acceptedValue(await reportEvent(deps, requireActor(request), request.body));
        reply.code(201);
        return obligation;
      },
    );
  };
