import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';

const CAMPAIGN: JsonObject = {
  title: '〔演示〕长沙市2026年春节旅游市场专项检查结果通报',
  documentDate: '2026-02-26',
  sector: 'tourism',
  from: '2026-02-10',
  to: '2026-02-23',
  basis: '旅游法第八十五条，春节假期旅游市场专项检查方案。',
  targets: '旅行社、A级景区、购物场所和网络平台，重点检查不合理低价游、强迫购物和虚假宣传。',
  standard: '旅游法第三十五条、旅行社条例第二十七条；有一项不符合的即判为存在问题。',
  procedure: '文旅、市场监管、公安三部门联合，从名录中随机抽取对象和检查人员，现场记录并当场告知。',
  checked: 186,
  problems: 23,
  cases: 6,
  fines: '14.6',
  findings: '四家旅行社合同没有写明购物场所和自费项目，两家网店虚假宣传“纯玩”。',
  followUp: '六起案件已立案，其余问题限期十日整改，复查全部合格。',
};
const RESPONSE: JsonObject = {
  title: '〔演示〕关于网传示例牌剁辣椒不合格的情况回应',
  documentDate: '2026-03-04',
  arisenOn: '2026-03-03',
  source: 'network',
  sector: 'food-drug',
  question: '网上有人说示例牌剁辣椒抽检不合格还在卖，问是不是真的，已经买了怎么办。',
  investigation: '经核查，2026年1月生产的一个批次苯甲酸超标，抽检编号SP2026-9004；其他批次检验合格。',
  answer: '消息属实，只涉及一个批次。该批次2月24日已公告，门店全部下架，个别小店没有及时撤柜，已当场封存。',
  measures: '买到该批次的，凭小票或者包装到门店退款；对企业立案调查，结果在本平台公布。',
  spokesUnit: '湖南省市场监督管理局（演示）',
  contact: '12315',
};
const GRAVE: JsonObject = {
  ...RESPONSE,
  title: '〔演示〕关于示例镇聚餐人员身体不适的情况回应',
  documentDate: '2026-03-02',
  arisenOn: '2026-03-01',
  source: 'hotline',
  question: '示例镇一家酒店聚餐后多人呕吐，是不是食物中毒，严重不严重。',
  investigation: '12人就诊，均为轻症，没有重症和死亡；留样和患者样本已送检，结果预计3日内得出。',
  answer: '初步判断与凉菜有关，酒店已停业，县疾控和市场监管部门正在调查，没有发现其他同类情况。',
  measures: '医疗费用由酒店先行垫付；对全县餐饮单位凉菜间开展检查。',
  spokesUnit: '凤凰县人民政府（演示）',
  contact: '12345',
  next: '2026-03-05',
};

const example = (
  type: string,
  item: string,
  body: string,
  content: JsonObject,
  refusals: readonly string[],
): RecordExample => ({
  type,
  item,
  body,
  content,
  refusals,
});

export const MARKET_DOCUMENT_EXAMPLES: readonly RecordExample[] = [
  example('market-campaign', '15.campaigns', 'changsha', CAMPAIGN, []),
  example(
    'market-campaign',
    '15.campaigns',
    'jtt',
    { ...CAMPAIGN, title: '〔演示〕春运道路客运专项检查结果通报', sector: 'transport' },
    [],
  ),
  example('market-campaign', '15.campaigns', 'changsha', { ...CAMPAIGN, to: '2026-02-01' }, ['date-order']),
  example('public-response', '15.hot-issues', 'scjgj', RESPONSE, []),
  example('public-response', '15.grave-issues', 'fenghuang', GRAVE, []),
  example('public-response', '15.hot-issues', 'scjgj', { ...RESPONSE, arisenOn: '2026-03-05' }, [
    'date-order',
  ]),
  example('public-response', '15.hot-issues', 'scjgj', { ...RESPONSE, answer: '' }, ['field-required']),
];

/** One answered in time, one that was late, as the board shows; a check and its results. */
export function shownDocuments(today: CivilDate): readonly DemonstrationRecord[] {
  const shown = (
    item: string,
    body: string,
    content: JsonObject,
    published: number,
    dates: Readonly<Record<string, number>>,
  ): DemonstrationRecord => ({
    item,
    body,
    content: {
      ...content,
      ...Object.fromEntries(Object.entries(dates).map(([name, offset]) => [name, addDays(today, offset)])),
    },
    at: `${addDays(today, published)}T16:20:00+08:00`,
    period: null,
    list: null,
  });
  return [
    shown('15.hot-issues', 'scjgj', RESPONSE, -8, { documentDate: -8, arisenOn: -9 }),
    shown(
      '15.hot-issues',
      'changsha',
      {
        ...RESPONSE,
        title: '〔演示〕关于示例商圈停车收费高的情况回应',
        sector: 'price',
        source: 'media',
        question: '媒体报道示例商圈停车一小时收30元，是不是乱收费。',
        investigation: '三家停车场实行市场调节价，两家没有明码标价，一家超时加价没有事先告知。',
        answer: '停车收费可以自主定价，但必须明码标价、事先告知。两家停车场违规属实。',
        measures: '责令改正并立案，多收的退还；发布明码标价提醒告诫书。',
        spokesUnit: '长沙市市场监督管理局（演示）',
      },
      -14,
      { documentDate: -14, arisenOn: -19 },
    ),
    shown('15.grave-issues', 'fenghuang', GRAVE, -5, { documentDate: -5, arisenOn: -5, next: -2 }),
    shown('15.campaigns', 'changsha', CAMPAIGN, -21, { documentDate: -22, from: -40, to: -26 }),
  ];
}
