import * as common from '../../../types/common-fields.ts';
import { count, quantity, year, yuan } from '../../../types/number-fields.ts';
import { maskedName, shownUntil, telephone, villageGroup } from '../../../types/registers/line-fields.ts';
import { date, options, registerType, text } from '../../../types/registers/register-fields.ts';

/** 保障性住房房源. */
export const HOUSING_STOCK = registerType({
  key: 'housing-stock',
  title: '保障性住房房源',
  description: '公共租赁住房、保障性租赁住房等的项目、套数、户型、面积和租金。',
  titleHelp: '例如“××县保障性住房房源”。',
  register: {
    entryName: '房源',
    fields: {
      code: text('房源编号', { required: true, maxLength: 40 }),
      project: text('项目名称', { required: true }),
      kind: common.code(
        '住房种类',
        '',
        true,
        options({ public: '公共租赁住房', rental: '保障性租赁住房', sale: '配售型保障性住房' }),
      ),
      address: text('地址', { required: true }),
      longitude: quantity('经度', '°', 6, { required: false }),
      latitude: quantity('纬度', '°', 6, { required: false }),
      homes: count('总套数', '套'),
      vacant: count('可分配', '套'),
      layout: text('户型', { required: true, maxLength: 100, help: '例如“一室一厅、两室一厅”。' }),
      area: text('建筑面积', { required: true, maxLength: 60, help: '例如“45至60平方米”。' }),
      rent: quantity('租金', '元/平方米·月', 2),
      telephone: telephone('咨询电话', true),
    },
    key: 'code',
    title: 'project',
    columns: ['code', 'project', 'kind', 'homes', 'vacant', 'rent'],
    filters: ['kind'],
    search: ['project', 'address', 'layout'],
    divisions: [],
    links: [],
    map: { longitude: 'longitude', latitude: 'latitude', label: 'project', category: 'kind' },
  },
});

/** 退出. */
export const HOUSING_EXIT = registerType({
  key: 'housing-exit',
  title: '保障性住房退出情况',
  description: '不再符合条件、购买住房、违规等原因退出保障的家庭，姓名隐去部分字，公示到期自动停止公开。',
  titleHelp: '例如“××县保障性住房退出情况”。',
  register: {
    entryName: '退出家庭',
    fields: {
      code: text('退出编号', { required: true, maxLength: 40 }),
      name: maskedName('承租人'),
      project: text('原住房项目', { required: true }),
      reason: common.code(
        '退出原因',
        '',
        true,
        options({
          condition: '不再符合条件',
          bought: '另有住房',
          voluntary: '主动退出',
          rent: '拖欠租金',
          misuse: '转租、空置等违规使用',
        }),
      ),
      leftOn: date('退出日期', true, true),
      manner: text('处理方式', { required: true, help: '例如“收回住房”“停发补贴”。' }),
      shownUntil,
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'project', 'reason', 'leftOn', 'manner'],
    filters: ['reason'],
    search: ['code', 'project'],
    divisions: [],
    links: [],
    displayUntil: 'shownUntil',
  },
});

const CODE = text('编号', { required: true, maxLength: 40, help: '年度和序号，例如“WF2026-001”。' });
const place = {
  township: text('乡镇', { required: true, maxLength: 60 }),
  village: text('村', { required: true, maxLength: 60 }),
  group: villageGroup('组'),
} as const;

/** 农村危房改造对象认定. */
export const RURAL_HOUSE_SUBJECT = registerType({
  key: 'rural-house-subject',
  title: '农村危房改造对象认定',
  description: '经评议、审核、审批认定的改造对象和房屋鉴定等级，户主姓名隐去部分字。',
  titleHelp: '例如“××县2026年农村危房改造对象”。',
  register: {
    entryName: '改造对象',
    fields: {
      code: CODE,
      name: maskedName('户主'),
      ...place,
      year: year(),
      category: common.code(
        '对象类别',
        '',
        true,
        options({
          allowance: '农村低保户',
          destitute: '农村分散供养特困人员',
          marginal: '农村低保边缘家庭',
          monitored: '防止返贫监测对象',
          severe: '支出型困难家庭',
          other: '其他脱贫户',
        }),
      ),
      grade: common.code(
        '房屋鉴定等级',
        '',
        true,
        options({ c: 'C级（局部危险，修缮加固）', d: 'D级（整栋危险，拆除重建）' }),
      ),
      manner: common.code(
        '改造方式',
        '',
        true,
        options({ repair: '修缮加固', rebuild: '拆除重建', moved: '置换或者公共住房安置' }),
      ),
      decidedOn: date('认定日期', true, true),
      shownUntil,
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'township', 'village', 'category', 'grade', 'manner'],
    filters: ['category', 'grade'],
    search: ['code', 'township', 'village'],
    divisions: [],
    links: [],
    displayUntil: 'shownUntil',
  },
});

/** 补助资金分配. */
export const RURAL_HOUSE_SUBSIDY = registerType({
  key: 'rural-house-subsidy',
  title: '农村危房改造补助资金分配',
  description: '补助资金分到户的金额和来源，户主姓名隐去部分字。',
  titleHelp: '例如“××县2026年农村危房改造补助资金分配”。',
  register: {
    entryName: '补助',
    fields: {
      code: CODE,
      name: maskedName('户主'),
      ...place,
      year: year(),
      grade: common.code('房屋鉴定等级', '', true, options({ c: 'C级', d: 'D级' })),
      central: yuan('中央补助'),
      local: yuan('地方补助'),
      amount: yuan('补助合计'),
      paidOn: date('发放日期', false, true),
      shownUntil,
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'township', 'village', 'central', 'local', 'amount'],
    filters: ['grade'],
    search: ['code', 'township', 'village'],
    divisions: [],
    links: [],
    displayUntil: 'shownUntil',
    sums: [{ total: 'amount', plus: ['central', 'local'], minus: [] }],
  },
});

/** 改造结果. */
export const RURAL_HOUSE_RESULT = registerType({
  key: 'rural-house-result',
  title: '农村危房改造结果',
  description: '开工、竣工、面积和验收结果，户主姓名隐去部分字。',
  titleHelp: '例如“××县2025年农村危房改造结果”。',
  register: {
    entryName: '改造结果',
    fields: {
      code: CODE,
      name: maskedName('户主'),
      ...place,
      manner: common.code(
        '改造方式',
        '',
        true,
        options({ repair: '修缮加固', rebuild: '拆除重建', moved: '置换或者公共住房安置' }),
      ),
      area: quantity('改造后面积', '平方米', 2),
      startedOn: date('开工日期', true, true),
      finishedOn: date('竣工日期', true, true),
      acceptedOn: date('验收日期', true, true),
      outcome: common.code('验收结果', '', true, options({ passed: '合格', rectified: '整改后合格' })),
      amount: yuan('补助合计'),
      shownUntil,
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'township', 'village', 'manner', 'acceptedOn', 'outcome'],
    filters: ['manner', 'outcome'],
    search: ['code', 'township', 'village'],
    divisions: [],
    links: [],
    displayUntil: 'shownUntil',
  },
});
