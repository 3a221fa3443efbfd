import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { enterCalendarNoticeRoute } from './http/enter-calendar-notice.ts';
import { listCalendarNoticesRoute } from './http/list-calendar-notices.ts';
import { previewCalendarNoticeRoute } from './http/preview-calendar-notice.ts';
import type { CalendarRouteDeps } from './http/shared.ts';

const routes = [listCalendarNoticesRoute, enterCalendarNoticeRoute, previewCalendarNoticeRoute] as const;

/** 放假安排: read by everybody, entered by the office. */
export const calendarRoutes =
  (deps: CalendarRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const route of routes) await app.register(route(deps));
  };
