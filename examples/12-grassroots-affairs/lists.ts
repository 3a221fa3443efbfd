import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';
import type { ListEdition, ListExample } from '../../src/schema/example.ts';
import { listEdition } from '../builders/records.ts';

const XINMING = 'changsha-xian-guoyuan-xinming';
const CHANGPUTANG = 'fenghuang-liaojiaqiao-changputang';

const REASON = { basis: '本村村务公开工作安排', reason: '首次公布。' } as const;
const matter = (code: string, field: string, name: string, elements: string, more: JsonObject = {}) => ({
  code,
  field,
  name,
  elements,
  basis: '政府信息公开条例；村民委员会组织法第三十条。',
  limit: '自信息形成或者变更之日起20个工作日内',
  publisher: '乡镇人民政府、村民委员会',
  channels: '政府网站、村公示栏（电子屏）',
  audience: 'everybody',
  manner: 'proactive',
  level: 'township',
  procedure: '村务监督委员会审核后公布',
  ...more,
});

export const CATALOGUE = listEdition(
  {
    item: '12.grassroots-catalogue',
    body: 'changsha-xian',
    title: '长沙县基层事务公开指导目录',
    on: '2026-01-08',
    basis: '关于编制基层事务公开指导目录的通知（湘示例〔2026〕3号）',
    reason: '按照标准化规范化要求首次编制。',
  },
  [
    matter('1', '财务公开', '村级财务收支', '月初结余、收入和支出明细、月末结余、审核意见', {
      limit: '每月结束后20个工作日内',
    }),
    matter('2', '村务公开', '村务事项', '决定事项及实施、政策落实、资金物资使用', {
      limit: '每季度结束后20个工作日内',
    }),
    matter('3', '民主决策', '四议两公开', '四议过程、决议内容、实施结果'),
    matter('4', '惠农资金', '惠农补贴发放', '补贴项目、标准、面积、金额、发放日期'),
    matter('5', '救助补助', '低保对象', '姓名（隐去部分字）、保障人数、金额', { level: 'both' }),
    matter('6', '便民服务', '便民服务事项', '事项、材料、地点、时限、收费', { procedure: '村民委员会核定' }),
  ],
);
export const CATALOGUE_ADJUSTED = listEdition(
  {
    item: '12.grassroots-catalogue',
    body: 'changsha-xian',
    title: '长沙县基层事务公开指导目录',
    on: '2026-02-24',
    basis: '关于调整基层事务公开指导目录的通知（湘示例〔2026〕28号）',
    reason: '增加集体资产公开事项，缩短财务公开时限。',
  },
  [
    matter('7', '财务公开', '集体资产资源', '资产资源名称、数量、使用方式、收益'),
    matter('1', '财务公开', '村级财务收支', '月初结余、收入和支出明细、月末结余、审核意见', {
      operation: 'change',
      limit: '每月结束后10个工作日内',
    }),
  ],
);

const asset = (code: string, name: string, kind: string, more: JsonObject): JsonObject => ({
  code,
  name,
  kind,
  use: '自用',
  ...more,
});
export const ASSETS = listEdition(
  {
    ...REASON,
    item: '12.village-assets',
    body: XINMING,
    title: '新明村集体资产资源和债权债务',
    on: '2026-01-12',
  },
  [
    asset('ZC-01', '村综合服务楼', 'asset', { size: '1栋620平方米', value: '1860000.00' }),
    asset('ZC-02', '农机具', 'asset', { size: '4台', value: '236000.00' }),
    asset('ZY-01', '山塘', 'resource', {
      size: '36亩',
      value: '0.00',
      use: '发包',
      user: '本村村民',
      income: '21600.00',
      until: '2028-12-31',
    }),
    asset('ZQ-01', '应收果园承包款', 'claim', { value: '18000.00', use: '催收中' }),
  ],
);

