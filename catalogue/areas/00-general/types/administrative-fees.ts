import * as field from '../../../types/common-fields.ts';
import { telephone } from '../../../types/registers/line-fields.ts';
import { date, longText, options, registerType, text } from '../../../types/registers/register-fields.ts';

/** 行政事业性收费目录清单 (条例第二十条第八项): what an authority charges, on what basis and how much. */
export const ADMINISTRATIVE_FEES = registerType({
  key: 'administrative-fees',
  title: '行政事业性收费目录清单',
  description:
    '机关收取的行政事业性收费和政府性基金：依据、标准、执收单位和减免；清单以外的，可以拒付并投诉。',
  titleHelp: '例如“××市行政事业性收费目录清单（2026年）”。',
  register: {
    entryName: '收费项目',
    fields: {
      code: text('项目编码', { required: true, maxLength: 40 }),
      name: text('项目名称', { required: true }),
      kind: field.code('类别', '', true, options({ fee: '行政事业性收费', fund: '政府性基金' })),
      department: text('主管部门', { required: true }),
      collector: text('执收单位', { required: true }),
      payer: text('收费对象', { required: true }),
      standard: longText('收费标准', { required: true, maxLength: 1000, help: '分档、分类的逐项写明。' }),
      basis: longText('设立依据', { required: true, maxLength: 1000, help: '文件名称和文号。' }),
      priceBasis: longText('标准依据', { required: true, maxLength: 1000, help: '文件名称和文号。' }),
      level: field.code('设立层级', '', true, options({ central: '中央设立', province: '省级设立' })),
      treasury: field.code(
        '资金管理',
        '',
        true,
        options({ central: '缴入中央国库', shared: '缴入中央和地方国库', local: '缴入地方国库' }),
      ),
      enterprise: field.code('是否涉企', '', true, options({ yes: '涉企', no: '不涉企' })),
      relief: longText('减免和停征', { maxLength: 1000, help: '对象、条件、依据和期限；没有的填“无”。' }),
      since: date('执行日期', true, false),
      complaint: telephone('投诉电话', true),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'department', 'standard', 'enterprise', 'since'],
    filters: ['kind', 'level', 'enterprise'],
    search: ['code', 'name', 'department', 'collector', 'payer', 'basis'],
    divisions: [],
    links: [],
  },
});
