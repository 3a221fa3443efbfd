import type { DemonstrationFeed } from '../../src/schema/example.ts';
import { chance } from '../builders/chance.ts';
import { WATER_SECTIONS } from './water-places.ts';

/** Heading, lowest and highest figure and decimals of what a station measures. */
const MEASURED = [
  ['pH(无量纲)', 7.1, 8.3, 1],
  ['溶解氧(mg/L)', 6.2, 10.6, 1],
  ['高锰酸盐指数(mg/L)', 1.2, 3.6, 1],
  ['氨氮(mg/L)', 0.03, 0.48, 2],
  ['总磷(mg/L)', 0.02, 0.05, 3],
  ['水温(℃)', 8, 26, 1],
  ['电导率(μS/cm)', 180, 420, 1],
  ['浊度(NTU)', 4, 60, 1],
] as const;

/** 〔演示〕 What another system would put into a folder each hour: the readings of all automatic stations. */
export const HOURLY_WATER: DemonstrationFeed = {
  name: '〔演示〕全省水质自动站小时数据',
  item: '14.water-stations',
  body: 'hbt',
  folder: 'water-stations',
  everyMinutes: 60,
  quietHours: 3,
  jumpPercent: 20,
  record: {
    title: '〔演示〕{今天} {时}时水质自动监测数据',
    periodFrom: '{今天}',
    periodTo: '{今天}',
    documentDate: '{今天}',
    summary: '全省水质自动站每小时数据，由数据接入自动取得；数据为演示编造。',
  },
  table: (hour) => [
    ['断面名称', '监测时间', ...MEASURED.map(([heading]) => heading)],
    ...WATER_SECTIONS.map(({ code, name }) => [
      name,
      hour.replace('T', ' '),
      ...MEASURED.map(([heading, low, high, decimals]) => {
        const share = chance(code, heading) * 0.7 + chance(code, heading, hour) * 0.3;
        return (low + share * (high - low)).toFixed(decimals);
      }),
    ]),
  ],
};
