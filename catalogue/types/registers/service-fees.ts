import * as field from '../common-fields.ts';
import { quantity } from '../number-fields.ts';
import { telephone } from './line-fields.ts';
import { date, longText, options, registerType, text } from './register-fields.ts';

export const PRICING = options({
  fixed: '政府定价',
  guided: '政府指导价',
  market: '市场调节价',
  free: '免费',
});

/** 收费目录: what is charged, how much, and who allowed it. */
export const SERVICE_FEES = registerType({
  key: 'service-fees',
  title: '服务收费目录',
  description: '公共企事业单位和社会组织的收费项目、标准和依据；目录以外的，可以拒付并投诉。',
  titleHelp: '例如“××公司服务收费目录”。',
  register: {
    entryName: '收费项目',
    fields: {
      code: text('收费编码', { required: true, maxLength: 40 }),
      name: text('收费项目', { required: true }),
      payer: text('收费对象', { required: true }),
      unit: text('计费单位', { required: true, maxLength: 40, help: '例如“元/立方米”。' }),
      price: {
        ...quantity('收费标准', '元', 4, { required: false }),
        help: '按计费单位计；分档的填第一档，其余写在“分档和优惠”。',
      },
      tiers: longText('分档和优惠', { maxLength: 1000, help: '阶梯价格、减免对象和条件。' }),
      pricing: field.code('定价方式', '', true, PRICING),
      basis: text('收费依据', {
        required: true,
        maxLength: 300,
        help: '文件名称和文号；市场调节价写“自主定价”。',
      }),
      since: date('执行日期', true, false),
      complaint: telephone('价格投诉电话', true),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'unit', 'price', 'pricing', 'basis'],
    filters: ['pricing'],
    search: ['code', 'name', 'payer', 'basis'],
    divisions: [],
    links: [],
  },
});
