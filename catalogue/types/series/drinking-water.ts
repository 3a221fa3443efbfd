import type { IndicatorDeclaration } from '../../../src/schema/declaration.ts';
import { SOURCE_LIMITS } from '../../standards/gb-3838-2002.ts';
import { seriesType } from './series-fields.ts';
import { TABLE_1 } from './water-indicators.ts';

const supplement: readonly IndicatorDeclaration[] = SOURCE_LIMITS.map(({ indicator, title, limit }) => ({
  code: indicator,
  title,
  aliases: [],
  unit: 'mg/L',
  scale: 8,
  minimum: 0,
  maximum: 100_000,
  outside: 'refuse',
  detectionLimit: true,
  standard: 'GB 3838-2002 表2',
  limits: [{ value: limit, title: '标准限值', validFrom: null, validTo: null, placeKind: null }],
}));

const amount = (code: string, title: string): IndicatorDeclaration => ({
  code,
  title,
  aliases: [],
  unit: '万吨',
  scale: 4,
  minimum: 0,
  maximum: 1_000_000,
  outside: 'refuse',
  detectionLimit: false,
  standard: '',
  limits: [],
});

/** 集中式饮用水水源: the water of the source, neither 出厂水 nor 末梢水 (GB 5749-2022 is another standard of another department). */
export const DRINKING_WATER = seriesType({
  key: 'drinking-water',
  title: '集中式饮用水水源水质监测数据',
  description: '地级以上城市集中式饮用水水源逐月监测数据，按 GB 3838-2002 Ⅲ类和补充项目限值评价是否达标。',
  titleHelp: '写明月份，例如“2026年3月集中式饮用水水源水质监测数据”。',
  aspect: {
    frequency: 'month',
    nature: 'measured',
    lateAfterDays: 30,
    placeTitle: '水源地',
    groupTitle: '城市',
    placeKinds: {
      river: { title: '河流型', waterBody: 'river' },
      lake: { title: '湖库型', waterBody: 'lake' },
    },
    places: [],
    placesFrom: 'drinking-water-sources',
    indicators: [
      ...TABLE_1.filter((indicator) => indicator.code !== 'cod'),
      ...supplement,
      amount('intake', '取水量'),
    ],
    derived: [
      { title: '是否达标', name: 'source-compliance', indicator: null },
      { title: '水质类别', name: 'water-class', indicator: null },
    ],
    charts: [
      { title: '总磷', drawing: 'line', indicators: ['tp'] },
      { title: '氨氮', drawing: 'line', indicators: ['nh3n'] },
      { title: '锰', drawing: 'line', indicators: ['mn'] },
      { title: '取水量', drawing: 'bar', indicators: ['intake'] },
    ],
  },
});