const service = (code: string, name: string, papers: string, mode: string): JsonObject => ({
  code,
  name,
  mode,
  audience: '本村村民',
  papers,
  place: '村便民服务站',
  hours: '工作日8:30至12:00，14:00至17:30',
  days: '当场办结或者3个工作日内代办',
  fee: '不收费',
  telephone: '0731-12345678',
});
export const SERVICES = listEdition(
  { ...REASON, item: '12.village-services', body: XINMING, title: '新明村便民服务事项', on: '2026-01-12' },
  [
    service('BM-01', '城乡居民养老保险参保登记', '户口簿、身份证', 'here'),
    service('BM-02', '生育登记', '夫妻双方身份证', 'online'),
    service('BM-03', '残疾人证申请代办', '申请表、近期照片', 'agent'),
    service('BM-04', '高龄津贴申请代办', '户口簿、身份证', 'agent'),
  ],
);
export const TOWNSHIP_SERVICES = listEdition(
  {
    ...REASON,
    item: '12.village-services',
    body: 'fenghuang-liaojiaqiao',
    title: '廖家桥镇便民服务事项',
    on: '2026-02-02',
  },
  [service('BM-01', '农村宅基地申请', '申请书、户口簿、家庭住房情况说明', 'here')],
);

const NAMES = ['张示例', '李示例', '王示', '欧阳示例', '赵示例', '钱示例', '孙示', '周示例'];
const GROUPS = ['新明村一组', '新明村二组', '新明村三组'];
const mu = (index: number): number => 2 + index * 0.65;

/** Paid in time and shown for as long as given; the first line's term is the shortest. */
const subsidies = (on: string, until: readonly string[]): ListEdition =>
  listEdition(
    { ...REASON, item: '12.farm-subsidies', body: XINMING, title: '新明村2026年耕地地力保护补贴发放', on },
    NAMES.map((name, index) => ({
      code: `2026-GD-${String(index + 1).padStart(3, '0')}`,
      name,
      group: GROUPS[index % GROUPS.length] ?? '',
      subsidy: '耕地地力保护补贴',
      year: 2026,
      quantity: mu(index).toFixed(2),
      unit: '亩',
      standard: '105.00',
      amount: (mu(index) * 105).toFixed(2),
      paidOn: on,
      shownUntil: until[index % until.length] ?? '',
    })),
  );

const relief = (body: string, village: string, on: string, until: string): ListEdition =>
  listEdition(
    { ...REASON, item: '12.relief-list', body, title: `${village}救助补助对象和金额`, on },
    (
      [
        ['李示例', 'allowance', 3, '1260.00', 'monthly'],
        ['张示', 'destitute', 1, '960.00', 'monthly'],
        ['欧阳示例', 'aged', 1, '100.00', 'monthly'],
        ['王示例', 'temporary', 4, '3000.00', 'once'],
      ] as const
    ).map(([name, kind, members, amount, rhythm], index) => ({
      code: `JZ-${String(index + 1).padStart(3, '0')}`,
      name,
      group: `${village}${'一二三四'.charAt(index)}组`,
      kind,
      members,
      amount,
      rhythm,
      from: '2026-01-01',
      telephone: '12345',
      ...(rhythm === 'once' ? { shownUntil: until } : {}),
    })),
  );

/** Half of the lines are shown for months to come, the others are over. */
export const shownSubsidies = (today: CivilDate): ListEdition =>
  subsidies(addDays(today, -40), [addDays(today, 50), addDays(today, -5)]);
export const shownRelief = (today: CivilDate): ListEdition =>
  relief(CHANGPUTANG, '菖蒲塘村', addDays(today, -60), addDays(today, -20));

const TESTED = civilDate('2026-03-09');
const valid = (says: string, ...editions: readonly ListEdition[]): ListExample => ({
  says,
  editions,
  refusals: [],
});
export const GRASSROOTS_LISTS: readonly ListExample[] = [
  valid('基层事务公开指导目录，后来调整', CATALOGUE, CATALOGUE_ADJUSTED),
  valid('村集体资产资源', ASSETS),
  valid('村便民服务', SERVICES),
  valid('乡镇便民服务', TOWNSHIP_SERVICES),
  valid('惠农补贴，一部分公示已经到期', shownSubsidies(TESTED)),
  valid('救助补助', shownRelief(TESTED)),
  {
    says: '惠农补贴没有公示截止日期，没有金额',
    editions: [
      listEdition(
        { ...REASON, item: '12.farm-subsidies', body: CHANGPUTANG, title: '补贴发放', on: '2026-02-02' },
        [
          {
            code: '2026-GD-001',
            name: '张示例',
            group: '一组',
            subsidy: '耕地地力保护补贴',
            year: 2026,
            quantity: '2',
            unit: '亩',
            standard: '105.00',
            paidOn: '2026-02-02',
          },
        ],
      ),
    ],
    refusals: ['field-required', 'field-required'],
  },
];
