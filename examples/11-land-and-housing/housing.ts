import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';

const batch = (number: string, name: string) => {
  const record = (item: string, day: string, title: string, content: JsonObject): DossierRecord =>
    taken(`11.${item}`, day, {
      title: `〔演示〕${name}${title}`,
      dossierNumber: number,
      contact: '0731-12345678',
      ...content,
    });
  return {
    scheme: (day: string, from: string, until: string) =>
      record('affordable-housing', day, '分配方案', {
        stage: 'scheme',
        matter: `〔演示〕${name}`,
        homes: 120,
        projects: '示例家园60套，示例苑60套；一室一厅45平方米，两室一厅58平方米；月租金每平方米6.2元。',
        conditions: '本地户籍或者稳定就业满一年，家庭人均年收入和住房面积低于规定标准。',
        procedure: '社区受理，街道初审并公示7日，住房保障部门复审并公示7日，合格的公开摇号选房。',
        applyFrom: from,
        applyUntil: until,
      }),
    list: (stage: 'first-review' | 'second-review', day: string, until: string) =>
      record('housing-review', day, stage === 'first-review' ? '初审结果公示' : '复审结果公示', {
        stage,
        noticeUntil: until,
        objection: '公示期内可以书面或者电话提出，我们为反映人保密。',
        households: [
          ['001', '张示例', 3, 'passed', ''],
          ['002', '李示', 1, 'passed', ''],
          ['003', '欧阳示例', 4, 'refused', '不符合规定的条件'],
        ].map(([serial = '', name = '', members = 0, outcome = '', reason = '']) => ({
          number: `${number}-${serial}`,
          name,
          members,
          place: '示例街道示例社区8栋',
          outcome,
          reason,
        })),
      }),
    result: (day: string, drawnOn: string) =>
      record('housing-result', day, '分配结果', {
        stage: 'result',
        drawnOn,
        process: '在示例社区活动中心公开摇号，公证员、申请家庭代表和纪检人员现场监督。',
        allotted: 2,
        households: [
          {
            name: '张示例',
            manner: 'home',
            project: '示例家园',
            building: '3栋1单元',
            area: '58.00',
            serial: '001',
          },
          {
            name: '李示',
            manner: 'home',
            project: '示例苑',
            building: '1栋2单元',
            area: '45.00',
            serial: '002',
          },
        ].map(({ serial, ...household }) => ({ number: `${number}-${serial}`, ...household })),
      }),
  };
};

const FIRST = batch('430121-BZ2026-01', '长沙县2026年第一批公共租赁住房');
const first = {
  scheme: FIRST.scheme('2026-01-05', '2026-01-06', '2026-01-16'),
  review: FIRST.list('first-review', '2026-01-26', '2026-02-03'),
  second: FIRST.list('second-review', '2026-02-06', '2026-02-14'),
  result: FIRST.result('2026-03-03', '2026-03-02'),
};

export const HOUSING_DOSSIERS: readonly DossierExample[] = [
  {
    name: '公共租赁住房分配，公示已经到期，结果已经公布',
    body: 'changsha-xian',
    records: [
      turnedAway(first.scheme, { applyUntil: '2026-01-01' }, 'date-order'),
      first.scheme,
      turnedAway(first.review, { noticeUntil: '2026-01-30' }, 'period-too-short'),
      first.review,
      turnedAway(first.result, {}, 'stage-incomplete'),
      first.second,
      first.result,
    ],
  },
  {
    name: '公共租赁住房分配，正在初审公示',
    body: 'changde',
    records: [
      batch('430700-BZ2026-01', '常德市2026年第一批公共租赁住房').scheme(
        '2026-02-02',
        '2026-02-03',
        '2026-02-20',
      ),
    ],
  },
];

/** A round of which the first review is on show today. */
export function shownRound(today: CivilDate): readonly DemonstrationRecord[] {
  const round = batch(`433123-BZ${today.slice(0, 4)}-02`, `凤凰县${today.slice(0, 4)}年第二批公共租赁住房`);
  return [
    round.scheme(addDays(today, -40), addDays(today, -39), addDays(today, -15)),
    round.list('first-review', addDays(today, -2), addDays(today, 6)),
  ].map(({ item, at, content }) => ({ item, body: 'fenghuang', at, content, period: null, list: null }));
}
