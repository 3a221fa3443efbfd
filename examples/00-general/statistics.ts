import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { chance } from '../builders/chance.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

interface Place {
  readonly body: string;
  readonly name: string;
  /** 亿元 in 2025, invented and rounded. */
  readonly product: number;
}

const PLACES: readonly Place[] = [
  { body: 'tjj', name: '全省', product: 55_000 },
  { body: 'changsha', name: '长沙市', product: 15_900 },
  { body: 'hengyang', name: '衡阳市', product: 4_400 },
  { body: 'zhuzhou', name: '株洲市', product: 3_900 },
  { body: 'xiangtan', name: '湘潭市', product: 2_900 },
  { body: 'yueyang', name: '岳阳市', product: 5_100 },
  { body: 'changde', name: '常德市', product: 4_700 },
  { body: 'chenzhou', name: '郴州市', product: 3_300 },
  { body: 'xiangxi', name: '湘西州', product: 880 },
  { body: 'changsha-xian', name: '长沙县', product: 2_300 },
  { body: 'fenghuang', name: '凤凰县', product: 110 },
];

const grown = (place: Place, year: number, what: string): number =>
  Number((3.2 + chance(place.body, year, what) * 3.6).toFixed(1));

/** Invented figures of one year, the same at every run. */
function figures(place: Place, year: number): readonly JsonObject[] {
  const product = place.product * 1.05 ** (year - 2025);
  const share = (of: number, what: string) =>
    (product * of * (0.95 + chance(place.body, what) * 0.1)).toFixed(2);
  return [
    {
      group: '综合',
      name: '第一产业增加值',
      value: share(0.09, '一'),
      unit: '亿元',
      growth: String(grown(place, year, '一')),
    },
    {
      group: '综合',
      name: '第二产业增加值',
      value: share(0.38, '二'),
      unit: '亿元',
      growth: String(grown(place, year, '二')),
    },
    {
      group: '综合',
      name: '第三产业增加值',
      value: share(0.53, '三'),
      unit: '亿元',
      growth: String(grown(place, year, '三')),
    },
    {
      group: '财政',
      name: '地方一般公共预算收入',
      value: share(0.065, '财'),
      unit: '亿元',
      growth: String(grown(place, year, '财')),
    },
    {
      group: '人民生活',
      name: '全体居民人均可支配收入',
      value: String(Math.round(38_000 + chance(place.body, year) * 20_000)),
      unit: '元',
      growth: String(grown(place, year, '收')),
    },
    { group: '人口', name: '常住人口', value: (place.product / 8.6).toFixed(2), unit: '万人' },
  ];
}

const communique = (place: Place, year: number): RecordExample =>
  documentExample(
    { type: 'statistical-communique', item: '00.statistics', body: place.body },
    `${place.name}${year}年国民经济和社会发展统计公报`,
    `${year + 1}-03-04`,
    {
      year,
      status: 'preliminary',
      gdp: (place.product * 1.05 ** (year - 2025)).toFixed(2),
      gdpGrowth: String(grown(place, year, '总')),
      figures: figures(place, year),
      method:
        '本公报数据为演示虚构，不是统计机关公布的数。绝对数按现价计算，增长速度按可比价格计算；部分数据因四舍五入，存在总计与分项合计不等的情况。',
      summary: `${place.name}${year}年地区生产总值、产业、财政、居民收入和人口的主要数据（虚构）。`,
      body: '<h2>一、综合</h2><p>全年经济运行总体平稳，主要数据见表。</p><h2>二、人民生活</h2><p>居民收入增长与经济增长基本同步，城乡收入差距继续缩小。</p>',
    },
  );

const YEARS_SHOWN = 2;
const EXAMPLES = PLACES.map((place) => communique(place, 2025));

export const STATISTICS_EXAMPLES: readonly RecordExample[] = [
  ...EXAMPLES,
  ...EXAMPLES.slice(0, 1).map((each) => refusedExample(each, { method: '' }, 'field-required')),
];

/** The last years that had ended, in the March after each. */
export const shownStatistics = (today: string): readonly DemonstrationRecord[] => {
  const last = Number(today.slice(0, 4)) - 1;
  return Array.from({ length: YEARS_SHOWN }, (_, back) => last - back).flatMap((year) =>
    PLACES.map((place) => shownOn(communique(place, year), `${year + 1}-03-05`, { period: String(year) })),
  );
};
