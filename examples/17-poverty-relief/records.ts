import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import type {
  DemonstrationRecord,
  ListEdition,
  ListExample,
  RecordExample,
} from '../../src/schema/example.ts';

const FUNDS: JsonObject = {
  title: '〔演示〕2026年第一批衔接推进乡村振兴补助资金分配公告',
  documentDate: '2026-01-28',
  summary: '2026年第一批补助资金分配到地区和项目，数据为演示编造。',
  fund: '2026年第一批衔接推进乡村振兴补助资金',
  source: 'provincial',
  documentNumber: '〔演示〕示例财预〔2026〕8号',
  total: '3260.00',
  basis: '按照监测人口、巩固任务、绩效等因素分配，重点帮扶县倾斜。',
  allocation: [
    { code: '4301', name: '长沙市', amount: '460.00', previous: '450.00' },
    { code: '430121', name: '长沙县', amount: '180.00', previous: '190.00' },
    { code: '430121107', name: '果园镇', amount: '96.00', previous: '80.00' },
    { code: '43012110701', name: '新明村灌溉水渠项目', amount: '48.00', previous: '0.00' },
    { code: '43012110702', name: '村组道路维修项目', amount: '48.00', previous: '80.00' },
    { code: '430121108', name: '其他乡镇', amount: '84.00', previous: '110.00' },
    { code: '430182', name: '宁乡市', amount: '280.00', previous: '260.00' },
    { code: '4331', name: '湘西土家族苗族自治州', amount: '2800.00', previous: '2650.00' },
    { code: '433123', name: '凤凰县', amount: '1500.00', previous: '1420.00' },
    { code: '433122', name: '泸溪县', amount: '1300.00', previous: '1230.00' },
  ],
  supervision: '12317',
};
const PERFORMANCE: JsonObject = {
  title: '〔演示〕长沙县2025年度衔接资金绩效评价结果',
  documentDate: '2026-02-20',
  summary: '综合得分93.20分，等次为优。',
  year: 2025,
  evaluator: '〔演示〕第三方评价机构示例咨询有限公司',
  score: '93.20',
  grade: 'excellent',
  results: [
    { name: '资金支出进度', unit: '%', value: '97.60', target: '92.00' },
    { name: '项目验收合格率', unit: '%', value: '100.00', target: '100.00' },
    { name: '受益人口', unit: '人', value: '18420', target: '17000' },
    { name: '脱贫人口务工人数', unit: '人', value: '6120', target: '6200' },
    { name: '群众满意度', unit: '%', value: '95.40', target: '90.00' },
  ],
  shortfalls: '务工人数略低于目标，主要是部分企业季节性减少用工，已组织专场招聘。',
};

const record = (
  type: string,
  item: string,
  body: string,
  content: JsonObject,
  refusals: readonly string[],
): RecordExample => ({ type, item, body, content, refusals });

export const DOCUMENT_EXAMPLES: readonly RecordExample[] = [
  record('relief-funds', '17.relief-funds', 'nyt', FUNDS, []),
  record(
    'relief-funds',
    '17.relief-funds',
    'xiangxi',
    {
      ...FUNDS,
      title: '〔演示〕湘西州资金分配公告',
      total: '10.00',
      allocation: [{ code: '433123', name: '凤凰县', amount: '10.00' }],
    },
    [],
  ),
  record('relief-funds', '17.relief-funds', 'nyt', { ...FUNDS, total: '3000.00' }, ['sum-wrong']),
  record(
    'relief-funds',
    '17.relief-funds',
    'nyt',
    {
      ...FUNDS,
      total: '20.00',
      allocation: [
        { code: '4301', name: '长沙市', amount: '20.00' },
        { code: '430121', name: '长沙县', amount: '19.00' },
      ],
    },
    ['breakdown-differs'],
  ),
  record('relief-performance', '17.performance', 'changsha-xian', PERFORMANCE, []),
  record(
    'relief-performance',
    '17.performance',
    'fenghuang',
    { ...PERFORMANCE, title: '〔演示〕凤凰县2025年度绩效评价结果', grade: 'good', score: '86.10' },
    [],
  ),
  record('relief-performance', '17.performance', 'changsha-xian', { ...PERFORMANCE, shortfalls: '' }, [
    'field-required',
  ]),
];

