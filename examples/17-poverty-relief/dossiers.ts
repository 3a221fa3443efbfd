import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';

const PROJECT = '430121-FP2025-9001';
const plan = taken('17.project-plan', '2025-03-10', {
  title: '〔演示〕新明村灌溉水渠项目安排公示',
  dossierNumber: PROJECT,
  stage: 'plan',
  matter: '〔演示〕新明村灌溉水渠项目',
  shownUntil: '2025-03-20',
  place: '长沙县果园镇新明村',
  content: '硬化水渠1.8公里，新建分水闸6处，灌溉面积约420亩。',
  source: '2025年第一批衔接推进乡村振兴补助资金',
  budget: '48.00',
  implementer: '果园镇人民政府',
  responsible: '副镇长 张示例',
  from: '2025-04-10',
  to: '2025-09-30',
  goals: '灌溉保证率提高到85%以上，受益群众满意度90%以上。',
  mechanism: '优先吸纳监测户务工，资产归村集体。',
  supervision: '12317',
});
const progress = taken('17.project-progress', '2025-06-30', {
  title: '〔演示〕新明村灌溉水渠项目进展（2025年二季度）',
  dossierNumber: PROJECT,
  stage: 'progress',
  contractor: '示例丙有限公司',
  contract: '46.20',
  paid: '23.10',
  progress: 55,
  changes: '无',
});
const result = taken('17.project-result', '2025-10-15', {
  title: '〔演示〕新明村灌溉水渠项目完成情况公告',
  dossierNumber: PROJECT,
  stage: 'result',
  conclusion: 'passed',
  funded: '48.00',
  used: '45.86',
  surplus: '2.14',
  served: 1120,
  outcome: '灌溉保证率88%，满意度96%，务工监测户9户。',
  ownership: '水渠资产移交新明村村民委员会，由村集体管护。',
});

const PROJECT_EXAMPLE: DossierExample = {
  name: '扶贫（衔接）项目：安排、进展、完成',
  body: 'changsha-xian-guoyuan',
  records: [
    turnedAway(plan, { shownUntil: '2025-03-17' }, 'period-too-short'),
    turnedAway(plan, { to: '2025-04-01' }, 'date-order'),
    plan,
    progress,
    turnedAway(result, { surplus: '3.00' }, 'sum-wrong'),
    result,
  ],
};

/** A village's batch from the assembly to the result; the names of the notice are shown for sixteen days. */
function exitFrom(
  number: string,
  name: string,
  township: string,
  start: CivilDate,
): readonly DossierRecord[] {
  const shown = addDays(start, 6);
  // Seven days, and as many as a holiday at their end may add.
  const until = addDays(shown, 16);
  return [
    taken('17.exit-review', start, {
      title: `〔演示〕${name}民主评议结果`,
      dossierNumber: number,
      stage: 'review',
      matter: `〔演示〕${name}`,
      attendance: 46,
      proposed: 2,
      verification: '村“两委”和驻村工作队逐户核实收入、住房、饮水、教育和医疗保障，农户签字认可。',
    }),
    taken('17.exit-notice', shown, {
      title: `〔演示〕${name}公示`,
      dossierNumber: number,
      stage: 'notice',
      shownUntil: until,
      households: [
        { household: 'T-01', householder: '张示例', members: 4, grounds: '收入稳定，“两不愁三保障”已落实' },
        { household: 'T-02', householder: '李示例', members: 2, grounds: '收入稳定，“两不愁三保障”已落实' },
      ],
      objection: `${township}，0731-12345678`,
    }),
    taken('17.exit-result', addDays(until, 3), {
      title: `〔演示〕${name}公告`,
      dossierNumber: number,
      stage: 'result',
      approval: township,
      exited: 2,
      members: 6,
      objections: '公示期间没有收到异议。',
      afterwards: '继续享受产业、就业、教育和医疗帮扶政策，纳入常态化监测。',
    }),
  ];
}

const whole = exitFrom(
  '430121-TC2025-9001',
  '新明村2025年监测对象风险消除',
  '果园镇人民政府',
  civilDate('2025-11-03'),
);
const [review, notice, exited] = whole;

const EXIT_EXAMPLE: DossierExample = {
  name: '贫困退出（风险消除）：评议、公示7天、公告',
  body: 'changsha-xian-guoyuan-xinming',
  records:
    review === undefined || notice === undefined || exited === undefined
      ? []
      : [
          review,
          turnedAway(exited, {}, 'stage-incomplete'),
          turnedAway(notice, { shownUntil: '2025-11-12' }, 'period-too-short'),
          notice,
          turnedAway(exited, { documentDate: '2025-11-14' }, 'date-order'),
          exited,
        ],
};

export const RELIEF_DOSSIER_EXAMPLES = [PROJECT_EXAMPLE, EXIT_EXAMPLE];

/** A batch that is over, and one whose names are shown these days. */
export const shownReliefDossiers = (today: CivilDate): readonly DossierExample[] => [
  PROJECT_EXAMPLE,
  EXIT_EXAMPLE,
  {
    name: '正在公示的退出',
    body: 'fenghuang-liaojiaqiao-changputang',
    records: exitFrom(
      `433123-TC${today.slice(0, 4)}-9001`,
      `菖蒲塘村${today.slice(0, 4)}年监测对象风险消除`,
      '廖家桥镇人民政府',
      addDays(today, -9),
    ),
  },
];
