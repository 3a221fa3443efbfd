import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2012: CalendarNotice = {
  year: 2012,
  number: '国办发明电〔2011〕45号',
  issuedOn: '2011-12-06',
  off: [
    { name: '元旦', from: '2012-01-01', to: '2012-01-03' },
    { name: '春节', from: '2012-01-22', to: '2012-01-28' },
    { name: '清明节', from: '2012-04-02', to: '2012-04-04' },
    { name: '劳动节', from: '2012-04-29', to: '2012-05-01' },
    { name: '端午节', from: '2012-06-22', to: '2012-06-22' },
    { name: '端午节', from: '2012-06-24', to: '2012-06-24' },
    { name: '中秋节', from: '2012-09-30', to: '2012-09-30' },
    { name: '国庆节', from: '2012-10-01', to: '2012-10-07' },
  ],
  work: [
    { name: '元旦', day: '2011-12-31' },
    { name: '春节', day: '2012-01-21' },
    { name: '春节', day: '2012-01-29' },
    { name: '清明节', day: '2012-03-31' },
    { name: '清明节', day: '2012-04-01' },
    { name: '劳动节', day: '2012-04-28' },
    { name: '国庆节', day: '2012-09-29' },
  ],
};
