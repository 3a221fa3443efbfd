import type { CalendarNotice } from '../../../src/kernel/calendar.ts';

export const NOTICE_2019: CalendarNotice = {
  year: 2019,
  number: '国办发明电〔2018〕15号',
  issuedOn: '2018-12-06',
  off: [
    { name: '元旦', from: '2018-12-30', to: '2019-01-01' },
    { name: '春节', from: '2019-02-04', to: '2019-02-10' },
    { name: '清明节', from: '2019-04-05', to: '2019-04-07' },
    { name: '劳动节', from: '2019-05-01', to: '2019-05-04' },
    { name: '端午节', from: '2019-06-07', to: '2019-06-09' },
    { name: '中秋节', from: '2019-09-13', to: '2019-09-15' },
    { name: '国庆节', from: '2019-10-01', to: '2019-10-07' },
  ],
  work: [
    { name: '元旦', day: '2018-12-29' },
    { name: '春节', day: '2019-02-02' },
    { name: '春节', day: '2019-02-03' },
    { name: '劳动节', day: '2019-04-28' },
    { name: '劳动节', day: '2019-05-05' },
    { name: '国庆节', day: '2019-09-29' },
    { name: '国庆节', day: '2019-10-12' },
  ],
};
