import { HUNAN_PREFECTURES } from '../../catalogue/geo/hunan-prefectures.ts';
import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';

const monthBefore = (day: CivilDate): CivilDate => addDays(civilDate(`${day.slice(0, 7)}-01`), -1);
const words = (end: CivilDate): string => `${end.slice(0, 4)}年${Number(end.slice(5, 7))}月`;
const head = (end: CivilDate, what: string): JsonObject => ({
  title: `〔演示〕${words(end)}全省${what}月报`,
  periodFrom: `${end.slice(0, 7)}-01`,
  periodTo: end,
  documentDate: addDays(end, 8),
  summary: '数据为演示编造，不代表真实监测结果。',
});

/** 〔演示〕 the month that ends on a day. */
export const airBulletin = (end: CivilDate): JsonObject => ({
  ...head(end, '环境空气质量'),
  cities: HUNAN_PREFECTURES.map(({ name }, index) => ({
    city: name,
    good: (96.8 - index * 1.7).toFixed(1),
    pm25: (21 + index * 1.6).toFixed(1),
    pm10: (36 + index * 2.1).toFixed(1),
    o3: (118 + index * 2.4).toFixed(1),
    composite: (2.31 + index * 0.14).toFixed(2),
    rank: index + 1,
    primary: index % 3 === 0 ? '臭氧' : '细颗粒物',
  })),
  assessment: `${words(end)}全省14个城市平均优良天数比例85.8%，同比上升2.1个百分点；PM2.5平均浓度31.4微克每立方米，同比下降4.6%。没有城市出现重度及以上污染。`,
});
export const waterBulletin = (end: CivilDate): JsonObject => ({
  ...head(end, '地表水和饮用水水源水质'),
  waters: [
    ['湘江', 17, '100.0', '0.0', '0.0', ''],
    ['资江', 6, '100.0', '0.0', '0.0', ''],
    ['沅江', 6, '100.0', '0.0', '0.0', ''],
    ['澧水', 4, '100.0', '0.0', '0.0', ''],
    ['洞庭湖', 11, '36.4', '63.6', '0.0', '总磷'],
  ].map(([water = '', sections = 0, good = '', fourth = '', fifth = '', pollutants = '']) => ({
    water,
    sections,
    good,
    fourth,
    fifth,
    pollutants,
  })),
  lake: '洞庭湖湖体平均总磷浓度0.055毫克每升，水质总体为Ⅳ类，处于中营养状态。',
  sources: '32个地级以上城市集中式饮用水水源达标率100%。',
});

const example = (kind: 'air' | 'water', more: JsonObject, refusals: readonly string[]): RecordExample => {
  const end = civilDate('2026-02-28');
  const made = kind === 'air' ? airBulletin(end) : waterBulletin(end);
  return {
    type: `${kind}-bulletin`,
    item: `14.${kind}-bulletin`,
    body: 'hbt',
    content: { ...made, ...more },
    refusals,
  };
};

export const BULLETIN_EXAMPLES: readonly RecordExample[] = [
  example('air', {}, []),
  example('air', { title: '〔演示〕2026年2月环境空气质量月报（更正）' }, []),
  example('air', { periodFrom: '2026-03-01' }, ['date-order']),
  example('water', {}, []),
  example('water', { lake: '洞庭湖湖体总磷同比下降。' }, []),
  example('water', { waters: [] }, ['field-required']),
];

/** The last two months, as the department tells them. */
export function shownBulletins(today: CivilDate): readonly DemonstrationRecord[] {
  const last = monthBefore(today);
  return [last, monthBefore(last)].flatMap((end) =>
    [
      { item: '14.air-bulletin', content: airBulletin(end), time: '10:05' },
      { item: '14.water-bulletin', content: waterBulletin(end), time: '10:15' },
    ].map(({ item, content, time }) => ({
      item,
      body: 'hbt',
      content,
      at: `${addDays(end, 9)}T${time}:00+08:00`,
      period: end.slice(0, 7),
      list: null,
    })),
  );
}
