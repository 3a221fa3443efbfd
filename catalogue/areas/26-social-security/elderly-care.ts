import { ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { DISCLOSURE } from '../../law/statutes/disclosure.ts';
import { RELIEF_MEASURES } from '../../law/statutes/social.ts';
import { count, year } from '../../types/number-fields.ts';
import { date, longText, registerType, text } from '../../types/registers/register-fields.ts';
import { choice, number, phone } from '../../types/registers/service-fields.ts';
import { CITIES_AND_COUNTIES, item, TWENTY_WORKING_DAYS } from '../define.ts';

/** 养老服务: who offers it, for how many, at which price, and how it was judged. */
export const CARE_HOMES = registerType({
  key: 'care-homes',
  title: '养老服务机构和补贴',
  description: '养老机构、日间照料和助餐点：地址、床位、等级、收费、备案情况和享受的补贴。',
  titleHelp: '例如“××县养老服务机构名录”。',
  register: {
    entryName: '养老服务机构',
    fields: {
      code: text('编号', { required: true, maxLength: 40 }),
      name: text('名称', { required: true }),
      kind: choice('类别', { home: '养老机构', day: '日间照料', meal: '助餐点', centre: '综合服务中心' }),
      division: text('行政区划', { required: true, maxLength: 12, help: '六位代码。' }),
      address: text('地址', { required: true }),
      telephone: phone('服务电话'),
      beds: count('床位', '张', { maximum: 100_000 }),
      taken: count('已经入住', '人', { maximum: 100_000 }),
      grade: choice('等级', {
        one: '一级',
        two: '二级',
        three: '三级',
        four: '四级',
        five: '五级',
        none: '没有评定',
      }),
      fee: text('收费标准', { required: true, help: '床位、护理、餐费分别写明。' }),
      subsidies: longText('享受的补贴', { required: true, maxLength: 500 }),
      filed: choice('备案', { filed: '已备案', none: '不需要备案' }),
      checkedOn: date('最近一次检查', false, true),
      finding: text('检查结果', { maxLength: 300 }),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'kind', 'beds', 'taken', 'grade', 'fee'],
    filters: ['kind', 'grade'],
    search: ['name', 'address'],
    divisions: ['division'],
    links: [],
  },
});

/** 低保边缘家庭 and 刚性支出困难家庭: how many were found and helped, town by town; no names, none are to be shown. */
export const EDGE_FAMILIES = registerType({
  key: 'edge-families',
  title: '低保边缘和刚性支出困难家庭认定情况',
  description: '各乡镇（街道）认定的低保边缘家庭、刚性支出困难家庭的户数、人数和专项救助，不公布姓名。',
  titleHelp: '例如“××县2026年第一季度低保边缘和刚性支出困难家庭认定情况”。',
  register: {
    entryName: '乡镇（街道）',
    fields: {
      code: text('编号', { required: true, maxLength: 40 }),
      year: year(),
      quarter: choice('季度', { q1: '第一季度', q2: '第二季度', q3: '第三季度', q4: '第四季度' }),
      place: text('乡镇（街道）', { required: true }),
      kind: choice('类别', { edge: '低保边缘家庭', rigid: '刚性支出困难家庭' }),
      applied: count('申请', '户'),
      found: count('认定', '户'),
      persons: count('人数', '人'),
      ended: count('退出', '户'),
      relief: longText('给予的专项救助', { required: true, maxLength: 500 }),
      amount: number('救助金额', '万元', { scale: 2 }),
    },
    key: 'code',
    title: 'place',
    columns: ['place', 'kind', 'applied', 'found', 'persons', 'ended', 'amount'],
    filters: ['kind', 'quarter'],
    search: ['place'],
    divisions: [],
    links: [],
  },
});

export const elderlyCare = (area: AreaDeclaration): readonly ItemDeclaration[] => [
  item(area, {
    code: '26.care-homes',
    title: '养老服务机构和补贴',
    group: '养老服务',
    type: CARE_HOMES.key,
    elements: ['名称和地址', '床位和入住', '等级', '收费标准', '补贴', '备案和检查结果'],
    basis: [DISCLOSURE.at('第二十条第十一项', '第二十一条')],
    responsible: CITIES_AND_COUNTIES,
    clauses: [],
    ...TWENTY_WORKING_DAYS,
  }),
  item(area, {
    code: '26.edge-families',
    title: '低保边缘和刚性支出困难家庭认定情况',
    group: '社会救助',
    type: EDGE_FAMILIES.key,
    elements: ['乡镇（街道）', '申请和认定户数', '人数', '退出', '专项救助和金额'],
    basis: [
      DISCLOSURE.at('第二十条第十一项', '第二十一条'),
      RELIEF_MEASURES.at('第六十一条'),
      ownRule('只公布户数和人数，不公布姓名'),
    ],
    responsible: [{ set: 'counties' }],
    clauses: ['26.4'],
    ...TWENTY_WORKING_DAYS,
  }),
];
