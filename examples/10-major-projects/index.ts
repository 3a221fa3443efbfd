import type { AreaExamples, DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { shownOn } from '../builders/records.ts';
import { shownDossiers } from '../builders/shown-records.ts';
import { turnedAway } from '../dossiers/builders.ts';
import { MUNICIPAL, MUNICIPAL_LISTS } from './municipal.ts';
import { FIELDS, HIGHWAY, RESERVOIR, ROAD, recordsOf, SEWAGE } from './projects.ts';

/** Published so long after its day that the term of twenty working days was over. */
const published = (record: DossierRecord, day: string): DossierRecord => ({
  ...record,
  at: `${day}T15:00:00+08:00`,
});

const sewage = recordsOf(SEWAGE);
const road = recordsOf(ROAD);
const fields = recordsOf(FIELDS);
const reservoir = recordsOf(RESERVOIR);
const highway = recordsOf(HIGHWAY);

const roadBasics = road.basics('2025-03-10');
const roadPermit = road.approval(
  '2025-06-24',
  'construction-permit',
  '施工许可（一标段）',
  '示例县住房和城乡建设局',
  62,
);
const roadFirst = road.progress('2025-09-30', 8, '3280', '12000', '路基清表完成，桥梁桩基开始施工。');
const roadSecond = road.progress('2025-12-31', 21, '8850.5', '18500', '路基土方完成六成，桥梁桩基完成。');

const DOSSIERS: readonly DossierExample[] = [
  {
    name: '道路工程，在建，有设计变更',
    body: 'changsha-xian',
    records: [
      turnedAway(roadBasics, { dossierNumber: '2513-430121-04-01-900002' }, 'project-code-invalid'),
      turnedAway(roadBasics, { dossierNumber: '2501-430121-04-03-900002' }, 'project-code-invalid'),
      turnedAway(roadBasics, { investment: '41000' }, 'sum-wrong'),
      turnedAway(roadBasics, { finishPlanned: '2025-01-01' }, 'date-order'),
      roadBasics,
      road.approval('2025-03-28', 'feasibility', '可行性研究报告', '示例县发展和改革局', 31, {
        approvedInvestment: '41200',
      }),
      road.approval('2025-05-19', 'design', '初步设计和概算', '示例县发展和改革局', 47, {
        approvedInvestment: '40980',
      }),
      road.approval('2025-05-26', 'environment', '环境影响报告表', '示例市生态环境局示例分局', 50),
      road.land('2025-05-28', '21.3600', '9860', '9860'),
      road.bidding('2025-06-09', '施工一标段', 'works', '示例建设集团有限公司', '22860'),
      road.bidding('2025-06-09', '监理', 'supervision', '示例监理有限公司', '436'),
      turnedAway(roadFirst, {}, 'earlier-record-missing'),
      roadPermit,
      roadFirst,
      road.change('2025-11-12', [
        { subject: '桥梁基础', before: '摩擦桩，桩长28米', after: '嵌岩桩，桩长35米' },
        { subject: '桥梁投资', before: '3620万元', after: '3985万元' },
      ]),
      turnedAway(roadSecond, { percent: 6, invested: '3000' }, 'figure-falls', 'figure-falls'),
      published(roadSecond, '2026-01-12'),
      road.supervision('2026-01-14', '一处基坑临边防护缺失。', '当日整改，复查合格。'),
      road.supervision('2026-02-11', '无', '无'),
      // A permit of a further lot comes while the works go on.
      road.approval('2026-01-20', 'construction-permit', '施工许可（二标段）', '示例县住房和城乡建设局', 5),
    ],
  },
  {
    name: '污水处理厂，已经竣工',
    body: 'changsha',
    records: [
      sewage.basics('2024-05-08'),
      sewage.approval('2024-08-12', 'construction-permit', '施工许可', '示例市住房和城乡建设局', 88),
      sewage.bidding('2024-07-05', '施工', 'works', '示例建设集团有限公司', '19860'),
      sewage.land('2024-07-18', '6.2000', '2460', '2460'),
      sewage.supervision('2024-11-20', '混凝土试块养护记录不全。', '补全记录，责令加强养护。'),
      sewage.progress('2024-12-31', 30, '8120', '15000', '生化池主体完成。'),
      sewage.progress('2025-06-30', 68, '19350', '24600', '设备安装完成七成，管网敷设9公里。'),
      sewage.progress('2025-11-30', 100, '28120', '28600', '联动调试完成，出水稳定达标。'),
      turnedAway(
        sewage.completion('2025-12-26', {
          conclusion: 'passed',
          startedOn: '2024-09-03',
          finishedOn: '2025-12-10',
          cost: '28240.36',
          parties: '设计：〔演示〕示例设计院；施工：〔演示〕示例建设集团；监理：〔演示〕示例监理公司。',
          operator: '〔演示〕示例市排水公司',
        }),
        { finishedOn: '2024-08-01' },
        'date-order',
      ),
      sewage.completion('2025-12-26', {
        conclusion: 'passed',
        startedOn: '2024-09-03',
        finishedOn: '2025-12-10',
        cost: '28240.36',
        parties: '设计：〔演示〕示例设计院；施工：〔演示〕示例建设集团；监理：〔演示〕示例监理公司。',
        operator: '〔演示〕示例市排水公司',
      }),
    ],
  },
  {
    name: '土地整治，正在办理审批',
    body: 'fenghuang',
    records: [
      fields.basics('2025-11-03'),
      fields.approval('2025-12-15', 'feasibility', '可行性研究报告', '示例县发展和改革局', 93, {
        approvedInvestment: '1968.5',
      }),
      fields.bidding('2026-01-16', '施工', 'works', '示例农业工程有限公司', '1622'),
      fields.approval('2026-02-03', 'design', '初步设计和概算', '示例自治州农业农村局', 7, {
        approvedInvestment: '1955.2',
      }),
    ],
  },
  {
    name: '水库除险加固，公开晚了',
    body: 'shaoyang',
    records: [
      reservoir.basics('2025-02-10'),
      reservoir.bidding('2025-08-20', '除险加固施工', 'works', '示例水利工程有限公司', '2486'),
      reservoir.land('2025-08-28', '0.8200', '96', '96'),
      reservoir.supervision('2025-11-12', '灌浆压力记录不连续。', '更换自动记录仪，重新检测。'),
      reservoir.approval('2025-09-18', 'start-report', '开工报告', '示例市水利局', 71),
      published(
        reservoir.progress('2025-12-31', 24, '790.4', '2282', '大坝帷幕灌浆完成一半。'),
        '2026-02-26',
      ),
    ],
  },
  {
    name: '高速公路，省级项目',
    body: 'jtt',
    records: [
      highway.basics('2023-11-20'),
      highway.approval('2024-06-18', 'construction-permit', '施工许可', '国家交通运输主管部门', 12),
      ...['土建一标', '土建二标', '土建三标', '路面标', '机电标'].map((section, index) =>
        highway.bidding(
          `2024-04-1${index}`,
          section,
          'works',
          '示例路桥集团有限公司',
          String(186_000 - index * 24_500),
        ),
      ),
      ...[98_000, 76_400, 61_200, 45_800, 33_600, 21_900, 12_400].map((due, index) =>
        highway.land(`2024-05-2${index}`, `${92 - index * 9}.4000`, String(due), String(due - index * 300)),
      ),
      ...['2024-09-18', '2024-12-18', '2025-03-19', '2025-06-18', '2025-09-17'].map((day) =>
        highway.supervision(day, '隧道一处超前支护滞后。', '停工整改三日，复查合格。'),
      ),
      highway.progress('2025-12-31', 46, '640200', '690000', '全线路基完成八成，隧道掘进完成六成。'),
    ],
  },
];

export const AREA_10_EXAMPLES: AreaExamples = {
  records: [],
  lists: MUNICIPAL_LISTS,
  dossiers: DOSSIERS,
  demonstration: () => [...shownDossiers(DOSSIERS), shownOn(MUNICIPAL, '2026-03-06', { list: true })],
};
