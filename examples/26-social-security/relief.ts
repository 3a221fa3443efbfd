import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { ListEdition, ListExample } from '../../src/schema/example.ts';
import { edition } from './editions.ts';

const standard = (code: string, region: string, kind: string, amount: string): JsonObject => ({
  code,
  region,
  kind,
  amount,
  executedFrom: '2026-01-01',
  basis: '〔演示〕关于提高社会救助保障标准的通知（湘民示例〔2026〕3号）',
  contact: '12345',
});

export const PROVINCIAL_STANDARDS = edition('relief-standard', 'mzt', '2026年社会救助保障标准', [
  standard('430000-CSDB', '全省最低', 'urban', '700'),
  standard('430000-NCDB', '全省最低', 'rural', '480'),
  standard('430000-CSTK', '全省最低', 'extreme-urban', '910'),
  standard('430000-NCTK', '全省最低', 'extreme-rural', '624'),
  standard('430100-CSDB', '长沙市', 'urban', '850'),
  standard('430100-NCDB', '长沙市', 'rural', '850'),
  standard('433100-CSDB', '湘西州', 'urban', '700'),
  standard('433100-NCDB', '湘西州', 'rural', '500'),
]);
export const COUNTY_STANDARDS = edition('relief-standard', 'changsha-xian', '2026年社会救助保障标准', [
  standard('430121-CSDB', '长沙县', 'urban', '850'),
  standard('430121-NCDB', '长沙县', 'rural', '850'),
  standard('430121-TKHL1', '长沙县', 'care-full', '1420'),
  standard('430121-TKHL2', '长沙县', 'care-half', '710'),
]);

const SURNAMES = ['张', '王', '李', '刘', '陈', '杨', '黄', '周'] as const;
/** Names that nobody bears, of two and three characters. */
const person = (index: number): string =>
  `${SURNAMES[index % SURNAMES.length] ?? '张'}${index % 3 === 0 ? '演' : '示例'}`;

interface Notice {
  readonly today: CivilDate;
  /** Days from today to the last day; below nothing the notice is over. */
  readonly days: number;
}

/** 7 days from the day before the notice; what is over shows nothing any more. */
const notice = ({ today, days }: Notice): JsonObject => {
  const until = addDays(today, days);
  return { notice: 'proposed', contact: '0731-12345678', displayUntil: until };
};

const dated = (today: CivilDate, daysAgo: number): JsonObject => ({
  documentDate: addDays(today, -daysAgo),
  effectiveOn: addDays(today, -daysAgo),
});

export function subsistenceList(today: CivilDate, body: string, village: string, days: number): ListEdition {
  const ago = 7 - days;
  return edition(
    'subsistence-list',
    body,
    '最低生活保障对象拟确认公示',
    Array.from({ length: 6 }, (_, i) => ({
      number: `DB-${String(i + 1).padStart(3, '0')}`,
      name: person(i),
      village,
      kind: 'rural',
      persons: 1 + (i % 4),
      amount: String(420 + i * 85),
      start: today.slice(0, 7),
      ...notice({ today, days }),
    })),
    { ...dated(today, ago), reason: '经家庭经济状况核对和入户调查，拟确认为低保对象。' },
  );
}

export function extremePovertyList(
  today: CivilDate,
  body: string,
  village: string,
  days: number,
): ListEdition {
  return edition(
    'extreme-poverty-list',
    body,
    '特困供养人员拟确认公示',
    Array.from({ length: 3 }, (_, i) => ({
      number: `TK-${String(i + 1).padStart(3, '0')}`,
      name: person(i + 3),
      village,
      form: i === 0 ? 'centralised' : 'dispersed',
      amount: i === 0 ? '1180' : '910',
      start: today.slice(0, 7),
      ...notice({ today, days }),
    })),
    { ...dated(today, 7 - days), reason: '无劳动能力、无生活来源、无法定赡养人，拟纳入供养。' },
  );
}

export function oneOffList(today: CivilDate, body: string, village: string, days: number): ListEdition {
  return edition(
    'one-off-relief-list',
    body,
    '临时救助和医疗救助公示',
    Array.from({ length: 5 }, (_, i) => ({
      number: `LS-${String(i + 1).padStart(3, '0')}`,
      name: person(i + 5),
      village,
      kind: i % 2 === 0 ? 'temporary' : 'medical',
      amount: String(1200 + i * 600),
      reason: i % 2 === 0 ? '突发意外' : '支出较大',
      ...notice({ today, days }),
    })),
    { ...dated(today, 7 - days), reason: '经乡镇审核，拟给予救助。' },
  );
}

const TODAY = civilDate('2026-03-09');
const taken = (says: string, list: ListEdition): ListExample => ({ says, editions: [list], refusals: [] });

export const RELIEF_LISTS: readonly ListExample[] = [
  taken('救助标准', PROVINCIAL_STANDARDS),
  taken('救助标准，县', COUNTY_STANDARDS),
  taken('低保名单，乡镇', subsistenceList(TODAY, 'changsha-xian-guoyuan', '示例村', 4)),
  taken('低保名单，村', subsistenceList(TODAY, 'fenghuang-liaojiaqiao-changputang', '示例村', 5)),
  taken('特困名单', extremePovertyList(TODAY, 'changsha-xian-guoyuan', '示例村', 4)),
  taken('特困名单，另一个乡镇', extremePovertyList(TODAY, 'fenghuang-liaojiaqiao', '示例寨', 4)),
  taken('临时救助名单', oneOffList(TODAY, 'changsha-xian-guoyuan', '示例村', 4)),
  taken('临时救助名单，村', oneOffList(TODAY, 'changsha-xian-guoyuan-xinming', '示例村', 4)),
  {
    says: '名单没有公示截止日期',
    editions: [
      edition('subsistence-list', 'fenghuang', '低保名单', [
        {
          number: 'DB-9',
          name: '张示例',
          village: '示例村',
          kind: 'rural',
          persons: 1,
          amount: '500',
          start: '2026-03',
          notice: 'proposed',
          contact: '12345',
        },
      ]),
    ],
    refusals: ['field-required'],
  },
  {
    says: '救助事由里有身份证号',
    editions: [
      edition('one-off-relief-list', 'fenghuang', '临时救助名单', [
        {
          number: 'LS-9',
          name: '张示例',
          village: '示例村',
          kind: 'temporary',
          amount: '500',
          reason: '证号11010519491231002X',
          notice: 'proposed',
          contact: '12345',
          displayUntil: '2026-04-01',
        },
      ]),
    ],
    refusals: ['personal-data-found'],
  },
];
