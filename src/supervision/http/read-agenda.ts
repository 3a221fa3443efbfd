import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AgendaEntry, CivilDay, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { can } from '../../identity/permissions.ts';
import { addDays, parseCivilDate } from '../../kernel/civil-date.ts';
import { today } from '../../kernel/clock.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { readAgenda } from '../agenda.ts';
import { tags } from './shared.ts';

const LONGEST = 62;

/** 日程：本单位在一段时间内到期的公开义务，连同正在起草的稿件。 */
export const readAgendaRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/supervision/agenda',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '日程：本单位在一段时间内到期的公开义务，连同正在起草的稿件',
          tags,
          querystring: Type.Object({
            body: Type.String({ maxLength: 40 }),
            from: CivilDay,
            to: CivilDay,
          }),
          response: {
            200: Type.Object({
              items: Type.Array(AgendaEntry),
              more: Type.Integer({ description: '没有列出的项数' }),
              late: Type.Integer({ description: '已逾期的项数' }),
              today: CivilDay,
            }),
            '4xx': Problem,
          },
        },
      },
      async (request) => {
        const { body } = request.query;
        const denied = can(requireActor(request), 'view-supervision', body);
        if (denied) throw new ProblemError([denied]);
        const [from, to] = [parseCivilDate(request.query.from), parseCivilDate(request.query.to)];
        if (from === null || to === null || to < from || to > addDays(from, LONGEST))
          throw new ProblemError([
            problem(
              'input-invalid',
              { detail: `时间段应为存在的日期，至多 ${LONGEST} 日。` },
              { path: '/from' },
            ),
          ]);
        const day = today(deps.clock);
        return { ...(await readAgenda(deps.db, body, { from, to }, day)), today: day };
      },
    );
  };
