import * as common from '../../../types/common-fields.ts';
import { count, quantity, year } from '../../../types/number-fields.ts';
import { telephone } from '../../../types/registers/line-fields.ts';
import {
  amount,
  date,
  longText,
  options,
  registerType,
  text,
} from '../../../types/registers/register-fields.ts';

/** 征收农用地区片综合地价: published, and looked at again at least every three years (土地管理法第四十八条). */
export const LAND_PRICE_ZONE = registerType({
  key: 'land-price-zone',
  title: '征收农用地区片综合地价',
  description: '征地补偿的标准：每个区片一亩地补多少，土地补偿费和安置补助费各占多少。',
  titleHelp: '例如“××市征收农用地区片综合地价”。',
  register: {
    entryName: '区片',
    fields: {
      code: text('区片编号', { required: true, maxLength: 40 }),
      name: text('区片', { required: true, help: '例如“示例县Ⅰ区”。' }),
      range: longText('区片范围', { required: true }),
      price: quantity('区片综合地价', '元/亩', 2),
      land: quantity('其中：土地补偿费', '元/亩', 2),
      resettlement: quantity('其中：安置补助费', '元/亩', 2),
      factor: text('地类调节系数', { help: '例如“水田1.2，旱土0.9”。' }),
      from: date('施行日期', true, false),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'price', 'land', 'resettlement', 'from'],
    filters: [],
    search: ['name', 'range'],
    divisions: [],
    links: [],
    sums: [{ total: 'price', plus: ['land', 'resettlement'], minus: [] }],
  },
});

/** 棚户区（城中村）改造计划. */
export const RENEWAL_PLAN = registerType({
  key: 'renewal-plan',
  title: '棚户区改造计划',
  description: '列入年度计划的棚户区改造项目、户数、面积、方式和进展。',
  titleHelp: '例如“××市2026年棚户区改造计划”。',
  register: {
    entryName: '改造项目',
    fields: {
      code: text('项目编号', { required: true, maxLength: 40 }),
      name: text('项目名称', { required: true }),
      year: year(),
      place: text('位置和范围', { required: true, maxLength: 300 }),
      households: count('涉及户数', '户'),
      area: quantity('改造面积', '平方米', 2),
      manner: common.code(
        '改造方式',
        '',
        true,
        options({ rebuild: '拆除新建', renovate: '整治提升', mixed: '拆整结合' }),
      ),
      resettlement: text('安置方式', { required: true, help: '例如“货币补偿和产权调换，由被征收人选择”。' }),
      investment: amount('计划投资'),
      unit: text('实施单位', { required: true }),
      state: common.code(
        '进展',
        '',
        true,
        options({ planned: '未开工', started: '已开工', finished: '已完成' }),
      ),
      telephone: telephone('咨询电话', true),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'year', 'households', 'manner', 'state'],
    filters: ['manner', 'state'],
    search: ['name', 'place', 'unit'],
    divisions: [],
    links: [],
  },
});

/** 宗地规划条件、土地使用要求. */
export const PLOT_CONDITIONS = registerType({
  key: 'plot-conditions',
  title: '宗地规划条件和土地使用要求',
  description: '拟供应宗地的位置、面积、用途、规划指标和使用要求。',
  titleHelp: '例如“××市宗地规划条件和土地使用要求”。',
  register: {
    entryName: '宗地',
    fields: {
      code: text('宗地编号', { required: true, maxLength: 40 }),
      place: text('宗地位置', { required: true }),
      area: quantity('出让面积', '平方米', 2),
      use: text('土地用途', { required: true, maxLength: 100 }),
      years: count('出让年限', '年', { maximum: 70 }),
      plotRatio: text('容积率', { required: true, maxLength: 40, help: '例如“不大于2.5”。' }),
      density: text('建筑密度', { required: true, maxLength: 40, help: '例如“不大于25%”。' }),
      green: text('绿地率', { required: true, maxLength: 40 }),
      height: text('建筑限高', { required: true, maxLength: 40 }),
      parking: text('停车和配套', { maxLength: 300 }),
      manner: common.code(
        '供应方式',
        '',
        true,
        options({ auction: '拍卖', listing: '挂牌', tender: '招标', agreement: '协议', allocation: '划拨' }),
      ),
      requirements: longText('土地使用要求', {
        required: true,
        help: '开工竣工时限、投资强度、住房配建等。',
      }),
      state: common.code(
        '状态',
        '',
        true,
        options({ planned: '拟供应', offered: '正在公告', supplied: '已供应' }),
      ),
    },
    key: 'code',
    title: 'place',
    columns: ['code', 'place', 'area', 'use', 'plotRatio', 'state'],
    filters: ['manner', 'state'],
    search: ['code', 'place', 'use', 'requirements'],
    divisions: [],
    links: [],
  },
});
