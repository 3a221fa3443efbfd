import type {
  CalendarNoticeInput,
  CalendarPreview,
  EnteredCalendarNotice,
} from '../../../src/api/contract.ts';
import { client } from '../../api/resources.ts';

export const calendarApi = {
  notices: () =>
    client
      .request<{ readonly items: readonly EnteredCalendarNotice[] }>('/law/calendar-notices')
      .then(({ items }) => items),
  preview: (notice: CalendarNoticeInput) =>
    client.request<CalendarPreview>('/law/calendar-notices/preview', { method: 'POST', body: notice }),
  enter: (notice: CalendarNoticeInput) =>
    client.request<EnteredCalendarNotice>('/law/calendar-notices', { method: 'POST', body: notice }),
};