const edition = (
  item: string,
  body: string,
  title: string,
  on: string,
  changes: readonly JsonObject[],
): ListEdition => ({
  item,
  body,
  content: {
    title: `〔演示〕${title}`,
    documentDate: on,
    effectiveOn: on,
    basis: '〔演示〕防止返贫监测和帮扶工作办法',
    article: '第九条',
    reason: '按期公开。',
    changes,
  },
});
const household = (number: string, until: string, more: JsonObject): JsonObject => ({
  operation: 'add',
  number,
  village: '新明村',
  householder: '张示例',
  members: 4,
  category: 'marginal',
  measures: '公益性岗位1个，子女教育资助，产业奖补。',
  helper: '果园镇人民政府',
  since: '2026-01-15',
  state: 'helped',
  shownUntil: until,
  ...more,
});
const households = (on: string, until: string): ListEdition =>
  edition('17.households', 'changsha-xian-guoyuan-xinming', '新明村防返贫监测对象公示', on, [
    household('J-01', until, {}),
    household('J-02', until, {
      householder: '李示例甲',
      members: 2,
      category: 'sudden',
      measures: '临时救助，医疗保障帮扶。',
    }),
    household('J-03', until, {
      householder: '王示',
      members: 5,
      category: 'unstable',
      measures: '劳务输出2人，小额信贷贴息。',
    }),
  ]);

const donation = (number: string, more: JsonObject): JsonObject => ({
  operation: 'add',
  number,
  donor: '示例甲有限公司',
  kind: 'money',
  content: '人民币',
  value: '500000.00',
  receivedOn: '2026-01-10',
  intention: '用于村小学图书室和饮水工程',
  recipient: '凤凰县乡村振兴专项资金专户',
  receipt: '〔演示〕No.0009001',
  project: '廖家桥镇饮水工程',
  used: '320000.00',
  remaining: '180000.00',
  beneficiaries: '菖蒲塘村等3个村，约2100人',
  status: 'partly',
  ...more,
});
const donations = (changes: readonly JsonObject[], on = '2026-01-26') =>
  edition('17.relief-donations', 'fenghuang', '凤凰县2026年乡村振兴捐赠信息', on, changes);

const HOUSEHOLD_LIST: ListExample = {
  says: '防返贫监测对象公示，姓名隐去、到期停止公开',
  editions: [households('2026-03-02', '2026-03-20')],
  refusals: [],
};
const DONATION_LIST: ListExample = {
  says: '捐赠：收到、使用各一版',
  editions: [
    donations([
      donation('J2026-001', {}),
      donation('J2026-002', {
        donor: '',
        person: '张示例',
        kind: 'goods',
        content: '过冬棉衣500件',
        value: '60000.00',
        intention: '不指定',
        project: '',
        used: '0.00',
        remaining: '60000.00',
        beneficiaries: '',
        status: 'unused',
      }),
    ]),
    donations(
      [
        donation('J2026-002', {
          operation: 'change',
          donor: '',
          person: '张示例',
          kind: 'goods',
          content: '过冬棉衣500件',
          value: '60000.00',
          intention: '不指定',
          project: '冬季送温暖',
          used: '60000.00',
          remaining: '0.00',
          beneficiaries: '12个村困难群众',
          status: 'used',
        }),
      ],
      '2026-02-25',
    ),
  ],
  refusals: [],
};

export const RELIEF_LISTS: readonly ListExample[] = [
  HOUSEHOLD_LIST,
  DONATION_LIST,
  {
    says: '帮扶对象没有公示截止日期',
    editions: [
      edition('17.households', 'changsha-xian-guoyuan-xinming', '没有期限的公示', '2026-03-02', [
        household('J-01', '', {}),
      ]),
    ],
    refusals: ['field-required'],
  },
  {
    says: '捐赠没有票据号',
    editions: [donations([donation('J2026-001', { receipt: '' })])],
    refusals: ['field-required'],
  },
];

/** Lists as of a day: the households of these weeks, and the donations of the year. */
export const shownReliefLists = (today: CivilDate) => ({
  households: [households(addDays(today, -10), addDays(today, 10))],
  donations: DONATION_LIST.editions,
});

export const shownDocuments = (): readonly DemonstrationRecord[] =>
  [
    { item: '17.relief-funds', body: 'nyt', content: FUNDS, at: '2026-02-06T10:25:00+08:00' },
    { item: '17.performance', body: 'changsha-xian', content: PERFORMANCE, at: '2026-02-27T10:25:00+08:00' },
  ].map((each) => ({ ...each, period: null, list: null }));
