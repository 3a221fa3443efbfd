import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2016: CalendarNotice = {
  year: 2016,
  number: '国办发明电〔2015〕18号',
  issuedOn: '2015-12-10',
  off: [
    { name: '元旦', from: '2016-01-01', to: '2016-01-01' },
    { name: '春节', from: '2016-02-07', to: '2016-02-13' },
    { name: '清明节', from: '2016-04-04', to: '2016-04-04' },
    { name: '劳动节', from: '2016-05-01', to: '2016-05-02' },
    { name: '端午节', from: '2016-06-09', to: '2016-06-11' },
    { name: '中秋节', from: '2016-09-15', to: '2016-09-17' },
    { name: '国庆节', from: '2016-10-01', to: '2016-10-07' },
  ],
  work: [
    { name: '春节', day: '2016-02-06' },
    { name: '春节', day: '2016-02-14' },
    { name: '端午节', day: '2016-06-12' },
    { name: '中秋节', day: '2016-09-18' },
    { name: '国庆节', day: '2016-10-08' },
    { name: '国庆节', day: '2016-10-09' },
  ],
};
