import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2014: CalendarNotice = {
  year: 2014,
  number: '国办发明电〔2013〕28号',
  issuedOn: '2013-12-11',
  off: [
    { name: '元旦', from: '2014-01-01', to: '2014-01-01' },
    { name: '春节', from: '2014-01-31', to: '2014-02-06' },
    { name: '清明节', from: '2014-04-05', to: '2014-04-07' },
    { name: '劳动节', from: '2014-05-01', to: '2014-05-03' },
    { name: '端午节', from: '2014-06-02', to: '2014-06-02' },
    { name: '中秋节', from: '2014-09-08', to: '2014-09-08' },
    { name: '国庆节', from: '2014-10-01', to: '2014-10-07' },
  ],
  work: [
    { name: '春节', day: '2014-01-26' },
    { name: '春节', day: '2014-02-08' },
    { name: '劳动节', day: '2014-05-04' },
    { name: '国庆节', day: '2014-09-28' },
    { name: '国庆节', day: '2014-10-11' },
  ],
};
