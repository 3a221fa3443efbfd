import type { FieldDeclaration, RegisterType } from '../../../../src/schema/declaration.ts';
import { date, longText, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice, count, maskedName, number, phone } from '../../../types/registers/service-fields.ts';

/** 最低生活保障、特困供养标准: what a household may count on, region by region. */
export const RELIEF_STANDARD = registerType({
  key: 'relief-standard',
  title: '社会救助保障标准',
  description: '城乡低保、特困人员供养等保障标准，从哪一天起执行。',
  titleHelp: '例如“××市2026年社会救助保障标准”。',
  register: {
    entryName: '保障标准',
    fields: {
      code: text('编号', { required: true, maxLength: 40, help: '例如“430121-CSDB”，行政区划代码加类别。' }),
      region: text('地区', { required: true, maxLength: 60 }),
      kind: choice('保障类别', {
        urban: '城市低保',
        rural: '农村低保',
        'extreme-urban': '城市特困人员基本生活',
        'extreme-rural': '农村特困人员基本生活',
        'care-none': '特困照料护理（全自理）',
        'care-half': '特困照料护理（半护理）',
        'care-full': '特困照料护理（全护理）',
        orphan: '孤儿基本生活',
      }),
      amount: number('标准', '元/月', { required: true }),
      executedFrom: date('执行日期', true, false),
      basis: text('依据文件', { required: true }),
      contact: phone('咨询电话'),
    },
    key: 'code',
    title: 'region',
    columns: ['region', 'kind', 'amount', 'executedFrom', 'basis'],
    filters: ['kind'],
    search: ['region', 'code', 'basis'],
    divisions: [],
    links: [],
    tracked: { title: '历次标准', fields: ['amount'] },
  },
});

interface Given {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly titleHelp: string;
  readonly entryName: string;
  /** What is told beside the name, the place and the time of the notice. */
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  readonly columns: readonly string[];
  readonly filters?: readonly string[];
}

/**
 * Lists of people in need tell what neighbours must know to object, and no more: names masked, no numbers of identity
 * cards, no accounts, no illness, no house. Every line ends by itself. 社会救助暂行办法第十一条、第六十一条: what must be published is,
 * everything else is confidential.
 */
const reliefRegister = (given: Given): RegisterType =>
  registerType({
    key: given.key,
    title: given.title,
    description: given.description,
    titleHelp: given.titleHelp,
    register: {
      entryName: given.entryName,
      fields: {
        number: text('编号', {
          required: true,
          maxLength: 40,
          help: '本名单内的流水号，例如“GY-2026-001”；不要用身份证号、低保证号。',
        }),
        name: maskedName('申请人姓名', '写户主或申请人全名，公开时自动隐去；不得填未成年人。'),
        village: text('村（社区）', {
          required: true,
          maxLength: 60,
          help: '写到村（社区），不写组和门牌。',
        }),
        ...given.fields,
        notice: choice('公示阶段', { proposed: '拟确认公示', confirmed: '确认后公布' }),
        contact: phone('监督电话'),
        displayUntil: {
          ...date('公示截止日期', true, false),
          help: '拟确认公示不少于7日；到期后自动不再显示。',
        },
      },
      key: 'number',
      title: 'name',
      columns: ['name', 'village', ...given.columns, 'notice', 'displayUntil'],
      filters: ['notice', ...(given.filters ?? [])],
      search: ['village', 'number'],
      divisions: [],
      links: [],
      displayUntil: 'displayUntil',
    },
  });

const start: FieldDeclaration = text('起始年月', { required: true, maxLength: 7, help: '例如“2026-03”。' });

export const SUBSISTENCE_LIST = reliefRegister({
  key: 'subsistence-list',
  title: '最低生活保障对象名单',
  description: '拟确认和已确认的城乡低保对象，姓名隐去部分字，公示到期自动撤下。',
  titleHelp: '例如“××镇最低生活保障对象公示”。',
  entryName: '低保对象',
  fields: {
    kind: choice('类别', { urban: '城市低保', rural: '农村低保' }),
    persons: count('保障人数', '人', true),
    amount: number('保障金额', '元/月', { required: true }),
    start,
  },
  columns: ['persons', 'amount'],
  filters: ['kind'],
});

export const EXTREME_POVERTY_LIST = reliefRegister({
  key: 'extreme-poverty-list',
  title: '特困供养人员名单',
  description: '拟确认和已确认的特困供养人员，供养形式和金额。',
  titleHelp: '例如“××镇特困供养人员公示”。',
  entryName: '特困供养人员',
  fields: {
    form: choice('供养形式', { centralised: '集中供养', dispersed: '分散供养' }),
    amount: number('供养金额', '元/月', { required: true }),
    start,
  },
  columns: ['form', 'amount'],
  filters: ['form'],
});

export const ONE_OFF_RELIEF_LIST = reliefRegister({
  key: 'one-off-relief-list',
  title: '医疗救助和临时救助名单',
  description: '医疗救助、临时救助的对象和金额，不公开病情。',
  titleHelp: '例如“××镇2026年3月临时救助对象公示”。',
  entryName: '救助对象',
  fields: {
    kind: choice('救助类型', { medical: '医疗救助', temporary: '临时救助', emergency: '急难救助' }),
    amount: number('救助金额', '元', { required: true }),
    grantedOn: date('审批日期', false, true),
    reason: longText('救助事由', {
      maxLength: 200,
      help: '写类别，例如“突发意外”“支出较大”，不写病名、残疾。',
    }),
  },
  columns: ['kind', 'amount'],
  filters: ['kind'],
});
