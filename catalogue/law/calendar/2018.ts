import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2018: CalendarNotice = {
  year: 2018,
  number: '国办发明电〔2017〕12号',
  issuedOn: '2017-11-30',
  off: [
    { name: '元旦', from: '2018-01-01', to: '2018-01-01' },
    { name: '春节', from: '2018-02-15', to: '2018-02-21' },
    { name: '清明节', from: '2018-04-05', to: '2018-04-07' },
    { name: '劳动节', from: '2018-04-29', to: '2018-05-01' },
    { name: '端午节', from: '2018-06-18', to: '2018-06-18' },
    { name: '中秋节', from: '2018-09-24', to: '2018-09-24' },
    { name: '国庆节', from: '2018-10-01', to: '2018-10-07' },
  ],
  work: [
    { name: '春节', day: '2018-02-11' },
    { name: '春节', day: '2018-02-24' },
    { name: '清明节', day: '2018-04-08' },
    { name: '劳动节', day: '2018-04-28' },
    { name: '国庆节', day: '2018-09-29' },
    { name: '国庆节', day: '2018-09-30' },
  ],
};
