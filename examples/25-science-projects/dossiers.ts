import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';

const contact = '0731-12345678';
const step = (
  number: string,
  name: string,
  day: string,
  title: string,
  content: JsonObject,
  stage = name,
): DossierRecord =>
  taken(`25.${name}`, day, { title: `〔演示〕${title}`, dossierNumber: number, stage, ...content });

const NUMBER = '430000-KJ2025-901';
const PLAN = '2025年度省重点研发计划现代农业领域';

const PROJECTS = [
  { number: '2025NK9001', name: '双季稻绿色丰产关键技术', unit: '示例农业科学研究院', leader: '张示例' },
  { number: '2025NK9002', name: '油茶果采收装备研制', unit: '示例农业大学', leader: '李示例' },
  { number: '2025NK9003', name: '茶园病虫害智能监测', unit: '示例甲有限公司', leader: '王示例' },
] as const;
const FUNDS = ['80', '60', '40'] as const;
const EXPERTS = [
  { name: '赵示例', unit: '示例甲大学', speciality: '作物栽培' },
  { name: '钱示例', unit: '示例乙大学', speciality: '农业机械' },
  { name: '孙示例', unit: '示例研究所', speciality: '植物保护' },
  { name: '周示例', unit: '示例丙大学', speciality: '农业经济' },
  { name: '吴示例', unit: '示例集团', speciality: '茶学' },
] as const;

const guideFields: JsonObject = {
  plan: 'key',
  directions: [
    { name: '粮油作物绿色丰产', places: 2, funds: '80' },
    { name: '特色经济作物装备', places: 2, funds: '60' },
  ],
  eligibility: '在本省注册的企事业单位，注册满1年，有研发条件；负责人年龄不超过57周岁，在研项目不超过2项。',
  openFrom: '2025-03-10',
  openTo: '2025-04-30',
  how: '登录科技管理信息系统填报，由主管部门推荐，纸质材料不再报送。',
  evaluation: '形式审查后组织专家会议评审，按创新性40分、可行性30分、效益30分评分。',
  contact,
};

const guide = step(NUMBER, 'guide', '2025-03-03', `${PLAN}项目申报指南`, {
  matter: `〔演示〕${PLAN}项目`,
  ...guideFields,
});
const application = step(NUMBER, 'application', '2025-05-12', `${PLAN}项目申报受理和形式审查结果`, {
  received: 26,
  accepted: 24,
  rejected: 2,
  rejections: [
    { name: '某水肥一体化技术', unit: '示例丙有限公司', reason: '注册时间不满1年' },
    { name: '某设施栽培技术', unit: '示例丁有限公司', reason: '负责人在研项目超过2项' },
  ],
  complaints: '公布后3个工作日内向省科技厅监督处提出',
  contact,
});
const review = step(NUMBER, 'review', '2025-06-09', `${PLAN}项目专家评审情况`, {
  method: 'meeting',
  reviewedFrom: '2025-06-03',
  reviewedTo: '2025-06-05',
  standard: '创新性40分、可行性30分、效益30分，去掉最高分和最低分后取平均。',
  experts: EXPERTS,
  avoidance: '1名专家与申报单位同一集团，已回避并更换。',
  reviewed: 24,
  recommended: 3,
  supervisor: '示例纪检监察组',
});
const publicity = step(NUMBER, 'publicity', '2025-06-16', `${PLAN}拟立项项目公示`, {
  publicityFrom: '2025-06-16',
  publicityTo: '2025-06-23',
  projects: PROJECTS.map((project, i) => ({ ...project, funds: FUNDS[i] ?? '0' })),
  total: '180',
  objections: '公示期内实名向省科技厅监督处提出，5个工作日内答复。',
  contact,
});
const approved = PROJECTS.map((project, i) => ({
  ...project,
  from: '2025-07-01',
  to: '2025-12-31',
  totalFunds: String(Number(FUNDS[i] ?? '0') * 2),
  funds: FUNDS[i] ?? '0',
}));
const approval = step(NUMBER, 'approval', '2025-06-30', `关于下达${PLAN}立项项目的通知`, {
  documentNumber: '湘科示例〔2025〕91号',
  projects: approved,
  total: '180',
  experts: EXPERTS,
  objections: '公示期间没有收到异议。',
});
const funds = (day: string, title: string, share: number, paid: number): DossierRecord =>
  step(
    NUMBER,
    'funds',
    day,
    title,
    {
      documentNumber: '湘财教示例〔2025〕33号',
      payments: PROJECTS.map(({ number, unit }, i) => ({
        number,
        unit,
        amount: String(Number(FUNDS[i] ?? '0') * share),
        paid: String(Number(FUNDS[i] ?? '0') * paid),
      })),
      total: String(180 * share),
      source: '省级财政科技专项资金',
    },
    'implementation',
  );
