import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Obligation, Page, Problem } from '../api/contract.ts';
import type { Working } from '../catalogue/source.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { isCount, isDay } from '../kernel/cursor.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { acceptedValue } from '../web/accepted-value.ts';
import { linkNextPage, requirePlace } from '../web/paging.ts';
import { requireActor } from '../web/request.ts';
import { assignObligation } from './assign-obligation.ts';
import { listObligations, sumTallies, tallyObligations } from './obligation-queries.ts';
import { isObligationState } from './obligation-state.ts';

const tags = ['supervision'] as const;
const Tally = Type.Object({
  due: Type.Integer(),
  dueSoon: Type.Integer(),
  late: Type.Integer(),
  done: Type.Integer(),
  doneLate: Type.Integer(),
  excepted: Type.Integer(),
});
const TallyRow = Type.Intersect([Type.Object({ code: Type.String() }), Tally]);
const Summary = Type.Object({ total: Tally, byArea: Type.Array(TallyRow), byBody: Type.Array(TallyRow) });

const Query = Type.Object({
  body: Type.Optional(Type.String({ maxLength: 40 })),
  item: Type.Optional(Type.String({ maxLength: 60 })),
  area: Type.Optional(Type.String({ maxLength: 60 })),
  state: Type.Optional(
    Type.String({ maxLength: 20, description: 'due、due-soon、late、done、done-late、excepted 或 open' }),
  ),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

const Assign = Type.Object(
  {
    item: Type.String({ maxLength: 60 }),
    body: Type.String({ maxLength: 40 }),
    subject: Type.String({ minLength: 1, maxLength: 200, description: '应公开的事由' }),
    happenedOn: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '信息形成或者变更之日' }),
  },
  { additionalProperties: false },
);

/** What is owed, by whom, until when: open to everybody; 交办 by the transparency office. */
export const obligationRoutes =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/obligations',
      {
        config: { access: 'public' },
        schema: {
          summary: '公开义务',
          tags,
          querystring: Query,
          response: { 200: Page(Obligation), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { state, cursor, limit = 20, ...filter } = request.query;
        if (state !== undefined && state !== 'open' && !isObligationState(state)) {
          throw new ProblemError([
            problem('input-invalid', { detail: `没有状态“${state}”` }, { path: '/state' }),
          ]);
        }
        const [dueOn, id] = requirePlace(cursor, isDay, isCount) ?? [];
        const after =
          dueOn === undefined || id === undefined ? undefined : { dueOn: civilDate(dueOn), id: Number(id) };
        const page = await listObligations(deps.db, { ...filter, state, after, limit }, deps.clock.now());
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );

    app.get(
      '/supervision/summary',
      {
        config: { access: 'public' },
        schema: { summary: '公开义务履行情况', tags, response: { 200: Summary, '4xx': Problem } },
      },
      async () => {
        const now = deps.clock.now();
        const [byArea, byBody] = await Promise.all([
          tallyObligations(deps.db, 'area', now),
          tallyObligations(deps.db, 'body', now),
        ]);
        return { total: sumTallies(byArea), byArea: [...byArea], byBody: [...byBody] };
      },
    );

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
