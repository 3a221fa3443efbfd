import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type {
  DemonstrationRecord,
  ListEdition,
  ListExample,
  RecordExample,
} from '../../src/schema/example.ts';
import { listEdition } from '../builders/lists.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

const XINMING = 'changsha-xian-guoyuan-xinming';
const CHANGPUTANG = 'fenghuang-liaojiaqiao-changputang';

type Levy = readonly [
  body: string,
  village: string,
  project: string,
  payers: number,
  each: number,
  used: number,
];

const LEVIES: readonly Levy[] = [
  [XINMING, '示例村', '一组水渠清淤', 210, 15, 3150],
  [XINMING, '示例村', '三组机耕路铺砂', 186, 15, 2610],
  [XINMING, '示例村', '山塘护坡', 420, 10, 3980],
  [XINMING, '示例村', '太阳能路灯', 420, 8, 3360],
  [XINMING, '示例村', '文化广场硬化', 420, 12, 4800],
  [CHANGPUTANG, '示例寨', '寨内排水沟', 310, 15, 4650],
  [CHANGPUTANG, '示例寨', '人行便桥维修', 155, 12, 1700],
  [CHANGPUTANG, '示例寨', '消防水池', 310, 15, 4400],
  [CHANGPUTANG, '示例寨', '灌溉管道更换', 98, 15, 1470],
  [CHANGPUTANG, '示例寨', '通组路会车台', 310, 10, 2950],
];

const levy = ([body, village, project, payers, each, used]: Levy, index: number): RecordExample =>
  documentExample(
    { type: 'village-levy', item: '12.village-levies', body },
    `${village}${project}筹资筹劳情况`,
    `2026-02-${String(3 + index * 2).padStart(2, '0')}`,
    {
      year: 2026,
      project,
      purpose: `${project}的材料和机械费用，不足部分由财政奖补。`,
      meetingOn: `2026-01-${String(8 + index).padStart(2, '0')}`,
      present: 42,
      agreed: 38,
      payers,
      each: `${each}.00`,
      total: `${payers * each}.00`,
      labourers: Math.round(payers / 3),
      days: Math.round(payers / 3) * 2,
      exempted: '五保户、低保户和现役军人家属共11户，减免其筹资。',
      approvedBy: `示例镇人民政府，示例筹〔2026〕${index + 1}号`,
      used: `${used}.00`,
      balance: `${payers * each - used}.00`,
      supervision: '票据齐全，开支与公示的用途一致。',
      contact: '12345',
      summary: `${project}每人筹资${each}元，共${payers * each}元，已用${used}元。`,
    },
  );

const LEVY_RECORDS = LEVIES.map(levy);

export const LEVY_EXAMPLES: readonly RecordExample[] = [
  ...LEVY_RECORDS,
  ...LEVY_RECORDS.slice(0, 1).map((each) => refusedExample(each, { balance: '1.00' }, 'sum-wrong')),
];

type Household = readonly [name: string, group: string, purpose: string, area: string, state: string];

const HOUSEHOLDS: readonly Household[] = [
  ['张示例', '一组', 'build', '120', 'posted'],
  ['李示例', '一组', 'rebuild', '98.5', 'approved'],
  ['王示例', '二组', 'rebuild', '110', 'approved'],
  ['赵示例', '二组', 'move', '130', 'posted'],
  ['钱示例', '三组', 'build', '125', 'approved'],
  ['孙示例', '三组', 'enlarge', '102', 'refused'],
  ['周示例', '四组', 'rebuild', '90', 'approved'],
  ['吴示例', '四组', 'build', '120', 'posted'],
  ['郑示例', '五组', 'rebuild', '115', 'approved'],
  ['冯示例', '五组', 'move', '128', 'posted'],
];

const homesteads = (on: string, until: string): ListEdition =>
  listEdition(
    {
      item: '12.homesteads',
      body: 'changsha-xian-guoyuan',
      title: '果园镇宅基地使用情况审核',
      basis: '果园镇宅基地联审联办工作制度',
      on,
    },
    HOUSEHOLDS.map(([name, group, purpose, area, state], index) => ({
      number: `ZJD-2026-${String(index + 1).padStart(3, '0')}`,
      name,
      village: '示例村',
      group: `示例村${group}`,
      purpose,
      area,
      previous: purpose === 'build' ? 'none' : purpose === 'move' ? 'returned' : 'kept',
      land: index % 4 === 3 ? 'idle' : 'built',
      state,
      decidedOn: on,
      ...(state === 'approved' ? { permit: `示例宅批〔2026〕${index + 1}号` } : {}),
      ...(state === 'refused' ? { reason: '面积超过规定标准。' } : {}),
      telephone: '12345',
      shownUntil: until,
    })),
  );

const FIRST = homesteads('2026-03-02', '2026-09-01');

export const HOMESTEAD_LISTS: readonly ListExample[] = [
  { says: '宅基地申请公示、批准和不予批准', editions: [FIRST], refusals: [] },
  {
    says: '批准了宅基地却没有文号',
    editions: [
      {
        ...FIRST,
        content: {
          ...FIRST.content,
          changes: [
            {
              operation: 'add',
              number: 'ZJD-2026-901',
              name: '陈示例',
              village: '示例村',
              group: '示例村六组',
              purpose: 'build',
              area: '120',
              previous: 'none',
              land: 'built',
              state: 'approved',
              decidedOn: '2026-03-02',
              telephone: '12345',
              shownUntil: '2026-09-01',
            },
          ],
        },
      },
    ],
    refusals: ['field-required-when'],
  },
];

/** Still shown on whatever day the demonstration is loaded. */
export function shownLevies(today: CivilDate): readonly DemonstrationRecord[] {
  const on = addDays(today, -21);
  return [
    ...LEVY_RECORDS.map((each) => shownOn(each, String(each.content.documentDate), { time: '15:40' })),
    shownOn(homesteads(on, addDays(civilDate(on), 90)), addDays(today, -20), { list: true }),
  ];
}