const firstFunds = funds('2025-07-14', `${PLAN}项目第一批经费安排`, 0.6, 0.6);
const midterm = step(
  NUMBER,
  'process',
  '2025-10-20',
  `${PLAN}项目中期检查结果`,
  {
    act: 'midterm',
    projects: PROJECTS.map(({ number, name }, i) => ({
      number,
      name,
      result: i === 2 ? 'slow' : 'good',
      ...(i === 2 ? { note: '设备到货推迟，限12月底前完成布点' } : {}),
    })),
  },
  'implementation',
);
const secondFunds = funds('2025-10-30', `${PLAN}项目第二批经费安排`, 0.4, 1);
const acceptance = step(NUMBER, 'acceptance', '2026-01-20', `${PLAN}项目验收结果`, {
  projects: PROJECTS.map((project, i) => ({
    ...project,
    conclusion: i === 2 ? 'closed' : 'passed',
    results: i === 2 ? '形成监测样机1套' : '制定技术规程2项，授权发明专利3件',
    spent: String(Number(FUNDS[i] ?? '0') - (i === 2 ? 6 : 0)),
    ...(i === 2 ? { returned: '6' } : {}),
  })),
  experts: EXPERTS.slice(0, 3),
});
const evaluation = step(NUMBER, 'evaluation', '2026-02-25', `${PLAN}项目绩效评价结果`, {
  evaluator: '示例科技评估中心',
  score: '88.5',
  level: 'good',
  effects: '技术规程推广12万亩，亩均增产4.2%，带动农户3600户。',
  problems: '个别项目设备采购偏慢，成果转化合同不多。',
  application: '评价结果与承担单位信用挂钩，进展滞后的单位下一年度减少推荐名额。',
});

const CITY = '430100-KJ2026-902';
const cityGuide = step(CITY, 'guide', '2026-01-12', '2026年度市科技成果转化计划申报指南', {
  matter: '〔演示〕2026年度市科技成果转化计划项目',
  ...guideFields,
  plan: 'transfer',
  openFrom: '2026-01-15',
  openTo: '2026-02-28',
});
const cityApplication = step(CITY, 'application', '2026-03-04', '2026年度市科技成果转化计划申报受理情况', {
  received: 12,
  accepted: 12,
  rejected: 0,
  complaints: '公布后3个工作日内向市科技局提出',
  contact,
});

export const SCIENCE_DOSSIERS: readonly DossierExample[] = [
  {
    name: '重点研发计划，从指南到绩效评价',
    body: 'kjt',
    records: [
      turnedAway(guide, { dossierNumber: 'KJ-1' }, 'dossier-number-invalid'),
      turnedAway(guide, { openTo: '2025-03-01' }, 'date-order'),
      guide,
      turnedAway(publicity, {}, 'stage-incomplete', 'stage-incomplete'),
      turnedAway(application, { documentDate: '2025-04-20' }, 'date-order'),
      turnedAway(application, { rejected: 3 }, 'sum-wrong'),
      application,
      turnedAway(review, { reviewedTo: '2025-06-01' }, 'date-order'),
      review,
      turnedAway(publicity, { publicityTo: '2025-06-19' }, 'period-too-short'),
      turnedAway(publicity, { publicityFrom: '2025-06-13' }, 'date-order'),
      publicity,
      turnedAway(approval, { documentDate: '2025-06-20' }, 'date-order'),
      turnedAway(
        approval,
        { projects: [...approved.slice(0, 2), { ...approved[2], number: '2025NK9009' }] },
        'not-in-earlier-stage',
      ),
      turnedAway(approval, { experts: EXPERTS.slice(0, 4) }, 'too-few'),
      approval,
      turnedAway(acceptance, {}, 'stage-incomplete', 'stage-incomplete', 'stage-incomplete'),
      firstFunds,
      turnedAway(acceptance, {}, 'stage-incomplete'),
      midterm,
      secondFunds,
      acceptance,
      evaluation,
    ],
  },
  {
    name: '市级成果转化计划，正在受理',
    body: 'changsha',
    records: [cityGuide, cityApplication],
  },
];
