import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';

type Act = readonly [
  kind: string,
  name: string,
  basis: string,
  facts: string,
  result: string,
  until?: string,
];

const ACTS: readonly Act[] = [
  ['inspection', '示例甲餐饮有限公司', '食品安全法第一百一十条', '进货查验、餐具消毒', '未发现问题'],
  ['inspection', '示例乙建材有限公司', '产品质量法第十八条', '钢筋出厂检验和标识', '责令三日内补正标识'],
  ['random', '示例丙运输有限公司', '道路运输条例第五十八条', '车辆技术档案和驾驶员资格', '未发现问题'],
  ['random', '示例丁物业有限公司', '物业管理条例第四十九条', '维修资金使用公示', '公示不全，责令七日内改正'],
  ['random', '示例戊旅行社有限公司', '旅游法第八十五条', '包价旅游合同', '未发现问题'],
  [
    'seizure',
    '示例己食品有限公司',
    '食品安全法第一百一十条第四项',
    '超过保质期的糕点38公斤',
    '就地查封，等待处理',
    '2026-03-28',
  ],
  [
    'seizure',
    '示例庚化工有限公司',
    '突发事件应对法第七十三条',
    '无证储存的危险化学品二桶',
    '扣押并转移到专用仓库',
    '2026-03-27',
  ],
  ['measure', '示例辛矿业有限公司', '安全生产法第七十条', '重大隐患没有按期整改', '通知供电单位停止供电'],
  [
    'execution',
    '示例壬广告有限公司',
    '城市市容和环境卫生管理条例第三十七条',
    '逾期不拆的广告牌',
    '依法强制拆除',
  ],
  ['inspection', '示例癸药房有限公司', '药品管理法第九十九条', '处方药销售和冷链记录', '未发现问题'],
];

const line = ([kind, name, basis, facts, result, until]: Act, index: number): JsonObject => ({
  number: `示例执〔2026〕${901 + index}号`,
  kind,
  name: `〔演示〕${name}`,
  uscc: withUsccCheck(`91439900MA00000${'ABCDEFGHJK'.charAt(index)}1`),
  basis,
  facts,
  result,
  ...(until === undefined ? {} : { until }),
  decidedOn: `2026-02-${String(10 + index).padStart(2, '0')}`,
  authority: '〔演示〕示例县综合执法部门',
});

const edition = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '08.other-decisions',
      body: 'changsha-xian',
      title: '长沙县行政强制、检查和抽查结果公示',
      basis: '关于开展行政执法公示的通知（湘示例〔2026〕21号）',
    },
    lines,
  );

export const OTHER_DECISIONS = edition(ACTS.map(line));

export const OTHER_DECISION_LISTS: readonly ListExample[] = [
  { says: '行政强制、检查和抽查结果', editions: [OTHER_DECISIONS], refusals: [] },
  { says: '只有行政检查', editions: [beginningOf(OTHER_DECISIONS, 2)], refusals: [] },
  {
    says: '查封没有写明期限',
    editions: [edition(ACTS.slice(5, 6).map((act) => ({ ...line(act, 5), until: '' })))],
    refusals: ['field-required-when'],
  },
];
