import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { EnteredCalendarNotice, Page, Problem } from '../../api/contract.ts';
import { describeNotices } from '../describe-notices.ts';
import { type CalendarRouteDeps, tags } from './shared.ts';

/** 放假安排。 */
export const listCalendarNoticesRoute =
  ({ db }: CalendarRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/law/calendar-notices',
      {
        config: { access: 'public' },
        schema: {
          summary: '历年放假安排，含登记和重新计算的情况',
          tags,
          response: { 200: Page(EnteredCalendarNotice), '4xx': Problem },
        },
      },
      async () => ({ items: [...(await describeNotices(db))], next: null }),
    );
  };
