import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2009: CalendarNotice = {
  year: 2009,
  number: '国办发明电〔2008〕42号',
  issuedOn: null,
  off: [
    { name: '元旦', from: '2009-01-01', to: '2009-01-03' },
    { name: '春节', from: '2009-01-25', to: '2009-01-31' },
    { name: '清明节', from: '2009-04-04', to: '2009-04-06' },
    { name: '劳动节', from: '2009-05-01', to: '2009-05-03' },
    { name: '端午节', from: '2009-05-28', to: '2009-05-30' },
    { name: '国庆节', from: '2009-10-01', to: '2009-10-02' },
    { name: '中秋节', from: '2009-10-03', to: '2009-10-03' },
    { name: '国庆节', from: '2009-10-04', to: '2009-10-08' },
  ],
  work: [
    { name: '元旦', day: '2009-01-04' },
    { name: '春节', day: '2009-01-24' },
    { name: '春节', day: '2009-02-01' },
    { name: '端午节', day: '2009-05-31' },
    { name: '国庆节', day: '2009-09-27' },
    { name: '国庆节', day: '2009-10-10' },
  ],
};
