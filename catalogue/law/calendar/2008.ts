import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2008: CalendarNotice = {
  year: 2008,
  number: null,
  issuedOn: null,
  off: [
    { name: '元旦', from: '2007-12-30', to: '2008-01-01' },
    { name: '春节', from: '2008-02-06', to: '2008-02-12' },
    { name: '清明节', from: '2008-04-04', to: '2008-04-06' },
    { name: '劳动节', from: '2008-05-01', to: '2008-05-03' },
    { name: '端午节', from: '2008-06-07', to: '2008-06-09' },
    { name: '中秋节', from: '2008-09-13', to: '2008-09-15' },
    { name: '国庆节', from: '2008-09-29', to: '2008-10-05' },
  ],
  work: [
    { name: '元旦', day: '2007-12-29' },
    { name: '春节', day: '2008-02-02' },
    { name: '春节', day: '2008-02-03' },
    { name: '劳动节', day: '2008-05-04' },
    { name: '国庆节', day: '2008-09-27' },
    { name: '国庆节', day: '2008-09-28' },
  ],
};
