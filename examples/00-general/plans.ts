import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

interface Plan {
  readonly body: string;
  readonly title: string;
  readonly plan: 'general' | 'special' | 'regional' | 'spatial' | 'annual';
  readonly years: readonly [from: number, to: number];
  readonly approvedBy: string;
  readonly targets: readonly (readonly [
    name: string,
    unit: string,
    base: string,
    target: string,
    binding?: true,
  ])[];
  readonly task: readonly [name: string, unit: string];
}

const PLANS: readonly Plan[] = [
  {
    body: 'fgw',
    title: '国民经济和社会发展第十五个五年规划纲要（演示文本）',
    plan: 'general',
    years: [2026, 2030],
    approvedBy: '省人民代表大会',
    targets: [
      ['全员劳动生产率年均增长', '%', '5.6', '6左右'],
      ['单位地区生产总值能耗降低', '%', '—', '13.5', true],
    ],
    task: ['建设公开透明的法治政府', '省政府办公厅'],
  },
  {
    body: 'fgw',
    title: '2026年国民经济和社会发展计划',
    plan: 'annual',
    years: [2026, 2026],
    approvedBy: '省人民代表大会',
    targets: [['城镇新增就业', '万人', '72', '70']],
    task: ['实施重点民生实事', '省直有关单位'],
  },
  {
    body: 'hbt',
    title: '重点流域水生态环境保护规划',
    plan: 'special',
    years: [2026, 2030],
    approvedBy: '省人民政府',
    targets: [['地表水达到或好于Ⅲ类断面比例', '%', '97.3', '97.5', true]],
    task: ['乡镇级饮用水水源保护区规范化建设', '各县级政府'],
  },
  {
    body: 'jyt',
    title: '教育事业发展专项规划',
    plan: 'special',
    years: [2026, 2030],
    approvedBy: '省人民政府',
    targets: [['高中阶段毛入学率', '%', '94.6', '96']],
    task: ['县域普通高中振兴', '省教育厅'],
  },
  {
    body: 'mzt',
    title: '养老服务体系建设专项规划',
    plan: 'special',
    years: [2026, 2030],
    approvedBy: '省人民政府',
    targets: [['护理型床位占比', '%', '58', '65', true]],
    task: ['村级互助养老点建设', '省民政厅'],
  },
  {
    body: 'jtt',
    title: '农村公路发展专项规划',
    plan: 'special',
    years: [2026, 2030],
    approvedBy: '省人民政府',
    targets: [['乡镇通三级及以上公路比例', '%', '83', '92']],
    task: ['危桥改造和安防设施精细化提升', '省交通运输厅'],
  },
  {
    body: 'zrzyt',
    title: '某都市圈区域规划（演示文本）',
    plan: 'regional',
    years: [2026, 2035],
    approvedBy: '省人民政府',
    targets: [['跨市公交线路', '条', '18', '40']],
    task: ['生态绿心保护', '相关市政府'],
  },
  {
    body: 'changsha',
    title: '示例市国土空间总体规划',
    plan: 'spatial',
    years: [2021, 2035],
    approvedBy: '国务院',
    targets: [['永久基本农田保护面积', '万亩', '—', '324.8', true]],
    task: ['城镇开发边界管控', '市自然资源和规划局'],
  },
  {
    body: 'changsha-xian',
    title: '示例县国民经济和社会发展第十五个五年规划纲要',
    plan: 'general',
    years: [2026, 2030],
    approvedBy: '县人民代表大会',
    targets: [
      ['农村自来水普及率', '%', '94', '98'],
      ['每千常住人口执业（助理）医师数', '人', '3.1', '3.6'],
    ],
    task: ['城乡供水一体化', '县水利局'],
  },
  {
    body: 'fenghuang',
    title: '示例县全域旅游发展专项规划',
    plan: 'special',
    years: [2026, 2030],
    approvedBy: '县人民政府',
    targets: [['等级民宿', '家', '46', '120']],
    task: ['古城消防安全提升', '县文化旅游广电体育局'],
  },
  {
    body: 'xiangxi',
    title: '示例州武陵山区生态保护和产业发展区域规划',
    plan: 'regional',
    years: [2026, 2030],
    approvedBy: '州人民政府',
    targets: [['森林覆盖率', '%', '70.2', '70.5', true]],
    task: ['猕猴桃、茶叶产业带建设', '州农业农村局'],
  },
];

const example = (
  { body, title, plan, years, approvedBy, targets, task }: Plan,
  index: number,
): RecordExample => {
  const rows: readonly JsonObject[] = targets.map(([name, unit, base, target, binding]) => ({
    name,
    unit,
    base,
    target,
    nature: binding ? 'binding' : 'expected',
  }));
  return documentExample(
    { type: 'development-plan', item: '00.development-plan', body },
    title,
    `2026-02-${String(2 + index).padStart(2, '0')}`,
    {
      plan,
      periodFrom: `${years[0]}-01-01`,
      periodTo: `${years[1]}-12-31`,
      compiledBy: '发展和改革、自然资源等主管部门',
      approvedBy,
      targets: rows,
      tasks: [{ name: task[0], unit: task[1], by: `${years[1]}年底` }],
      summary: `规划期${years[0]}—${years[1]}年，列明指标、任务和责任单位。`,
      body: `<h2>一、发展基础</h2><p>对照上一轮规划逐项评估，指标完成情况见附表。</p><h2>二、主要指标</h2><p>${targets
        .map(([name, unit, base, target]) => `${name}由${base}（${unit}）到${target}（${unit}）`)
        .join(
          '；',
        )}。</p><h2>三、重大任务</h2><p>${task[0]}，由${task[1]}负责。</p><h2>四、实施和评估</h2><p>每年公布实施情况，期中组织评估；调整规划的，按原程序报批并公布。</p>`,
    },
  );
};

const EXAMPLES = PLANS.map(example);

export const PLAN_EXAMPLES: readonly RecordExample[] = [
  ...EXAMPLES,
  ...EXAMPLES.slice(0, 1).map((each) => refusedExample(each, { periodTo: '2025-12-31' }, 'date-order')),
];

export const shownPlans = (): readonly DemonstrationRecord[] =>
  EXAMPLES.map((each) => shownOn(each, '2026-02-26', { time: '10:40' }));
