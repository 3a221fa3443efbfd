import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2005: CalendarNotice = {
  year: 2005,
  number: null,
  issuedOn: null,
  off: [
    { name: '元旦', from: '2005-01-01', to: '2005-01-03' },
    { name: '春节', from: '2005-02-09', to: '2005-02-15' },
    { name: '劳动节', from: '2005-05-01', to: '2005-05-07' },
    { name: '国庆节', from: '2005-10-01', to: '2005-10-07' },
  ],
  work: [
    { name: '春节', day: '2005-02-05' },
    { name: '春节', day: '2005-02-06' },
    { name: '劳动节', day: '2005-04-30' },
    { name: '劳动节', day: '2005-05-08' },
    { name: '国庆节', day: '2005-10-08' },
    { name: '国庆节', day: '2005-10-09' },
  ],
};
