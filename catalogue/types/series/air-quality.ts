import type { IndicatorDeclaration, PlaceDeclaration } from '../../../src/schema/declaration.ts';
import { HUNAN_PREFECTURES } from '../../geo/hunan-prefectures.ts';
import { POLLUTANTS } from '../../standards/hj-633.ts';
import { seriesType } from './series-fields.ts';

const PLACES: readonly PlaceDeclaration[] = HUNAN_PREFECTURES.map((prefecture) => ({
  code: prefecture.body,
  name: prefecture.name,
  kind: 'city',
  aliases: [prefecture.shortName],
  prefecture: prefecture.body,
  group: '市州',
  longitude: prefecture.centre[0],
  latitude: prefecture.centre[1],
  source: '点位为行政中心附近，示意用，非监测站位置',
}));

/**
 * 24-hour (ozone: 8-hour) limits, second class: GB 3095-2012 until the end of February 2026, then the transitional ones
 * of GB 3095-2026.
 */
const LIMITS: Readonly<
  Record<string, { readonly old: number; readonly now: number; readonly highest: number }>
> = {
  so2: { old: 150, now: 150, highest: 10_000 },
  no2: { old: 80, now: 80, highest: 5000 },
  co: { old: 4, now: 4, highest: 200 },
  o3: { old: 160, now: 160, highest: 2000 },
  pm10: { old: 150, now: 120, highest: 10_000 },
  pm25: { old: 75, now: 60, highest: 5000 },
};

const ALIASES = {
  so2: ['SO2'],
  no2: ['NO2'],
  co: ['CO'],
  o3: ['O3', 'O3-8h', 'O3_8h', '臭氧日最大8小时'],
  pm10: ['PM10', '可吸入颗粒物'],
  pm25: ['PM2.5', '细颗粒物'],
} as const;

const indicator = ({ indicator: code, title }: (typeof POLLUTANTS)[number]): IndicatorDeclaration => {
  const limit = LIMITS[code];
  if (!limit) throw new Error(`no limits of ${code}`);
  return {
    code,
    title,
    aliases: ALIASES[code],
    unit: code === 'co' ? 'mg/m³' : 'μg/m³',
    scale: 4,
    minimum: 0,
    maximum: limit.highest,
    outside: 'flag',
    detectionLimit: true,
    standard: 'GB 3095-2012、GB 3095-2026',
    limits: [
      {
        value: limit.old,
        title: '二级限值（GB 3095-2012）',
        validFrom: null,
        validTo: '2026-03-01',
        placeKind: null,
      },
      {
        value: limit.now,
        title: '二级限值（GB 3095-2026 过渡期）',
        validFrom: '2026-03-01',
        validTo: '2031-01-01',
        placeKind: null,
      },
    ],
  };
};

/** 环境空气质量日报: 24-hour means and the day's highest 8-hour ozone of each city. */
export const AIR_QUALITY = seriesType({
  key: 'air-quality',
  title: '环境空气质量日报数据',
  description: '14 个市州城市环境空气质量日均数据，按观测当日施行的 HJ 633 计算空气质量指数（AQI）。',
  titleHelp: '写明时期，例如“2026年3月环境空气质量日报数据”。',
  aspect: {
    frequency: 'day',
    nature: 'measured',
    lateAfterDays: 30,
    placeTitle: '城市',
    groupTitle: '地区',
    placeKinds: { city: { title: '城市', waterBody: null } },
    places: PLACES,
    indicators: POLLUTANTS.map(indicator),
    derived: [{ title: '空气质量', name: 'aqi-daily', indicator: null }],
    charts: [
      { title: '细颗粒物（PM2.5）', drawing: 'line', indicators: ['pm25'] },
      { title: '可吸入颗粒物（PM10）', drawing: 'line', indicators: ['pm10'] },
      { title: '臭氧日最大8小时', drawing: 'line', indicators: ['o3'] },
    ],
  },
});
