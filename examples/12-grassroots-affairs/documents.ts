import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { type EndedPeriod, endedQuarters } from '../builders/periods.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

const XINMING = 'changsha-xian-guoyuan-xinming';
const CHANGPUTANG = 'fenghuang-liaojiaqiao-changputang';

const notice = (body: string, village: string, on: string, until: string): RecordExample =>
  documentExample(
    { type: 'benefit-notice', item: '12.relief-notice', body },
    `${village}关于拟纳入农村最低生活保障对象的公示`,
    on,
    {
      noticeUntil: until,
      benefit: '农村最低生活保障',
      basis: '最低生活保障审核确认办法（民发〔2021〕57号）',
      people: [
        { name: '张示例', group: `${village}一组`, members: 3, content: '低保，每月1260元' },
        { name: '李示', group: `${village}四组`, members: 1, content: '低保，每月420元' },
      ],
      objection: '公示期内对公示对象有异议的，可以书面或者电话向乡镇人民政府反映，我们为反映人保密。',
      contact: '12345',
    },
  );

const affairs = (body: string, name: string, quarter: EndedPeriod, on: string): RecordExample =>
  documentExample(
    { type: 'village-affairs', item: '12.village-affairs', body },
    `${name}${quarter.label.replace('-Q', '年第')}季度村务公开`,
    on,
    {
      periodFrom: quarter.from,
      periodTo: quarter.to,
      matters: [
        {
          kind: 'decisions',
          matter: '水渠清淤',
          content: '村民代表会议决定清淤2.4公里，已完成，用款1.92万元。',
          form: '村务公开栏、户主会',
        },
        {
          kind: 'relief',
          matter: '救助资金发放',
          content: '本季度发放低保、特困、高龄津贴共3.6万元，名单另行公示。',
          form: '村务公开栏',
        },
        {
          kind: 'assistance',
          matter: '协助征兵、人口统计',
          content: '协助完成人口变动抽样调查42户。',
          form: '村务公开栏',
        },
        {
          kind: 'collective',
          matter: '山塘发包',
          content: '续包两口山塘，年承包款2.16万元，合同已备案。',
          form: '村务公开栏、村民微信群',
        },
      ],
      review: `村务监督委员会${Number(on.slice(5, 7))}月审核通过`,
      contact: '0731-12345678',
    },
  );

const TESTED = civilDate('2026-03-09');
const NOTICE = notice(XINMING, '新明村', '2026-03-05', '2026-03-12');
const QUARTERS = endedQuarters(TESTED, 2);
const AFFAIRS = QUARTERS.map((quarter) => affairs(XINMING, '新明村', quarter, addDays(quarter.to, 12)));

export const DOCUMENTS: readonly RecordExample[] = [
  NOTICE,
  notice(CHANGPUTANG, '菖蒲塘村', '2026-03-02', '2026-03-10'),
  refusedExample(NOTICE, { noticeUntil: '2026-03-10' }, 'period-too-short'),
  ...AFFAIRS,
  ...AFFAIRS.slice(0, 1).map((example) =>
    refusedExample(example, { periodFrom: '2025-12-01', periodTo: '2025-11-01' }, 'date-order'),
  ),
];

/**
 * A notice in force, one that has ended; the affairs of the last quarter, in the village and in a township, one of them
 * late.
 */
export const shownDocuments = (today: CivilDate): readonly DemonstrationRecord[] => [
  shownOn(notice(XINMING, '新明村', addDays(today, -2), addDays(today, 5)), addDays(today, -2)),
  shownOn(notice(CHANGPUTANG, '菖蒲塘村', addDays(today, -30), addDays(today, -22)), addDays(today, -30)),
  ...endedQuarters(today, 1).flatMap((quarter) =>
    (
      [
        [XINMING, '新明村', 12],
        ['changsha-xian-guoyuan', '果园镇', 15],
        [CHANGPUTANG, '菖蒲塘村', 44],
      ] as const
    ).map(([body, name, days]) =>
      shownOn(affairs(body, name, quarter, addDays(quarter.to, days)), addDays(quarter.to, days + 1), {
        period: quarter.label,
      }),
    ),
  ),
];
