import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

interface Plan {
  readonly body: string;
  readonly title: string;
  readonly category: 'overall' | 'special' | 'department' | 'local';
  readonly events: 'natural' | 'accident' | 'health' | 'security' | 'all';
  readonly lead: string;
  /** What starts the first and the last level. */
  readonly grave: string;
  readonly light: string;
  readonly drill: string;
}

const PLANS: readonly Plan[] = [
  {
    body: 'yjglt',
    title: '省自然灾害救助应急预案',
    category: 'special',
    events: 'natural',
    lead: '省减灾委员会',
    grave: '因灾死亡50人以上，或者紧急转移安置20万人以上',
    light: '因灾死亡5人以上10人以下，或者紧急转移安置2万人以上',
    drill: '救灾物资紧急调运',
  },
  {
    body: 'yjglt',
    title: '省危险化学品事故应急预案',
    category: 'special',
    events: 'accident',
    lead: '省安全生产委员会',
    grave: '死亡30人以上，或者需要疏散1万人以上',
    light: '死亡3人以下，县级力量能够处置',
    drill: '储罐泄漏堵漏和群众疏散',
  },
  {
    body: 'hbt',
    title: '省突发环境事件应急预案',
    category: 'special',
    events: 'accident',
    lead: '省突发环境事件应急指挥部',
    grave: '设区的市级城市集中式饮用水水源取水中断',
    light: '乡镇集中式饮用水水源受到影响',
    drill: '断面水质超标溯源和截污',
  },
  {
    body: 'wjw',
    title: '突发公共卫生事件应急预案（部门）',
    category: 'department',
    events: 'health',
    lead: '省卫生健康委员会',
    grave: '国务院卫生健康主管部门认定的特别重大事件',
    light: '一个县域内出现聚集性疫情',
    drill: '流行病学调查和样本转运',
  },
  {
    body: 'jtt',
    title: '公路交通突发事件应急预案（部门）',
    category: 'department',
    events: 'accident',
    lead: '省交通运输厅',
    grave: '高速公路中断24小时以上且无法绕行',
    light: '县道中断12小时以上',
    drill: '冰冻天气除冰保畅',
  },
  {
    body: 'jyt',
    title: '学校突发事件应急预案（部门）',
    category: 'department',
    events: 'all',
    lead: '省教育厅',
    grave: '师生死亡10人以上',
    light: '师生受伤需要住院治疗',
    drill: '地震避险疏散',
  },
  {
    body: 'changsha',
    title: '示例市突发事件总体应急预案',
    category: 'overall',
    events: 'all',
    lead: '市突发事件应急委员会',
    grave: '特别重大突发事件',
    light: '一般突发事件',
    drill: '多灾种联合指挥',
  },
  {
    body: 'changsha-xian',
    title: '示例县防汛应急预案',
    category: 'special',
    events: 'natural',
    lead: '县防汛抗旱指挥部',
    grave: '主要河流水位超过保证水位或者堤防决口',
    light: '24小时降雨量达到100毫米',
    drill: '危险区群众夜间转移',
  },
  {
    body: 'fenghuang',
    title: '示例县森林火灾应急预案',
    category: 'special',
    events: 'natural',
    lead: '县森林防灭火指挥部',
    grave: '受害森林面积1000公顷以上',
    light: '2小时内明火没有扑灭',
    drill: '以水灭火和隔离带开设',
  },
  {
    body: 'changsha-xian-guoyuan',
    title: '示例镇突发事件应急预案',
    category: 'local',
    events: 'all',
    lead: '镇应急管理办公室',
    grave: '需要整村转移',
    light: '有人员被困',
    drill: '山洪预警叫应和转移',
  },
  {
    body: 'fenghuang-liaojiaqiao',
    title: '示例镇地质灾害应急预案',
    category: 'local',
    events: 'natural',
    lead: '镇地质灾害防治领导小组',
    grave: '隐患点发生滑坡并有人员被困',
    light: '隐患点出现新裂缝',
    drill: '隐患点住户撤离',
  },
];

