import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2007: CalendarNotice = {
  year: 2007,
  number: null,
  issuedOn: null,
  off: [
    { name: '元旦', from: '2007-01-01', to: '2007-01-03' },
    { name: '春节', from: '2007-02-18', to: '2007-02-24' },
    { name: '劳动节', from: '2007-05-01', to: '2007-05-07' },
    { name: '国庆节', from: '2007-10-01', to: '2007-10-07' },
  ],
  work: [
    { name: '元旦', day: '2006-12-30' },
    { name: '元旦', day: '2006-12-31' },
    { name: '春节', day: '2007-02-17' },
    { name: '春节', day: '2007-02-25' },
    { name: '劳动节', day: '2007-04-28' },
    { name: '劳动节', day: '2007-04-29' },
    { name: '国庆节', day: '2007-09-29' },
    { name: '国庆节', day: '2007-09-30' },
  ],
};
