import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DossierExample } from '../../src/schema/example.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';

const number = '430700-WS2026-901';
const contact = '0736-12345678';
const advice = '勤洗手，不喝生水，不吃没有煮熟的贝类；呕吐、腹泻及时就医，不带病上课上班。';

const notice: JsonObject = {
  title: '〔演示〕关于某学校一起诺如病毒感染聚集性疫情的通报',
  dossierNumber: number,
  stage: 'notice',
  matter: '〔演示〕某学校诺如病毒感染聚集性疫情',
  category: 'infectious',
  grade: 'iv',
  region: '示例县',
  occurredOn: '2026-01-08',
  cases: 42,
  severe: 0,
  recovered: 6,
  deaths: 0,
  cause: '初步判断为诺如病毒感染',
  advice,
  contact,
  body: '<p>某学校部分学生出现呕吐、腹泻，经实验室检测，初步判断为诺如病毒感染。患者症状较轻，均得到治疗。</p>',
};
const opened = taken('24.health-event-notice', '2026-01-09', notice);
const started = taken('24.health-event-response', '2026-01-09', {
  title: '〔演示〕关于启动突发公共卫生事件Ⅳ级应急响应的通告',
  dossierNumber: number,
  stage: 'handling',
  action: 'start',
  level: 'iv',
  scope: '示例县',
  from: '2026-01-09',
  commander: '示例县人民政府',
  measures: '涉疫班级停课，校园终末消毒，开展密切接触者健康监测。',
  advice,
  contact,
});
const progress = taken('24.health-event-progress', '2026-01-14', {
  title: '〔演示〕某学校诺如病毒感染聚集性疫情处置进展（第1次）',
  dossierNumber: number,
  stage: 'handling',
  cases: 45,
  severe: 0,
  recovered: 38,
  deaths: 0,
  cause: '诺如病毒GⅡ型，经人与人接触传播',
  progress: '连续2天无新增病例，食品和饮用水检测未见异常。',
  contact,
});
const ended = taken('24.health-event-response', '2026-01-19', {
  title: '〔演示〕关于终止突发公共卫生事件Ⅳ级应急响应的通告',
  dossierNumber: number,
  stage: 'handling',
  action: 'end',
  level: 'iv',
  scope: '示例县',
  from: '2026-01-19',
  commander: '示例县人民政府',
  measures: '全部复课，转入常规监测。',
  contact,
});
const concluded = taken('24.health-event-conclusion', '2026-01-26', {
  title: '〔演示〕关于某学校诺如病毒感染聚集性疫情处置结束的通报',
  dossierNumber: number,
  stage: 'conclusion',
  grade: 'iv',
  cases: 45,
  severe: 0,
  recovered: 45,
  deaths: 0,
  cause: '诺如病毒GⅡ型，首发病例带病上课引起班级内传播',
  responsibility: '学校晨午检不严，责令整改并通报批评。',
  prevention: '落实晨午检和因病缺课登记，配备专用呕吐物处置包。',
});

const second = '430000-WS2026-902';

export const HEALTH_DOSSIERS: readonly DossierExample[] = [
  {
    name: '聚集性疫情，从发布到处置结束',
    body: 'changde',
    records: [
      turnedAway(opened, { dossierNumber: 'WS-1' }, 'dossier-number-invalid'),
      turnedAway(started, {}, 'dossier-unknown'),
      opened,
      started,
      turnedAway(concluded, { documentDate: '2026-01-12' }, 'stage-incomplete'),
      progress,
      ended,
      concluded,
      turnedAway(
        { ...progress, at: '2026-01-27T15:00:00+08:00' },
        { documentDate: '2026-01-27' },
        'dossier-closed',
        'date-order',
      ),
    ],
  },
  {
    name: '仍在处置的事件',
    body: 'wjw',
    records: [
      taken('24.health-event-notice', '2026-03-02', {
        ...notice,
        title: '〔演示〕关于某县一起食物中毒事件的通报',
        dossierNumber: second,
        matter: '〔演示〕某县一起食物中毒事件',
        category: 'food',
        grade: 'iii',
        occurredOn: '2026-03-01',
        cases: 61,
        severe: 2,
        cause: '疑似误采误食有毒野菜',
        advice: '不采、不买、不吃野生蘑菇和不认识的野菜；出现不适立即催吐并就医，带上吃剩的食物。',
        contact: '0731-12345678',
      }),
      taken('24.health-event-progress', '2026-03-04', {
        title: '〔演示〕某县食物中毒事件处置进展（第1次）',
        dossierNumber: second,
        stage: 'handling',
        cases: 61,
        severe: 0,
        recovered: 48,
        deaths: 0,
        progress: '重症患者转轻症，剩余食品已封存送检。',
        contact: '0731-12345678',
      }),
    ],
  },
];
