import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { DossierExample, DossierRecord } from '../../src/schema/example.ts';
import { CALENDAR } from '../builders/calendar.ts';
import { taken, turnedAway } from '../dossiers/builders.ts';

const POSITIONS = [
  { positionCode: '2601001', unit: '综合科', position: '综合管理', plan: 2, major: '中国语言文学类、法学类' },
  { positionCode: '2601002', unit: '监测中心', position: '监测技术', plan: 1, major: '环境科学与工程类' },
  { positionCode: '2601003', unit: '乡镇（街道）', position: '乡镇公务员', plan: 3, major: '不限' },
] as const;

/** 〔演示〕 a recruitment whose notice goes out on a day; each stage some weeks after the one before. */
function stagesFrom(number: string, name: string, start: CivilDate): readonly DossierRecord[] {
  const on = (days: number): CivilDate => addDays(start, days);
  const of = (stage: string, day: CivilDate, title: string, content: JsonObject): DossierRecord =>
    taken(`20.recruitment-${stage}`, day, {
      title: `〔演示〕${name}${title}`,
      dossierNumber: number,
      stage,
      ...content,
    });
  const shown = on(110);
  const until = CALENDAR.workingDayAfter(shown, 7);
  return [
    of('notice', start, '公告', {
      matter: `〔演示〕${name}`,
      planTotal: 6,
      registrationFrom: on(12),
      registrationTo: on(19),
      examOn: on(40),
      conditions:
        '具有中华人民共和国国籍，年满18周岁，拥护宪法，具有正常履行职责的身体条件和符合职位要求的文化程度。',
      materials: '身份证、学历学位证书、报名登记表；面向服务基层人员的职位另需服务证明。',
      positions: POSITIONS.map((each) => ({
        ...each,
        authority: '〔演示〕示例机关',
        education: '本科及以上',
        degree: '学士',
        political: '不限',
        age: '35周岁',
        grassroots: '不限',
        other: '',
      })),
      phone: '0731-12345678',
    }),
    of('qualification', on(24), '资格审查结果', {
      results: POSITIONS.map((each, index) => ({
        positionCode: each.positionCode,
        applied: each.plan * (41 + index * 17),
        qualified: each.plan * (36 + index * 15),
        note: '',
      })),
      appeal: '对结果有异议的，可以在3日内向招录机关书面申诉，电话0731-12345678。',
    }),
    of('scores', on(75), '综合成绩', {
      scores: POSITIONS.flatMap((each, position) =>
        Array.from({ length: each.plan + 1 }, (_, i) => ({
          positionCode: each.positionCode,
          candidate: `9901${position + 1}${String(i + 1).padStart(4, '0')}`,
          written: (148 - i * 2.5 - position).toFixed(2),
          interview: (84 - i * 1.2).toFixed(2),
          overall: (79 - i * 1.4 - position * 0.5).toFixed(2),
          rank: i + 1,
          next: i < each.plan ? 'yes' : 'no',
        })),
      ),
      recheck: '可以在成绩公布之日起5日内申请复核笔试成绩有无漏判、错加。',
    }),
    of('examination', on(98), '体检考察结果', {
      results: POSITIONS.flatMap((each, position) =>
        Array.from({ length: each.plan }, (_, i) => ({
          positionCode: each.positionCode,
          candidate: `9901${position + 1}${String(i + 1).padStart(4, '0')}`,
          physical: 'passed',
          inspection: 'passed',
        })),
      ),
    }),
    of('proposed', shown, '拟录用人员公示', {
      publicityTo: until,
      people: POSITIONS.flatMap((each, position) =>
        Array.from({ length: each.plan }, (_, i) => ({
          positionCode: each.positionCode,
          name: `${'张李王'.charAt(position)}示例${'甲乙丙'.charAt(i)}`,
          gender: (position + i) % 2 === 0 ? 'female' : 'male',
          candidate: `9901${position + 1}${String(i + 1).padStart(4, '0')}`,
          from: '示例大学',
        })),
      ),
      objection: '公示期内可以来信来访来电反映，应当实事求是并署真实姓名。受理单位：示例机关人事部门。',
      phone: '0731-12345678',
    }),
    of('hired', addDays(until, 6), '录用结果', {
      hiredTotal: 6,
      approval: '〔演示〕示例公务员主管部门批复',
      results: POSITIONS.map((each) => ({ positionCode: each.positionCode, hired: each.plan })),
      objections: '公示期间没有收到异议。',
    }),
  ];
}

const whole = stagesFrom('430121-ZL2025-901', '长沙县2025年考试录用公务员', civilDate('2025-03-03'));
const [notice, , scores, , proposed, hired] = whole;
const refused =
  notice === undefined || scores === undefined || proposed === undefined || hired === undefined
    ? []
    : [
        turnedAway(notice, { planTotal: 7 }, 'sum-wrong'),
        turnedAway(notice, { registrationTo: '2025-03-10' }, 'date-order'),
        turnedAway(notice, { examOn: '2025-03-20' }, 'date-order'),
      ];
const before = (record: DossierRecord | undefined, content: JsonObject, ...codes: readonly string[]) =>
  record === undefined ? [] : [turnedAway(record, content, ...codes)];

/** From the notice to the result, with what the law does not let through on the way. */
export const RECRUITMENT_EXAMPLE: DossierExample = {
  name: '公务员招录：职位表、成绩、拟录用公示、录用',
  body: 'changsha-xian',
  records: [
    ...refused,
    ...whole.slice(0, 2),
    ...before(scores, { documentDate: '2025-04-01' }, 'date-order'),
    ...before(proposed, {}, 'stage-incomplete'),
    ...whole.slice(2, 4),
    ...before(proposed, { publicityTo: addDays(civilDate('2025-03-03'), 112) }, 'period-too-short'),
    ...whole.slice(4, 5),
    ...before(hired, { documentDate: '2025-06-23' }, 'date-order'),
    ...whole.slice(5),
  ],
};

/** One that is over, and one whose proposed people are shown these days. */
export const shownRecruitments = (today: CivilDate): readonly DossierExample[] => [
  { ...RECRUITMENT_EXAMPLE, records: whole },
  {
    name: '正在公示的招录',
    body: 'changsha',
    records: stagesFrom(
      `430100-ZL${today.slice(0, 4)}-901`,
      `长沙市${today.slice(0, 4)}年考试录用公务员`,
      addDays(today, -113),
    ),
  },
];
