import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';

type Plot = readonly [
  project: string,
  use: string,
  manner: string,
  area: string,
  price: number,
  holder: string,
];

const PLOTS: readonly Plot[] = [
  ['示例花园二期', '城镇住宅用地', 'listing', '3.2410', 42_600, '示例置业有限公司'],
  ['示例智能装备厂房', '工业用地', 'listing', '5.1200', 3_480, '示例装备有限公司'],
  ['示例新能源配件项目', '工业用地', 'listing', '2.8765', 1_965, '示例配件有限公司'],
  ['示例商务中心', '商服用地', 'auction', '1.0530', 15_900, '示例商业管理有限公司'],
  ['示例物流园', '仓储用地', 'tender', '6.4000', 5_240, '示例物流有限公司'],
  ['示例小学', '教育用地', 'allotted', '2.2600', 0, '示例县教育局'],
  ['示例敬老院扩建', '社会福利用地', 'allotted', '0.8412', 0, '示例县民政局'],
  ['示例大道北延', '城镇村道路用地', 'allotted', '4.7300', 0, '示例县住房和城乡建设局'],
  ['示例水厂二期', '公用设施用地', 'allotted', '1.3900', 0, '示例供水有限公司'],
  ['示例农机仓库补办', '工业用地', 'agreement', '0.3200', 96, '示例农机有限公司'],
];

const line = ([project, use, manner, area, price, holder]: Plot, at: number): JsonObject => ({
  number: `430121-2026-G${String(901 + at)}`,
  project: `〔演示〕${project}`,
  place: '示例镇示例路与示例大道交叉口',
  area,
  use,
  source: at % 3 === 0 ? 'stock' : 'new',
  manner,
  holder: `〔演示〕${holder}`,
  ...(price === 0 ? {} : { price: String(price), years: use === '城镇住宅用地' ? '70年' : '50年' }),
  ratio: use === '工业用地' ? '不小于1.2' : '不大于2.2',
  contract: manner === 'allotted' ? `示例划拨〔2026〕${at + 1}号` : `示例出合〔2026〕${at + 1}号`,
  signedOn: `2026-02-${String(3 + at).padStart(2, '0')}`,
  deliverBy: '2026-04-01',
  startBy: '2027-04-01',
  finishBy: '2030-04-01',
  authority: '长沙县人民政府（演示）',
});

const supply = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '11.land-supply',
      body: 'changsha-xian',
      title: '长沙县2026年2月国有建设用地供应结果',
      basis: '国有建设用地供应管理规定（示例资规〔2026〕6号）',
    },
    lines,
  );

export const SUPPLY = supply(PLOTS.map(line));

export const SUPPLY_LISTS: readonly ListExample[] = [
  { says: '划拨、协议、招标、拍卖和挂牌供应的宗地', editions: [SUPPLY], refusals: [] },
  { says: '三宗挂牌供应的宗地', editions: [beginningOf(SUPPLY, 3)], refusals: [] },
  {
    says: '挂牌供应没有成交价款',
    editions: [supply(PLOTS.slice(0, 1).map((each) => ({ ...line(each, 0), price: '' })))],
    refusals: ['field-required-when'],
  },
];
