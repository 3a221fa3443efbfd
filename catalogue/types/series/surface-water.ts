import { seriesType } from './series-fields.ts';
import * as water from './water-indicators.ts';
import { FOUR_RIVERS_AND_LAKE } from './water-schematic.ts';

const KINDS = {
  river: { title: '河流断面', waterBody: 'river' },
  lake: { title: '湖泊点位', waterBody: 'lake' },
} as const;

/** 地表水月度监测: 湘、资、沅、澧四水和洞庭湖. */
export const SURFACE_WATER = seriesType({
  key: 'surface-water',
  title: '地表水水质监测数据',
  description: '湘江、资江、沅江、澧水和洞庭湖各断面逐月监测数据，按 GB 3838-2002 评价。',
  titleHelp: '写明月份，例如“2026年3月地表水水质监测数据”。',
  aspect: {
    frequency: 'month',
    nature: 'measured',
    lateAfterDays: 30,
    placeTitle: '断面',
    groupTitle: '水系',
    placeKinds: KINDS,
    places: [],
    placesFrom: 'monitoring-sections',
    indicators: [...water.TABLE_1, water.WATER_TEMPERATURE, water.CHLOROPHYLL, water.TRANSPARENCY],
    behaviours: [{ name: 'water-schematic', ...FOUR_RIVERS_AND_LAKE }],
    derived: [
      { title: '水质类别', name: 'water-class', indicator: null },
      { title: '营养状态', name: 'trophic-state', indicator: null },
    ],
    charts: [
      { title: '总磷', drawing: 'line', indicators: ['tp'] },
      { title: '氨氮', drawing: 'line', indicators: ['nh3n'] },
      { title: '高锰酸盐指数', drawing: 'line', indicators: ['codmn'] },
      { title: '溶解氧', drawing: 'line', indicators: ['do'] },
    ],
  },
});

/** 水质自动站: hourly or every four hours. */
export const WATER_STATIONS = seriesType({
  key: 'water-stations',
  title: '水质自动监测数据',
  description: '水质自动站每四小时发布一次的数据，未经人工审核，类别仅供参考。',
  titleHelp: '写明日期，例如“2026年3月1日水质自动监测数据”。',
  aspect: {
    frequency: 'hour',
    timesADay: 6,
    nature: 'measured',
    lateAfterDays: 1,
    placeTitle: '断面',
    groupTitle: '水系',
    placeKinds: KINDS,
    places: [],
    placesFrom: 'monitoring-sections',
    indicators: [
      ...water.CORE,
      water.WATER_TEMPERATURE,
      water.CONDUCTIVITY,
      water.TURBIDITY,
      water.CHLOROPHYLL,
      water.ALGAE,
    ],
    derived: [{ title: '水质类别', name: 'water-class', indicator: null }],
    charts: [
      { title: '溶解氧', drawing: 'line', indicators: ['do'] },
      { title: '氨氮', drawing: 'line', indicators: ['nh3n'] },
      { title: '总磷', drawing: 'line', indicators: ['tp'] },
    ],
  },
});
