import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2004: CalendarNotice = {
  year: 2004,
  number: null,
  issuedOn: null,
  off: [
    { name: '元旦', from: '2004-01-01', to: '2004-01-01' },
    { name: '春节', from: '2004-01-22', to: '2004-01-28' },
    { name: '劳动节', from: '2004-05-01', to: '2004-05-07' },
    { name: '国庆节', from: '2004-10-01', to: '2004-10-07' },
  ],
  work: [
    { name: '春节', day: '2004-01-17' },
    { name: '春节', day: '2004-01-18' },
    { name: '劳动节', day: '2004-05-08' },
    { name: '劳动节', day: '2004-05-09' },
    { name: '国庆节', day: '2004-10-09' },
    { name: '国庆节', day: '2004-10-10' },
  ],
};
