import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2010: CalendarNotice = {
  year: 2010,
  number: '国办发明电〔2009〕27号',
  issuedOn: '2009-12-07',
  off: [
    { name: '元旦', from: '2010-01-01', to: '2010-01-03' },
    { name: '春节', from: '2010-02-13', to: '2010-02-19' },
    { name: '清明节', from: '2010-04-03', to: '2010-04-05' },
    { name: '劳动节', from: '2010-05-01', to: '2010-05-03' },
    { name: '端午节', from: '2010-06-14', to: '2010-06-16' },
    { name: '中秋节', from: '2010-09-22', to: '2010-09-24' },
    { name: '国庆节', from: '2010-10-01', to: '2010-10-07' },
  ],
  work: [
    { name: '春节', day: '2010-02-20' },
    { name: '春节', day: '2010-02-21' },
    { name: '端午节', day: '2010-06-12' },
    { name: '端午节', day: '2010-06-13' },
    { name: '中秋节', day: '2010-09-19' },
    { name: '中秋节', day: '2010-09-25' },
    { name: '国庆节', day: '2010-09-26' },
    { name: '国庆节', day: '2010-10-09' },
  ],
};
