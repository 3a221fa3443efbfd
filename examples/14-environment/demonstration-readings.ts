import { limitsOfOutlet } from '../../catalogue/areas/14-environment/types/discharge.ts';
import { HUNAN_PREFECTURES } from '../../catalogue/geo/hunan-prefectures.ts';
import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { chance } from '../builders/chance.ts';
import type { ListedPlace } from '../builders/place-list.ts';
import { OUTLETS } from './places.ts';
import { DRINKING_WATER_SOURCES, WATER_SECTIONS } from './water-places.ts';

const between = (share: number, low: number, high: number, decimals: number): string =>
  (low + share * (high - low)).toFixed(decimals);

const lastDay = (month: string): string => {
  const [year = 2026, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};
const monthTitle = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** 〔演示〕 14 cities, the days of a month up to `until`. */
export function airMonth(month: string, until = lastDay(month)): JsonObject {
  const days = Array.from(
    { length: Number(until.slice(8)) },
    (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`,
  );
  const winter = [11, 12, 1, 2].includes(Number(month.slice(5)));
  return {
    title: `〔演示〕${monthTitle(month)}环境空气质量日报数据`,
    periodFrom: `${month}-01`,
    periodTo: until,
    documentDate: until,
    summary: '14 个市州城市逐日六项污染物浓度，数据为演示编造。',
    observations: days.flatMap((day) =>
      HUNAN_PREFECTURES.map(({ body }) => {
        const haze = chance('haze', day) * 0.7 + chance(body, day) * 0.3;
        const pm25 = between(haze, 12, winter ? 118 : 62, 0);
        return {
          place: body,
          period: day,
          so2: between(chance(body, day, 'so2'), 4, 14, 0),
          no2: between(haze, 10, 46, 0),
          pm10: String(Math.round(Number(pm25) * 1.35 + 6)),
          co: between(haze, 0.5, 1.2, 1),
          o3: between(chance(day, 'o3') * 0.8 + chance(body, 'o3') * 0.2, 38, winter ? 110 : 178, 0),
          // Instruments fail; what was not measured is said.
          pm25: chance(body, day, 'gap') > 0.985 ? '--' : pm25,
        };
      }),
    ),
  };
}

const waterReadings = (place: ListedPlace, month: string): JsonObject => {
  const of = (indicator: string): number =>
    chance(place.code, indicator) * 0.6 + chance(place.code, month, indicator) * 0.4;
  const lake = place.kind === 'lake';
  return {
    ph: between(of('ph'), 7.1, 8.3, 1),
    do: between(of('do'), 6.4, 10.8, 1),
    codmn: between(of('codmn'), 1.1, lake ? 4.6 : 3.2, 1),
    bod5: between(of('bod5'), 0.6, 2.8, 1),
    nh3n: between(of('nh3n'), 0.03, 0.62, 2),
    tp: lake ? between(of('tp'), 0.034, 0.078, 3) : between(of('tp'), 0.02, 0.14, 3),
    cu: '0.001L',
    zn: between(of('zn'), 0.002, 0.02, 3),
    f: between(of('f'), 0.12, 0.34, 2),
    se: '0.0004L',
    as: between(of('as'), 0.0008, 0.006, 4),
    hg: '0.00004L',
    cd: of('cd') > 0.5 ? '0.0001L' : '0.0003',
    cr6: '0.004L',
    pb: '0.002L',
    cn: '0.001L',
    phenol: '0.0003L',
    oil: '0.01L',
    las: '0.05L',
    s: '0.005L',
    ...(lake
      ? {
          tn: between(of('tn'), 1.1, 2.2, 2),
          chla: between(of('chla'), 2, 14, 1),
          sd: between(of('sd'), 0.4, 0.9, 1),
        }
      : {}),
  };
};

const report = (month: string, title: string, summary: string): JsonObject => ({
  title: `〔演示〕${monthTitle(month)}${title}`,
  periodFrom: `${month}-01`,
  periodTo: lastDay(month),
  documentDate: lastDay(month),
  summary: `${summary}数据为演示编造。`,
});

/** 〔演示〕 the four rivers and Lake Dongting in a month. */
export const waterMonth = (month: string): JsonObject => ({
  ...report(month, '四水和洞庭湖水质监测数据', '湘、资、沅、澧四水和洞庭湖各断面监测数据，'),
  observations: WATER_SECTIONS.map((place) => ({
    place: place.code,
    period: month,
    ...waterReadings(place, month),
    cod: between(chance(place.code, month, 'cod'), 5, 18, 0),
  })),
});

/** 〔演示〕 sources of drinking water in a month. */
export const sourcesMonth = (month: string): JsonObject => ({
  ...report(month, '集中式饮用水水源水质监测数据', '地级以上城市集中式饮用水水源监测数据，'),
  observations: DRINKING_WATER_SOURCES.map((place) => ({
    place: place.code,
    period: month,
    ...waterReadings(place, month),
    // In a reservoir phosphorus counts by the lake's limits.
    tp: between(chance(place.code, month), 0.01, place.kind === 'lake' ? 0.04 : 0.1, 3),
    sulfate: between(chance(place.code, 'so4'), 8, 40, 1),
    chloride: between(chance(place.code, 'cl'), 3, 18, 1),
    nitrate: between(chance(place.code, month, 'no3'), 0.4, 2.4, 2),
    fe: '0.03L',
    mn: between(chance(place.code, month, 'mn'), 0.01, 0.09, 2),
    intake: between(chance(place.code, 'intake'), 180, 1600, 1),
  })).map(({ chla: _chla, sd: _sd, cod: _cod, ...row }: JsonObject) => row),
});

/** 〔演示〕 outlets of key units in a month: most keep the limits, one exceeds now and then, one fails to report. */
export const dischargeMonth = (month: string): JsonObject => ({
  ...report(month, '重点排污单位排放监测数据', '重点排污单位各排放口监测结果，'),
  observations: OUTLETS.filter((place) => place.code !== SILENT || chance(place.code, month) > 0.3).map(
    (place) => ({
      place: place.code,
      period: month,
      ...Object.fromEntries(
        Object.entries(limitsOfOutlet(place)).map(([code, limit]) => {
          const share = chance(place.code, code) * 0.35 + chance(place.code, code, month) * 0.5;
          const exceeds = place.code === CARELESS && chance(month, code) > 0.8;
          const gap = chance(place.code, month, code, 'gap') > 0.985;
          return [code, gap ? '--' : (limit * (exceeds ? 1.05 + share : 0.1 + share)).toPrecision(3)];
        }),
      ),
    }),
  ),
});
const SILENT = 'cz-qianxin-dw002';
const CARELESS = 'yy-zhiye-dw001';
