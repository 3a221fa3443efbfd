import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2006: CalendarNotice = {
  year: 2006,
  number: null,
  issuedOn: null,
  off: [
    { name: '元旦', from: '2006-01-01', to: '2006-01-03' },
    { name: '春节', from: '2006-01-29', to: '2006-02-04' },
    { name: '劳动节', from: '2006-05-01', to: '2006-05-07' },
    { name: '国庆节', from: '2006-10-01', to: '2006-10-07' },
  ],
  work: [
    { name: '春节', day: '2006-01-28' },
    { name: '春节', day: '2006-02-05' },
    { name: '劳动节', day: '2006-04-29' },
    { name: '劳动节', day: '2006-04-30' },
    { name: '国庆节', day: '2006-09-30' },
    { name: '国庆节', day: '2006-10-08' },
  ],
};
