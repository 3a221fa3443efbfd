import { HUNAN_PREFECTURES } from '../../catalogue/geo/hunan-prefectures.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

type Transfer = readonly [body: string, what: string, kind: string, valued: number, sold: number];

const TRANSFERS: readonly Transfer[] = [
  ['gzw', '示例建材公司增资扩股', 'capital', 12_600, 13_050],
  ['gzw', '示例物流公司增资扩股', 'capital', 25_000, 26_200],
  ['gzw', '示例宾馆整体资产', 'assets', 8_400, 0],
  ['gzw', '示例酒店旧楼', 'assets', 5_300, 5_300],
  ['changsha', '示例停车公司增资', 'capital', 3_900, 4_120],
  ['changsha', '示例旧厂房二栋', 'assets', 2_150, 0],
  ['changsha', '示例水务公司增资', 'capital', 18_000, 0],
  ['hengyang', '示例粮油公司旧仓库', 'assets', 2_760, 2_760],
  ['hengyang', '示例车辆一批', 'assets', 86, 91],
  ['shaoyang', '示例旅游公司增资', 'capital', 4_480, 0],
];

const transfer = ([body, what, kind, valued, sold]: Transfer, index: number): RecordExample =>
  documentExample(
    { type: 'state-asset-transfer', item: '16.transfers', body },
    `关于${what}${sold === 0 ? '转让' : '成交结果'}的公告`,
    `2026-02-${String(4 + index).padStart(2, '0')}`,
    {
      step: sold === 0 ? 'offer' : 'result',
      kind,
      project: `示例产权〔2026〕${901 + index}号`,
      seller: '〔演示〕示例国有资本投资公司',
      subject: `〔演示〕${what}，权属清晰，没有抵押和查封。`,
      decision: `示例国资产权〔2025〕${60 + index}号`,
      valued: String(valued),
      floor: String(valued),
      conditions: '无',
      exchange: '〔演示〕示例联合产权交易所',
      from: '2026-01-05',
      to: '2026-02-02',
      ...(sold === 0 ? {} : { buyer: '〔演示〕示例投资有限公司', price: String(sold) }),
      contact: '0731-12345678',
      summary: `${what}，评估值${valued}万元${sold === 0 ? '，公开征集受让方' : `，成交价${sold}万元`}。`,
    },
  );

const RECORDS = TRANSFERS.map(transfer);

const report = (body: string, place: string, at: number, share: number): RecordExample =>
  documentExample(
    { type: 'state-assets-report', item: '16.assets-report', body },
    `${place}${at}年度国有资产管理情况综合报告`,
    `${at + 1}-02-20`,
    {
      year: at,
      enterpriseAssets: String(52_000_000 * share),
      enterpriseEquity: String(18_600_000 * share),
      financialAssets: String(3_100_000 * share),
      publicAssets: String(9_800_000 * share),
      publicNet: String(7_400_000 * share),
      land: '312500.00',
      forests: '86400.00',
      income: String(126_000 * share),
      management: '健全出资人监督，清查盘活闲置房产，国有资本收益上缴比例按规定执行。',
      problems: '部分资产权证不全，少数企业负债率偏高。',
      next: '两年内完成权证补办，建立资产全口径台账。',
      reviewed: `${at + 1}年2月本级人大常委会审议，提出意见3条，正在落实。`,
      summary: `${place}${at}年度四类国有资产的总额、管理情况和问题。`,
    },
  );

const SAMPLE = report('changsha', '长沙市', 2025, 4);

export const ASSET_EXAMPLES: readonly RecordExample[] = [
  ...RECORDS,
  SAMPLE,
  ...RECORDS.slice(0, 1).map((each) => refusedExample(each, { exchange: '' }, 'field-required')),
  refusedExample(SAMPLE, { problems: '' }, 'field-required'),
];

export function shownAssets(today: CivilDate): readonly DemonstrationRecord[] {
  const last = Number(today.slice(0, 4)) - 1;
  return [
    ...RECORDS.map((each) => shownOn(each, String(each.content.documentDate), { time: '16:40' })),
    ...HUNAN_PREFECTURES.slice(0, 10).map((place, index) =>
      shownOn(report(place.body, place.name, last, 4 - index * 0.25), `${last + 1}-02-25`, {
        time: '16:50',
        period: String(last),
      }),
    ),
  ];
}
