import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

/** The Spring Festival as the second notice prolonged it. */
export const NOTICE_2020: CalendarNotice = {
  year: 2020,
  number: '国办发明电〔2019〕16号、〔2020〕1号',
  issuedOn: '2020-01-26',
  off: [
    { name: '元旦', from: '2020-01-01', to: '2020-01-01' },
    { name: '春节', from: '2020-01-24', to: '2020-02-02' },
    { name: '清明节', from: '2020-04-04', to: '2020-04-06' },
    { name: '劳动节', from: '2020-05-01', to: '2020-05-05' },
    { name: '端午节', from: '2020-06-25', to: '2020-06-27' },
    { name: '国庆节', from: '2020-10-01', to: '2020-10-08' },
  ],
  work: [
    { name: '春节', day: '2020-01-19' },
    { name: '劳动节', day: '2020-04-26' },
    { name: '劳动节', day: '2020-05-09' },
    { name: '端午节', day: '2020-06-28' },
    { name: '国庆节', day: '2020-09-27' },
    { name: '国庆节', day: '2020-10-10' },
  ],
};
