import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2011: CalendarNotice = {
  year: 2011,
  number: '国办发明电〔2010〕40号',
  issuedOn: '2010-12-09',
  off: [
    { name: '元旦', from: '2011-01-01', to: '2011-01-03' },
    { name: '春节', from: '2011-02-02', to: '2011-02-08' },
    { name: '清明节', from: '2011-04-03', to: '2011-04-05' },
    { name: '劳动节', from: '2011-04-30', to: '2011-05-02' },
    { name: '端午节', from: '2011-06-04', to: '2011-06-04' },
    { name: '端午节', from: '2011-06-06', to: '2011-06-06' },
    { name: '中秋节', from: '2011-09-10', to: '2011-09-12' },
    { name: '国庆节', from: '2011-10-01', to: '2011-10-07' },
  ],
  work: [
    { name: '春节', day: '2011-01-30' },
    { name: '春节', day: '2011-02-12' },
    { name: '清明节', day: '2011-04-02' },
    { name: '国庆节', day: '2011-10-08' },
    { name: '国庆节', day: '2011-10-09' },
  ],
};
