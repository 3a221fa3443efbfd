import type { AirLevel, AirStandard, Pollutant, Standards } from '../../src/schema/standards.ts';

/** Values of the sub-index (IAQI) at the breakpoints. */
export const IAQI_STEPS = [0, 50, 100, 150, 200, 300, 400, 500] as const;

const COMMON = {
  // The 24-hour column. A widely used library has the 1-hour numbers in its place; 24 h SO₂ of 65 is 58, not 22.
  'so2-24h': [0, 50, 150, 475, 800, 1600, 2100, 2620],
  'so2-1h': [0, 150, 500, 650, 800],
  'no2-24h': [0, 40, 80, 180, 280, 565, 750, 940],
  'no2-1h': [0, 100, 200, 700, 1200, 2340, 3090, 3840],
  'co-24h': [0, 2, 4, 14, 24, 36, 48, 60],
  'co-1h': [0, 5, 10, 35, 60, 90, 120, 150],
  'o3-1h': [0, 160, 200, 300, 400, 800, 1000, 1200],
  'o3-8h': [0, 100, 160, 215, 265, 800],
} as const;

/** 环境空气质量指数（AQI）技术规定（试行）. */
export const HJ_633_2012: AirStandard = {
  code: 'HJ 633-2012',
  title: '环境空气质量指数（AQI）技术规定（试行）',
  validFrom: '2012-02-29',
  validTo: '2026-03-01',
  source: '表1，多份公开转录互校；超出二氧化硫1小时、臭氧8小时列时不计算，凭记忆，待核',
  breakpoints: {
    ...COMMON,
    'pm10-24h': [0, 50, 150, 250, 350, 420, 500, 600],
    'pm25-24h': [0, 35, 75, 115, 150, 250, 350, 500],
  },
  beyondShortList: 'not-computed',
  // So the national platform published under it: stations without PM10 have an index in its hourly data of 2018.
  missingUpTo100: 'from-the-others',
  namesExceeding: true,
};

/** 环境空气质量指数（AQI）技术规定, with the transitional limits of GB 3095-2026 (until 2030-12-31). */
export const HJ_633_2026: AirStandard = {
  code: 'HJ 633-2026',
  title: '环境空气质量指数（AQI）技术规定',
  validFrom: '2026-03-01',
  validTo: null,
  source: '表3，三份公开转录互校；过渡期限值至2030年12月31日，届时须换新表',
  breakpoints: {
    ...COMMON,
    'pm10-24h': [0, 50, 120, 250, 350, 420, 500, 600],
    'pm25-24h': [0, 35, 60, 115, 150, 250, 350, 500],
  },
  beyondShortList: 'last-step',
  missingUpTo100: 'not-available',
  namesExceeding: false,
};

export const AIR_STANDARDS: readonly AirStandard[] = [HJ_633_2012, HJ_633_2026];

/** In the order in which pollutants of equal rank are named. */
export const POLLUTANTS = [
  { indicator: 'so2', title: '二氧化硫', daily: 'so2-24h', hourly: 'so2-1h' },
  { indicator: 'no2', title: '二氧化氮', daily: 'no2-24h', hourly: 'no2-1h' },
  { indicator: 'co', title: '一氧化碳', daily: 'co-24h', hourly: 'co-1h' },
  { indicator: 'o3', title: '臭氧', daily: 'o3-8h', hourly: 'o3-1h' },
  { indicator: 'pm10', title: '可吸入颗粒物（PM10）', daily: 'pm10-24h', hourly: 'pm10-24h' },
  { indicator: 'pm25', title: '细颗粒物（PM2.5）', daily: 'pm25-24h', hourly: 'pm25-24h' },
] as const satisfies readonly Pollutant[];

const AIR_LEVELS: readonly AirLevel[] = [
  { upTo: 50, level: '一级', title: '优', colour: '#00e400' },
  { upTo: 100, level: '二级', title: '良', colour: '#ffff00' },
  { upTo: 150, level: '三级', title: '轻度污染', colour: '#ff7e00' },
  { upTo: 200, level: '四级', title: '中度污染', colour: '#ff0000' },
  { upTo: 300, level: '五级', title: '重度污染', colour: '#99004c' },
  { upTo: 500, level: '六级', title: '严重污染', colour: '#7e0023' },
];

export const AIR: Standards['air'] = {
  versions: AIR_STANDARDS,
  steps: IAQI_STEPS,
  pollutants: POLLUTANTS,
  levels: AIR_LEVELS,
};
