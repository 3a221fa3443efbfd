import * as field from '../../../types/common-fields.ts';
import { count } from '../../../types/number-fields.ts';
import { GUIDE, GUIDE_FIELDS } from '../../../types/registers/guide-fields.ts';
import { telephone } from '../../../types/registers/line-fields.ts';
import { longText, options, registerType, text } from '../../../types/registers/register-fields.ts';

/** 服务事项: steps, papers and times of everything that the unit does for people. */
export const INSTITUTION_SERVICES = registerType({
  key: 'institution-services',
  title: '公共企事业单位服务事项',
  description: '单位为群众办的每件事：谁能办、带什么、怎么办、多久办好、收多少钱、不满意找谁。',
  titleHelp: '例如“××自来水公司服务事项”。',
  register: {
    entryName: '服务事项',
    fields: {
      code: text('事项编码', { required: true, maxLength: 40 }),
      name: text('服务事项', { required: true }),
      category: field.code(
        '事项分类',
        '',
        true,
        options({
          apply: '报装、开户、入学等申请',
          change: '变更、过户',
          pay: '缴费、退费',
          repair: '报修、抢修',
          query: '查询、证明',
          other: '其他',
        }),
      ),
      target: text('服务对象', { required: true }),
      conditions: longText('办理条件', { maxLength: 1000 }),
      ...GUIDE_FIELDS,
      days: count('承诺时限', '个工作日', { maximum: 365, help: '当场办结的填 0。' }),
      fee: text('收费标准', { required: true, maxLength: 300, help: '不收费的填“不收费”；收费的写明标准。' }),
      feeBasis: text('收费依据', { maxLength: 300, help: '文件名称和文号。' }),
      place: text('办理地点', { required: true, maxLength: 300, help: '网点名称或者网上办理的网址。' }),
      telephone: telephone('咨询电话', true),
      complaint: telephone('投诉电话', true),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'category', 'target', 'days', 'fee'],
    filters: ['category'],
    search: ['code', 'name', 'target', 'papers'],
    divisions: [],
    links: [],
    guide: GUIDE,
  },
});

/** 办事公开目录: what the unit makes public, why, when and by whom (公共企事业单位信息公开规定制定办法). */
export const AFFAIRS_CATALOGUE = registerType({
  key: 'affairs-catalogue',
  title: '办事公开目录',
  description: '单位主动公开哪些内容、依据什么、什么时候公开、由谁负责。',
  titleHelp: '例如“××公司办事公开目录”。',
  register: {
    entryName: '公开内容',
    fields: {
      code: text('目录编号', { required: true, maxLength: 40 }),
      category: text('类别', { required: true, maxLength: 60 }),
      name: text('公开内容', { required: true }),
      basis: text('公开依据', { required: true, maxLength: 300 }),
      timing: text('公开时限', { required: true }),
      channel: text('公开渠道', { required: true }),
      office: text('责任部门', { required: true }),
      reviewMonths: count('更新核对周期', '个月', { maximum: 36, help: '多久核对一次，例如 6。' }),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'category', 'name', 'timing', 'office'],
    filters: [],
    search: ['code', 'category', 'name', 'office'],
    divisions: [],
    links: [],
  },
});
