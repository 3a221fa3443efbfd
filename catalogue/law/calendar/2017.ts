import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2017: CalendarNotice = {
  year: 2017,
  number: '国办发明电〔2016〕17号',
  issuedOn: '2016-12-01',
  off: [
    { name: '元旦', from: '2017-01-01', to: '2017-01-02' },
    { name: '春节', from: '2017-01-27', to: '2017-02-02' },
    { name: '清明节', from: '2017-04-02', to: '2017-04-04' },
    { name: '劳动节', from: '2017-05-01', to: '2017-05-01' },
    { name: '端午节', from: '2017-05-28', to: '2017-05-30' },
    { name: '国庆节', from: '2017-10-01', to: '2017-10-03' },
    { name: '中秋节', from: '2017-10-04', to: '2017-10-04' },
    { name: '国庆节', from: '2017-10-05', to: '2017-10-08' },
  ],
  work: [
    { name: '春节', day: '2017-01-22' },
    { name: '春节', day: '2017-02-04' },
    { name: '清明节', day: '2017-04-01' },
    { name: '端午节', day: '2017-05-27' },
    { name: '国庆节', day: '2017-09-30' },
  ],
};
