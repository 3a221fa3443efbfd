import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

interface Agency {
  readonly body: string;
  readonly name: string;
  readonly functions: string;
  readonly units: readonly (readonly [name: string, work: string])[];
}

/** Duties in plain words; people, addresses and numbers are artificial. */
const AGENCIES: readonly Agency[] = [
  {
    body: 'zfbgt',
    name: '省政府办公厅',
    functions:
      '协助省政府领导处理日常工作；起草、审核以省政府名义发布的公文；推进、指导、协调、监督全省政务公开工作。',
    units: [
      ['政务公开办', '政府信息公开、政策解读、政务公开考核和社会评议。'],
      ['综合处', '值班、会务和公文运转。'],
    ],
  },
  {
    body: 'hbt',
    name: '省生态环境厅',
    functions: '生态环境监督管理：环境影响评价、污染防治、生态保护修复监督、环境监测和执法。',
    units: [
      ['水生态环境处', '河流、湖泊和饮用水水源的污染防治。'],
      ['大气环境处', '空气质量和重污染天气应对。'],
      ['环境影响评价与排放管理处', '建设项目环评审批和排污许可。'],
    ],
  },
  {
    body: 'czt',
    name: '省财政厅',
    functions: '编制省级预算决算草案；管理政府债务、政府采购、行政事业性收费目录和国有资产。',
    units: [
      ['预算处', '省级预算编制、预算公开和转移支付。'],
      ['政府采购监督管理处', '集中采购目录、限额标准和投诉处理。'],
      ['非税收入处', '行政事业性收费和政府性基金目录清单。'],
    ],
  },
  {
    body: 'fgw',
    name: '省发展和改革委员会',
    functions: '拟订国民经济和社会发展规划、年度计划；固定资产投资管理和价格管理。',
    units: [
      ['发展规划处', '中长期规划和专项规划的衔接。'],
      ['投资处', '政府投资项目审批和投资计划。'],
    ],
  },
  {
    body: 'yjglt',
    name: '省应急管理厅',
    functions: '应急预案体系建设、安全生产综合监督管理、防灾减灾救灾和应急救援指挥。',
    units: [
      ['应急指挥中心', '值守、预警发布和救援协调。'],
      ['危险化学品处', '危险化学品安全生产监督管理。'],
    ],
  },
  {
    body: 'jyt',
    name: '省教育厅',
    functions: '统筹管理全省教育事业：招生考试、学籍、教师队伍和教育督导。',
    units: [
      ['基础教育处', '义务教育、普通高中和学前教育。'],
      ['学生处', '高等学校招生计划和学籍管理。'],
    ],
  },
  {
    body: 'mzt',
    name: '省民政厅',
    functions: '社会救助、社会组织登记、养老服务、慈善事业和基层政权建设。',
    units: [
      ['社会救助处', '最低生活保障、特困人员供养和临时救助。'],
      ['养老服务处', '养老机构备案、补贴和监督检查。'],
    ],
  },
  {
    body: 'changsha',
    name: '示例市人民政府',
    functions:
      '执行上级决定，管理本市经济、教育、科学、文化、卫生、生态环境、城乡建设和财政、民政、公安等行政工作。',
    units: [
      ['市政府办公室', '公文、会务、政务公开和督查。'],
      ['市发展和改革委员会', '规划、投资和价格。'],
      ['市财政局', '预算、决算和政府采购。'],
    ],
  },
  {
    body: 'changsha-xian',
    name: '示例县人民政府',
    functions: '管理本县经济、教育、科学、文化、卫生、生态环境、城乡建设和财政、民政、公安等行政工作。',
    units: [
      ['县政府办公室', '公文、会务、政务公开和督查。'],
      ['县行政审批服务局', '政务服务事项和便民服务中心。'],
    ],
  },
  {
    body: 'fenghuang',
    name: '示例山区县人民政府',
    functions: '管理本县行政工作，重点做好乡村振兴、文化旅游和民族团结进步工作。',
    units: [
      ['县政府办公室', '公文、会务、政务公开和督查。'],
      ['县农业农村局', '高标准农田、产业发展和农村改革。'],
    ],
  },
  {
    body: 'changsha-xian-guoyuan',
    name: '示例镇人民政府',
    functions: '执行村镇建设规划，管理本镇农业农村、民生保障、平安建设和应急管理。',
    units: [
      ['党政办公室', '公文、值班和政务公开。'],
      ['便民服务中心', '社保、民政、户籍等事项的受理。'],
    ],
  },
  {
    body: 'fenghuang-liaojiaqiao',
    name: '示例山区镇人民政府',
    functions: '执行村镇建设规划，管理本镇产业发展、民生保障、平安建设和应急管理。',
    units: [
      ['党政综合办公室', '公文、值班和政务公开。'],
      ['应急管理办公室', '防汛、森林防火和地质灾害巡查。'],
    ],
  },
];

const FAMILY_NAMES = ['张', '李', '王', '刘', '陈', '杨', '赵', '黄'];
const leader = (index: number, post: string, work: string): JsonObject => ({
  name: `${FAMILY_NAMES[index % FAMILY_NAMES.length] ?? '张'}示例`,
  post,
  work,
});

const profile = ({ body, name, functions, units }: Agency, index: number): RecordExample =>
  documentExample(
    { type: 'agency-profile', item: '00.agency-profile', body },
    `${name}机关职能、机构和负责人`,
    `2026-02-${String(3 + index).padStart(2, '0')}`,
    {
      authority: `〔演示〕${name}职能配置、内设机构和人员编制规定`,
      functions,
      address: `示例市示例区示例路${index + 1}号`,
      postcode: '410000',
      hours: '工作日 9:00–12:00，13:30–17:00（法定节假日除外）',
      telephone: `0731-1234${String(5601 + index)}`,
      fax: `0731-1234${String(5701 + index)}`,
      online: 'https://agency.example.invalid/',
      leaders: [
        leader(index, '主要负责人', '主持全面工作。'),
        leader(index + 3, '分管负责人', `分管${units[0]?.[0] ?? ''}。`),
      ],
      units: units.map(([unit, work], nth) => ({
        name: unit,
        work,
        telephone: `0731-1234${String(5801 + index * 10 + nth)}`,
      })),
      summary: `${name}做什么、在哪里、什么时候办公、怎么联系、由谁负责。`,
    },
  );

const PROFILES = AGENCIES.map(profile);

export const AGENCY_EXAMPLES: readonly RecordExample[] = [
  ...PROFILES,
  ...PROFILES.slice(0, 1).flatMap((example) => [
    refusedExample(example, { leaders: [] }, 'field-required'),
    refusedExample(example, { hours: '' }, 'field-required'),
  ]),
];

export const shownAgencies = (): readonly DemonstrationRecord[] =>
  PROFILES.map((example) => shownOn(example, '2026-02-25', { time: '09:30' }));
