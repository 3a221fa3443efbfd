import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Obligation, Page, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { isCount, isDay } from '../../kernel/cursor.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { isObligationState, OBLIGATION_STATES } from '../../schema/vocabulary.ts';
import { linkNextPage, requirePlace } from '../../web/paging.ts';
import { listObligations } from '../obligation-queries.ts';
import { tags } from './shared.ts';

const Query = Type.Object({
  body: Type.Optional(Type.String({ maxLength: 40 })),
  item: Type.Optional(Type.String({ maxLength: 60 })),
  area: Type.Optional(Type.String({ maxLength: 60 })),
  dossier: Type.Optional(Type.String({ maxLength: 40, description: '专题卷：它各环节的期限' })),
  region: Type.Optional(Type.String({ maxLength: 40, description: '公开主体编码：该主体及其所有下级' })),
  state: Type.Optional(
    Type.String({ maxLength: 20, description: `${OBLIGATION_STATES.join('、')} 或 open` }),
  ),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

/** 公开义务。 */
export const listObligationsRoute =
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
        const page = await listObligations(deps, { ...filter, state, after, limit }, deps.clock.now());
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
