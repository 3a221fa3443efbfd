import * as common from '../../../types/common-fields.ts';
import { count, quantity, year, yuan } from '../../../types/number-fields.ts';
import { maskedName, shownUntil, telephone, villageGroup } from '../../../types/registers/line-fields.ts';
import { date, longText, options, registerType, text } from '../../../types/registers/register-fields.ts';

/** 基层政务公开标准目录 in its official columns (国办发〔2019〕54号). */
export const GRASSROOTS_CATALOGUE = registerType({
  key: 'grassroots-catalogue',
  title: '基层事务公开指导目录',
  description: '基层应当公开什么、依据是什么、什么时候、在哪里、向谁、怎样公开。',
  titleHelp: '例如“××县基层事务公开指导目录”。',
  register: {
    entryName: '公开事项',
    fields: {
      code: text('序号', { required: true, maxLength: 40 }),
      field: text('一级事项', { required: true, maxLength: 80 }),
      name: text('二级事项', { required: true, maxLength: 120 }),
      elements: longText('公开内容（要素）', { required: true }),
      basis: longText('公开依据', { required: true }),
      limit: text('公开时限', { required: true, help: '例如“自信息形成或者变更之日起20个工作日内”。' }),
      publisher: text('公开主体', { required: true }),
      channels: text('公开渠道和载体', { required: true, help: '例如“政府网站、村公示栏（电子屏）”。' }),
      audience: common.code('公开对象', '', true, options({ everybody: '全社会', group: '特定群体' })),
      manner: common.code('公开方式', '', true, options({ proactive: '主动公开', request: '依申请公开' })),
      level: common.code(
        '公开层级',
        '',
        true,
        options({ county: '县级', township: '乡（村）级', both: '县级和乡（村）级' }),
      ),
      procedure: text('公开程序', { help: '例如“村务监督委员会审核后公布”。' }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'field', 'name', 'limit', 'level'],
    filters: ['level', 'audience', 'manner'],
    search: ['field', 'name', 'elements', 'basis', 'publisher'],
    divisions: [],
    links: [],
  },
});

/** 集体资产、资源、债权债务, as the rules on financial disclosure demand beside the monthly statement. */
export const VILLAGE_ASSET = registerType({
  key: 'village-asset',
  title: '村集体资产资源和债权债务',
  description: '村集体的资产、资源、债权和债务，承包租赁给谁、收益多少。',
  titleHelp: '例如“××村集体资产资源和债权债务”。',
  register: {
    entryName: '资产资源',
    fields: {
      code: text('编号', { required: true, maxLength: 40 }),
      name: text('名称', { required: true }),
      kind: common.code(
        '类别',
        '',
        true,
        options({ asset: '资产', resource: '资源', claim: '债权', debt: '债务' }),
      ),
      size: text('数量', { maxLength: 60, help: '例如“36亩”“1栋420平方米”。' }),
      value: yuan('原值或者金额'),
      use: text('使用方式', { required: true, help: '自用、发包、出租或者闲置。' }),
      user: text('承包或者承租方', { help: '单位写全称；个人写“本村村民”，不写姓名。' }),
      income: yuan('年收益', { required: false }),
      until: date('合同到期日', false, false),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'kind', 'value', 'use'],
    filters: ['kind'],
    search: ['name', 'use', 'user'],
    divisions: [],
    links: [],
  },
});

/** 惠农补贴“一卡通”发放: who got how much for what; the account and the identity number are never asked for. */
export const FARM_SUBSIDY = registerType({
  key: 'farm-subsidy',
  title: '惠农补贴资金发放',
  description: '通过“一卡通”发放到户的惠农补贴，姓名隐去部分字，公示到期自动停止公开。',
  titleHelp: '例如“××村2026年耕地地力保护补贴发放”。',
  register: {
    entryName: '补贴发放',
    fields: {
      code: text('发放编号', {
        required: true,
        maxLength: 40,
        help: '年度、项目和序号，例如“2026-GD-001”。',
      }),
      name: maskedName('户主姓名'),
      group: villageGroup(),
      subsidy: text('补贴项目', { required: true, maxLength: 80 }),
      year: year(),
      quantity: quantity('面积或者数量', '', 2),
      unit: text('计量单位', { required: true, maxLength: 10, help: '例如“亩”“台”。' }),
      standard: yuan('补贴标准', { help: '每一计量单位的金额。' }),
      amount: yuan('补贴金额'),
      paidOn: date('发放日期', true, true),
      shownUntil,
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'group', 'subsidy', 'quantity', 'unit', 'standard', 'amount'],
    filters: [],
    search: ['code', 'subsidy', 'group'],
    divisions: [],
    links: [],
    displayUntil: 'shownUntil',
  },
});

/** 救助补助: what is paid month by month or once; no illness, no handicap, no address, no minors. */
export const VILLAGE_RELIEF = registerType({
  key: 'village-relief',
  title: '救助补助对象和金额',
  description: '低保、特困、临时救助、残疾人补贴、高龄津贴等对象和金额，姓名隐去部分字。',
  titleHelp: '例如“××村救助补助对象和金额”。',
  register: {
    entryName: '救助补助',
    fields: {
      code: text('编号', { required: true, maxLength: 40 }),
      name: maskedName('姓名'),
      group: villageGroup(),
      kind: common.code(
        '救助补助种类',
        '',
        true,
        options({
          allowance: '最低生活保障',
          destitute: '特困人员供养',
          temporary: '临时救助',
          subsidy: '残疾人两项补贴',
          aged: '高龄津贴',
          other: '其他救助补助',
        }),
      ),
      members: count('保障人数', '人', { maximum: 50 }),
      amount: yuan('金额'),
      rhythm: common.code('发放方式', '', true, options({ monthly: '每月', once: '一次性' })),
      from: date('起始日期', true, false),
      telephone: telephone('监督电话', true),
      shownUntil: {
        ...shownUntil,
        required: false,
        help: '按月领取的可以不填，停发后从清单中取消；一次性救助填公示截止日期。',
      },
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'group', 'kind', 'members', 'amount', 'rhythm'],
    filters: ['kind', 'rhythm'],
    search: ['code', 'group'],
    divisions: [],
    links: [],
    displayUntil: 'shownUntil',
  },
});

/** 便民服务. */
export const VILLAGE_SERVICE = registerType({
  key: 'village-service',
  title: '便民服务事项',
  description: '在乡镇、村（社区）就近能办的事，带什么材料，找谁办。',
  titleHelp: '例如“××村便民服务事项”。',
  register: {
    entryName: '便民服务',
    fields: {
      code: text('编号', { required: true, maxLength: 40 }),
      name: text('服务事项', { required: true }),
      mode: common.code(
        '办理方式',
        '',
        true,
        options({ here: '当场办理', agent: '帮办代办', online: '网上自助' }),
      ),
      audience: text('服务对象', { required: true }),
      papers: longText('需要的材料', { required: true }),
      place: text('办理地点', { required: true }),
      hours: text('办理时间', { required: true }),
      days: text('办理时限', { required: true, maxLength: 60 }),
      fee: text('收费', { required: true, help: '不收费的填“不收费”。' }),
      telephone: telephone('咨询电话', true),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'mode', 'place', 'telephone'],
    filters: ['mode'],
    search: ['name', 'papers', 'audience'],
    divisions: [],
    links: [],
  },
});
