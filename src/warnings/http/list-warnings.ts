import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { momentRfc3339 } from '../../kernel/moment.ts';
import { SEVERITIES } from '../cap.ts';
import { listCurrentWarnings } from '../queries.ts';
import { asOf, stateAt, type WarningEvent } from '../warning-event.ts';

const Moment = Type.String({ description: 'RFC 3339，东八区' });

const Warning = Type.Object({
  id: Type.String(),
  identifier: Type.String({ description: 'GB/T 35965.1-2018 预警信息标识' }),
  number: Type.String(),
  state: Type.Union([Type.Literal('in-force'), Type.Literal('upcoming')]),
  colour: Type.String({ description: 'red、orange、yellow、blue，红色最高' }),
  severity: Type.String({ description: 'CAP 1.2' }),
  hazard: Type.String(),
  title: Type.String(),
  text: Type.String(),
  instruction: Type.String(),
  area: Type.String(),
  divisions: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  issuer: Type.String(),
  body: Type.String(),
  sentAt: Moment,
  from: Moment,
  until: Moment,
  url: Type.String(),
  cap: Type.String(),
});

const itemOf = (event: WarningEvent, now: Date, publicUrl: string) => {
  const { current } = event;
  const state = stateAt(event, now);
  return state === 'in-force' || state === 'upcoming'
    ? [
        {
          id: current.id,
          identifier: current.identifier,
          number: event.number,
          state,
          colour: current.colour,
          severity: SEVERITIES[current.colour],
          hazard: current.warning.hazard,
          title: current.title,
          text: current.warning.text,
          instruction: current.warning.instruction,
          area: current.warning.area,
          divisions: [...current.divisions],
          issuer: current.issuer,
          body: event.body,
          sentAt: momentRfc3339(current.sentAt),
          from: momentRfc3339(current.from),
          until: momentRfc3339(current.until),
          url: `${publicUrl}/warnings/${event.messages[0]?.id ?? current.id}`,
          cap: `${publicUrl}/warnings/${current.id}.cap`,
        },
      ]
    : [];
};

/** 生效中和即将生效的预警，红色在前；可每分钟查询，没有变化时返回304。 */
export const listWarningsRoute =
  (deps: Working & { readonly publicUrl: string }): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/alerts',
      {
        config: { access: 'public' },
        schema: {
          summary: '生效中和即将生效的预警，红色在前；可每分钟查询，没有变化时返回304',
          tags: ['alerts'],
          querystring: Type.Object({
            region: Type.Optional(Type.String({ pattern: '^\\d{6}$', description: '行政区划代码' })),
          }),
          response: { 200: Type.Object({ items: Type.Array(Warning) }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        void reply.header('cache-control', 'public, max-age=0, s-maxage=10');
        const now = deps.clock.now();
        const events = await listCurrentWarnings(deps, now, request.query.region ?? null);
        return { items: events.flatMap((event) => itemOf(asOf(event, now), now, deps.publicUrl)) };
      },
    );
  };
