import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { CalendarNoticeInput, EnteredCalendarNotice, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { describeNotices } from '../describe-notices.ts';
import { enterNotice } from '../enter-notice.ts';
import { type CalendarRouteDeps, tags } from './shared.ts';

/** 登记放假安排（政务公开办）。 */
export const enterCalendarNoticeRoute =
  (deps: CalendarRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/law/calendar-notices',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '登记放假安排（政务公开办）；到期日随后重新计算',
          tags,
          body: CalendarNoticeInput,
          response: { 201: EnteredCalendarNotice, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const id = acceptedValue(await enterNotice(deps, requireActor(request), request.body));
        await deps.changed();
        const entered = (await describeNotices(deps.db)).find((notice) => notice.id === id);
        if (!entered) throw new Error(`notice ${id} is not there`);
        reply.code(201);
        return entered;
      },
    );
  };
