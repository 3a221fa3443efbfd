import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { ListEdition, ListExample } from '../../src/schema/example.ts';

/** Codes of no enterprise: the division 439900 does not exist. */
const uscc = (letter: string): string => withUsccCheck(`91439900MA00000${letter}1`);
const HEAD: JsonObject = {
  documentDate: '2026-02-20',
  effectiveOn: '2026-02-20',
  basis: '〔演示〕企业环境信用评价管理办法',
  article: '第十五条',
  reason: '年度评价结果公示期满，没有异议。',
};

const rating = (
  number: string,
  letter: string,
  name: string,
  grade: string,
  more: JsonObject = {},
): JsonObject => ({
  operation: 'add',
  number,
  year: 2025,
  name,
  uscc: uscc(letter),
  division: '430100',
  industry: '污水处理',
  level: 'prefecture',
  rating: grade,
  ratedOn: '2026-02-18',
  authority: '长沙市生态环境局（演示）',
  ...more,
});
const RATINGS: readonly JsonObject[] = [
  rating('2025-0901', 'A', '示例甲有限公司', 'trusted', { score: '97.5', ratingBefore: 'qualified' }),
  rating('2025-0902', 'B', '示例乙有限公司', 'qualified', {
    score: '86',
    ratingBefore: 'qualified',
    industry: '印刷',
  }),
  rating('2025-0903', 'C', '示例丙纸业有限公司', 'risky', {
    score: '68.5',
    ratingBefore: 'qualified',
    industry: '制浆造纸',
    level: 'province',
    deductions: '废水化学需氧量两次超标；自行监测数据缺报。',
  }),
  rating('2025-0904', 'D', '示例丁化工有限公司', 'bad', {
    score: '41',
    ratingBefore: 'risky',
    industry: '化学原料',
    level: 'province',
    deductions: '通过暗管排放废水，被移送行政拘留。',
  }),
  rating('2025-0905', 'E', '示例戊水泥有限公司', 'qualified', { score: '82.5', industry: '水泥制造' }),
];

const violation = (number: string, letter: string, name: string, more: JsonObject): JsonObject => ({
  operation: 'add',
  number,
  name,
  uscc: uscc(letter),
  division: '430100',
  violation: '超过水污染物排放标准排放水污染物',
  facts: '2026年1月监督性监测，该单位总排口化学需氧量118毫克每升，超标0.31倍。',
  basis: '水污染防治法第八十三条第二项',
  measure: 'fine',
  result: '责令改正，罚款20万元。',
  fine: '20',
  decidedOn: '2026-02-16',
  authority: '长沙市生态环境局（演示）',
  correction: 'done',
  displayUntil: '2029-02-16',
  ...more,
});
const VIOLATIONS: readonly JsonObject[] = [
  violation('长环罚〔2026〕901号', 'C', '示例丙纸业有限公司', {}),
  violation('长环罚〔2026〕902号', 'D', '示例丁化工有限公司', {
    violation: '通过暗管逃避监管排放水污染物',
    facts: '检查发现车间地下铺设暗管，未经处理的废水直接进入雨水管网。',
    basis: '水污染防治法第三十九条、第八十三条第三项，环境保护法第六十三条',
    measure: 'detention',
    result: '罚款80万元，责令停产整治；直接负责的主管人员移送公安机关行政拘留。',
    fine: '80',
    correction: 'pending',
  }),
  violation('长环罚〔2026〕903号', 'F', '示例己金属有限公司', {
    violation: '拒不改正违法排污行为',
    facts: '责令改正后复查，废气污染物仍然超标。',
    basis: '环境保护法第五十九条',
    measure: 'daily',
    result: '按日连续处罚14日，合计罚款140万元。',
    fine: '140',
    correction: 'refused',
  }),
];

const edition = (
  item: string,
  title: string,
  changes: readonly JsonObject[],
  more: JsonObject = {},
  body = 'changsha',
): ListEdition => ({
  item,
  body,
  content: { ...HEAD, title: `〔演示〕${title}`, ...more, changes },
});
const RATING = '14.credit-rating';
const CASES = '14.violation-cases';

export const ENTERPRISE_EXAMPLES: readonly ListExample[] = [
  {
    says: '环境信用评价，风险企业修复后调整等级',
    editions: [
      edition(RATING, '2025年度企业环境信用评价结果', RATINGS),
      edition(
        RATING,
        '2025年度企业环境信用评价结果',
        [
          {
            ...RATINGS[2],
            operation: 'change',
            rating: 'qualified',
            repair: '整改验收合格，准予修复为合格。',
            ratedOn: '2026-03-05',
          },
        ],
        { documentDate: '2026-03-05', effectiveOn: '2026-03-05', reason: '一家企业完成信用修复。' },
      ),
    ],
    refusals: [],
  },
  {
    says: '严重环境违法案件',
    editions: [
      edition(CASES, '2026年第一季度严重环境违法案件查处结果', VIOLATIONS, { reason: '按季公布。' }),
    ],
    refusals: [],
  },
  {
    says: '市级参评企业的环境信用评价',
    editions: [
      edition(
        RATING,
        '岳阳市2025年度企业环境信用评价结果',
        [
          rating('2025-0951', 'J', '示例癸造纸有限公司', 'qualified', {
            division: '430600',
            industry: '制浆造纸',
            score: '80',
            authority: '岳阳市生态环境局（演示）',
          }),
        ],
        {},
        'yueyang',
      ),
    ],
    refusals: [],
  },
  {
    says: '市级严重环境违法案件',
    editions: [
      edition(
        CASES,
        '岳阳市严重环境违法案件查处结果',
        [
          violation('岳环罚〔2026〕901号', 'J', '示例癸造纸有限公司', {
            division: '430600',
            violation: '未保证自动监测设备正常运行',
            facts: '检查发现在线监测采样管被拔出，数据失真。',
            basis: '水污染防治法第八十二条第二项',
            measure: 'crime',
            result: '罚款15万元，涉嫌犯罪的线索移送公安机关。',
            fine: '15',
            authority: '岳阳市生态环境局（演示）',
          }),
        ],
        {},
        'yueyang',
      ),
    ],
    refusals: [],
  },
  {
    says: '评价企业所在的区划不存在',
    editions: [
      edition(RATING, '企业环境信用评价结果', [{ ...RATINGS[0], division: '439999' }], {}, 'hengyang'),
    ],
    refusals: ['division-unknown'],
  },
  {
    says: '违法案件没有公示截止期',
    editions: [edition(CASES, '严重环境违法案件', [{ ...VIOLATIONS[0], displayUntil: '' }], {}, 'hengyang')],
    refusals: ['field-required'],
  },
];