const day = (index: number): string => `2026-02-${String(2 + index).padStart(2, '0')}`;

const planOf = (plan: Plan, index: number): RecordExample =>
  documentExample(
    { type: 'emergency-plan', item: '13.emergency-plan', body: plan.body },
    plan.title,
    day(index),
    {
      category: plan.category,
      events: plan.events,
      effectiveOn: day(index),
      filedWith: '上一级人民政府',
      command: `${plan.lead}统一指挥，办公室设在牵头单位，设抢险救援、医疗救治、群众转移、信息发布四个工作组。`,
      prevention: '监测数据共享，值班员24小时在岗；达到预警标准的，通过平台、短信、广播和上门通知发布。',
      levels: [
        {
          level: '一级',
          conditions: plan.grave,
          decidedBy: '本级人民政府主要负责人',
          measures: '全员到岗，停工停课，必要时请求支援。',
        },
        {
          level: '四级',
          conditions: plan.light,
          decidedBy: '指挥机构办公室',
          measures: '加密监测，队伍前置，做好转移准备。',
        },
      ],
      support: '队伍、物资、通信、交通、医疗和经费逐项落实到单位，每半年核对一次。',
      recovery: '组织灾损核查、救助和重建，三个月内完成评估并公布。',
      hotline: '12345',
      drillMonths: 12,
      summary: `${plan.lead}指挥；分级响应，写明启动条件、由谁启动和主要措施。`,
      body: '<h2>一、总则</h2><p>坚持人民至上、生命至上，统一领导、分级负责、快速反应、协同应对。</p><h2>二、处置程序</h2><p>先期处置、信息报告、分级响应、指挥协调、信息发布、响应终止。</p><h2>三、附则</h2><p>预案每三年评估一次，演练中发现问题的及时修订。</p>',
    },
  );

const drillOf = (plan: Plan, index: number): RecordExample =>
  documentExample(
    { type: 'emergency-drill', item: '13.emergency-drill', body: plan.body },
    `${plan.drill}演练情况`,
    `2026-02-${String(13 + index).padStart(2, '0')}`,
    {
      plan: `〔演示〕${plan.title}`,
      manner: index % 3 === 0 ? 'tabletop' : 'live',
      place: '示例演练场',
      participants: 80 + index * 15,
      units: `${plan.lead}及成员单位、志愿救援队、当地村（社区）`,
      scenario: `${plan.light}，启动四级响应；科目为${plan.drill}。`,
      findings: [
        {
          finding: '部分对讲机在山区没有信号',
          remedy: '配发卫星电话并每月测试',
          unit: plan.lead,
          by: '2026-06-30',
        },
      ],
      revised: index % 2 === 0 ? 'planned' : 'no',
      summary: `检验${plan.title}，发现问题1项，已明确责任单位和时限。`,
    },
  );

const PLAN_RECORDS = PLANS.map(planOf);
const DRILL_RECORDS = PLANS.map(drillOf);

export const PREPAREDNESS_EXAMPLES: readonly RecordExample[] = [
  ...PLAN_RECORDS,
  ...DRILL_RECORDS,
  ...PLAN_RECORDS.slice(0, 1).flatMap((each) => [
    refusedExample(each, { levels: [] }, 'field-required'),
    refusedExample(each, { effectiveOn: '2026-02-01' }, 'date-order'),
  ]),
  ...DRILL_RECORDS.slice(0, 1).map((each) => refusedExample(each, { findings: [] }, 'field-required')),
];

export const shownPreparedness = (): readonly DemonstrationRecord[] => [
  ...PLAN_RECORDS.map((each) => shownOn(each, '2026-02-27', { time: '09:20' })),
  ...DRILL_RECORDS.map((each) => shownOn(each, '2026-03-06', { time: '15:20' })),
];
