import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../../src/kernel/civil-date.ts';
import { firstDay, lastDay, periodOf, periodText } from '../../src/kernel/period.ts';
import type { AreaExamples, DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { chance } from '../builders/chance.ts';
import { listEdition } from '../builders/lists.ts';
import { shownLists } from '../builders/shown-records.ts';

const channel = (
  code: string,
  name: string,
  kind: string,
  contact: string,
  more: JsonObject = {},
): JsonObject => ({
  code,
  name: `〔演示〕${name}`,
  kind,
  contact,
  scope: '非紧急的咨询、求助、投诉、举报和建议；紧急求助请拨 110、119、120',
  hours: '全天',
  days: 5,
  operator: '政务服务便民热线中心',
  supervisor: '同级政府办公室',
  ...more,
});
const channels = (body: string, title: string, lines: readonly JsonObject[]) =>
  listEdition({ item: '29.channels', body, title, basis: '便民热线和信箱管理办法' }, lines);

const LISTS = [
  channels('zfbgt', '省政府热线和信箱', [
    channel('SX-01', '12345 政务服务便民热线', 'hotline', '12345'),
    channel('SX-02', '省政府网上信箱', 'mailbox', 'https://mail.example.invalid/', { days: 15 }),
    channel('SX-03', '群众来信', 'letter', '示例市示例区示例路 1 号群众来信办（邮编 410000）', {
      hours: '工作时间',
      days: 60,
    }),
  ]),
  channels('changsha', '示例市热线和信箱', [
    channel('CS-01', '12345 热线', 'hotline', '12345'),
    channel('CS-02', '市长信箱', 'mailbox', 'https://mayor.example.invalid/', { days: 7 }),
    channel('CS-03', '掌上便民', 'app', '“示例通”移动端“问政”栏目'),
  ]),
  channels('fenghuang-liaojiaqiao', '示例镇热线和信箱', [
    channel('LJ-01', '镇便民服务热线', 'hotline', '0743-12345678', { hours: '工作时间', days: 3 }),
    channel('LJ-02', '镇长接待日', 'counter', '每月 15 日，镇政府一楼接待室', { days: 10 }),
  ]),
];

const letter = (given: {
  readonly body: string;
  readonly title: string;
  readonly received: string;
  readonly answered: string;
  readonly days: number;
  readonly question: string;
  readonly answer: string;
  readonly office: string;
  readonly more?: JsonObject;
  readonly refusals?: readonly string[];
}): RecordExample => ({
  type: 'letter-answer',
  item: '29.letters',
  body: given.body,
  content: {
    title: `〔演示〕${given.title}`,
    documentDate: given.answered,
    channel: 'hotline',
    kind: 'request',
    receivedOn: given.received,
    days: given.days,
    question: given.question,
    answer: given.answer,
    office: given.office,
    satisfaction: 'satisfied',
    ...given.more,
  },
  refusals: given.refusals ?? [],
});

const PRESSURE = {
  body: 'changsha',
  title: '关于示例小区水压不足的答复',
  received: '2026-03-02',
  answered: '2026-03-05',
  days: 3,
  question: '示例小区五楼以上早晚水压很小，洗漱都困难，希望尽快解决。',
  answer:
    '接到反映后，自来水公司当天到小区测压，确认二次供水泵组老化。3月4日更换水泵两台，现五楼以上水压为 0.18 兆帕，达到标准。今后每季度检测一次。',
  office: '示例市城市管理局',
} as const;

const LETTERS: readonly RecordExample[] = [
  letter(PRESSURE),
  letter({
    body: 'changsha',
    title: '关于 65 岁老人乘公交是否需要办卡的答复',
    received: '2026-03-03',
    answered: '2026-03-03',
    days: 0,
    question: '外地老人在本市乘公交，能不能凭身份证免费？',
    answer: '可以。年满 65 周岁的老人不分户籍，凭身份证或者老年人优待证免费乘坐市区公交，不需要另外办卡。',
    office: '示例市交通运输局',
    more: { kind: 'question', channel: 'mailbox' },
  }),
  letter({
    body: 'fenghuang',
    title: '关于建议增设村级快递点的答复',
    received: '2026-03-02',
    answered: '2026-03-06',
    days: 4,
    question: '村里取快递要到镇上，来回十多里，建议在村部设代收点。',
    answer:
      '已纳入今年客货邮融合项目，6 月底前在 12 个村的便民服务站设代收点，费用由企业承担，不向村民收费。',
    office: '示例县交通运输局',
    more: { kind: 'proposal', channel: 'letter', satisfaction: 'acceptable' },
  }),
];

const WRONG_DAYS = letter({ ...PRESSURE, days: 1, refusals: ['answer-days-wrong'] });
const BACKWARDS = letter({ ...PRESSURE, received: '2026-03-06', refusals: ['date-order'] });

const CITIES = ['changsha', 'yueyang', 'changde', 'huaihua', 'xiangxi'];
const SIZE: Readonly<Record<string, number>> = {
  changsha: 210_000,
  yueyang: 46_000,
  changde: 52_000,
  huaihua: 31_000,
  xiangxi: 18_000,
};

function monthRow(city: string, period: string): JsonObject {
  const received = Math.round((SIZE[city] ?? 20_000) * (0.85 + chance(city, period) * 0.3));
  const atOnce = Math.round(received * (0.62 + chance(city, period, 'at once') * 0.08));
  return {
    place: city,
    period,
    received: String(received),
    'answered-at-once': String(atOnce),
    'passed-on': String(received - atOnce),
    'in-time': (96.5 + chance(city, period, 'in time') * 3).toFixed(2),
    satisfied: (93 + chance(city, period, 'satisfied') * 5).toFixed(2),
  };
}

const statistics = (city: string, periods: readonly string[]): JsonObject => {
  const [first = '', last = first] = [periods[0], periods.at(-1)];
  const when = first === last ? periodText(first) : `${periodText(first)}至${periodText(last)}`;
  return {
    title: `〔演示〕${when}热线和信箱办理情况`,
    periodFrom: firstDay(first),
    periodTo: lastDay(last),
    documentDate: lastDay(last),
    summary: '受理、当场答复、转办、按期办结率和满意率。数据为演示编造。',
    observations: periods.map((period) => monthRow(city, period)),
  };
};

/** The months that ended before a day, the oldest first. */
function monthsBefore(today: CivilDate, count: number): readonly string[] {
  const months: string[] = [];
  for (let day: CivilDate = today; months.length < count; ) {
    day = addDays(firstDay(periodOf(day, 'month')), -1);
    months.unshift(periodOf(day, 'month'));
  }
  return months;
}

const statisticsRecord = (content: JsonObject, refusals: readonly string[] = []): RecordExample => ({
  type: 'hotline-statistics',
  item: '29.statistics',
  body: 'changsha',
  content,
  refusals,
});
const FEBRUARY = statistics('changsha', ['2026-02']);

function shownStatistics(today: CivilDate): readonly DemonstrationRecord[] {
  const months = monthsBefore(today, 14);
  const latest = months.slice(-1);
  const record = (city: string, index: number, periods: readonly string[]): DemonstrationRecord => ({
    item: '29.statistics',
    body: city,
    content: statistics(city, periods),
    at: `${addDays(lastDay(periods.at(-1) ?? ''), 8)}T11:${10 + index}:00+08:00`,
    period: periods.at(-1) ?? null,
    list: null,
  });
  return CITIES.flatMap((city, index) => [
    record(city, index, months.slice(0, -1)),
    ...(city === 'huaihua' ? [] : [record(city, index + 20, latest)]),
  ]);
}

export const AREA_29_EXAMPLES: AreaExamples = {
  records: [
    ...LETTERS,
    WRONG_DAYS,
    BACKWARDS,
    statisticsRecord(FEBRUARY),
    statisticsRecord(statistics('changsha', ['2025-12', '2026-01'])),
    statisticsRecord({ ...FEBRUARY, observations: [{ ...monthRow('changsha', '2026-02'), received: '1' }] }, [
      'sum-wrong',
    ]),
  ],
  lists: [{ says: '热线和信箱', editions: LISTS, refusals: [] }],
  dossiers: [],
  demonstration: (today) => [
    ...shownLists(LISTS, '2026-03-15'),
    ...LETTERS.map(({ item, body, content }, index) => ({
      item,
      body,
      content,
      at: `2026-03-16T10:${10 + index}:00+08:00`,
      period: null,
      list: null,
    })),
    ...shownStatistics(today),
  ],
};
