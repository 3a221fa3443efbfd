import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { CalendarNoticeInput, CalendarPreview, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { previewNotice } from '../enter-notice.ts';
import { type CalendarRouteDeps, tags } from './shared.ts';

/** Sentences shown of those that would change. */
const SHOWN = 50;

/** 登记放假安排将改变哪些到期日。 */
export const previewCalendarNoticeRoute =
  (deps: CalendarRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/law/calendar-notices/preview',
      {
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '登记放假安排将改变哪些到期日（政务公开办），不登记',
          tags,
          body: CalendarNoticeInput,
          response: { 200: CalendarPreview, '4xx': Problem },
        },
      },
      async (request) => {
        const terms = acceptedValue(await previewNotice(deps, requireActor(request), request.body));
        const moved = terms.filter(({ before, after }) => before.dueOn !== after.dueOn);
        return {
          obligations: moved.reduce((sum, { obligations }) => sum + obligations, 0),
          moves: moved.slice(0, SHOWN).map(({ before, after, obligations }) => ({
            fromDay: before.dueOn,
            toDay: after.dueOn,
            obligations,
            computation: after.computation,
          })),
        };
      },
    );
  };
