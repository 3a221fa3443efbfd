import type { IndicatorDeclaration } from '../../../../src/schema/declaration.ts';
import { seriesType } from '../../../types/series/series-fields.ts';

/**
 * Kinds of outlet, each with the standard that it discharges by. Limits are from memory, to be compared with the
 * standards before use; what a permit allows may be stricter.
 */
const KINDS = {
  sewage: {
    title: '城镇污水处理厂（一级A）',
    standard: 'GB 18918-2002 一级A',
    limits: { cod: 50, nh3n: 5, tn: 15, tp: 0.5 },
  },
  smelter: {
    title: '铅锌工业废水',
    standard: 'GB 25466-2010',
    limits: { cod: 60, nh3n: 8, tn: 15, tp: 1, pb: 0.5, cd: 0.05, as: 0.3 },
  },
  pulp: { title: '制浆造纸废水', standard: 'GB 3544-2008', limits: { cod: 90, nh3n: 8, tn: 12, tp: 0.8 } },
  power: {
    title: '燃煤电厂（超低排放）',
    standard: '环发〔2015〕164号',
    limits: { dust: 10, so2: 35, nox: 50 },
  },
  cement: { title: '水泥窑', standard: 'GB 4915-2013', limits: { dust: 30, so2: 200, nox: 400 } },
} as const;
const kinds = Object.entries(KINDS);

const indicator = (
  code: string,
  title: string,
  unit: string,
  maximum: number,
  aliases: readonly string[] = [],
): IndicatorDeclaration => ({
  code,
  title,
  aliases,
  unit,
  scale: 4,
  minimum: 0,
  maximum,
  outside: 'refuse',
  detectionLimit: true,
  standard: '',
  limits: kinds.flatMap(([kind, { limits, standard }]) =>
    Object.entries(limits).flatMap(([name, value]) =>
      name === code ? [{ value, title: standard, validFrom: null, validTo: null, placeKind: kind }] : [],
    ),
  ),
});

/** What outlets there are to choose from, by their titles. */
export const OUTLET_KINDS: Readonly<Record<string, string>> = Object.fromEntries(
  kinds.map(([kind, { title }]) => [kind, title]),
);

/** 重点排污单位监测: each outlet, each pollutant against the limit of its standard. */
export const DISCHARGE = seriesType({
  key: 'pollution-discharge',
  title: '重点排污单位排放监测数据',
  description: '重点排污单位各排放口逐月监测结果，按执行的排放标准评价是否达标，注明超标倍数和缺测。',
  titleHelp: '写明月份，例如“2026年3月重点排污单位排放监测数据”。',
  aspect: {
    frequency: 'month',
    nature: 'measured',
    lateAfterDays: 20,
    placeTitle: '排放口',
    groupTitle: '排污单位',
    placeKinds: Object.fromEntries(kinds.map(([kind, { title }]) => [kind, { title, waterBody: null }])),
    places: [],
    placesFrom: 'discharge-outlets',
    indicators: [
      indicator('cod', '化学需氧量', 'mg/L', 5000, ['COD', 'CODCr']),
      indicator('nh3n', '氨氮', 'mg/L', 500, ['NH3-N']),
      indicator('tn', '总氮', 'mg/L', 1000, ['TN']),
      indicator('tp', '总磷', 'mg/L', 100, ['TP']),
      indicator('pb', '总铅', 'mg/L', 100, ['铅']),
      indicator('cd', '总镉', 'mg/L', 100, ['镉']),
      indicator('as', '总砷', 'mg/L', 100, ['砷']),
      indicator('dust', '颗粒物', 'mg/m³', 5000, ['烟尘']),
      indicator('so2', '二氧化硫', 'mg/m³', 10_000, ['SO2']),
      indicator('nox', '氮氧化物', 'mg/m³', 10_000, ['NOx']),
    ],
    derived: [{ title: '是否达标', name: 'within-limits', indicator: null }],
    charts: [
      { title: '化学需氧量', drawing: 'line', indicators: ['cod'] },
      { title: '氨氮', drawing: 'line', indicators: ['nh3n'] },
      { title: '总磷', drawing: 'line', indicators: ['tp'] },
      { title: '总铅', drawing: 'line', indicators: ['pb'] },
      { title: '颗粒物', drawing: 'line', indicators: ['dust'] },
      { title: '二氧化硫', drawing: 'line', indicators: ['so2'] },
      { title: '氮氧化物', drawing: 'line', indicators: ['nox'] },
    ],
  },
});

/** What each outlet is measured for, for examples. */
export const limitsOfOutlet = (outlet: { readonly kind: string }): Readonly<Record<string, number>> =>
  kinds.find(([kind]) => kind === outlet.kind)?.[1].limits ?? {};
