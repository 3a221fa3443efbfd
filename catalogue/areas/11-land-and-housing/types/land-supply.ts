import { quantity } from '../../../types/number-fields.ts';
import { amount, date, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice } from '../../../types/registers/service-fields.ts';

/** 供地结果: every plot that was supplied, by whatever road, with what was agreed. */
export const LAND_SUPPLY = registerType({
  key: 'land-supply',
  title: '国有建设用地供应结果',
  description:
    '已供应的国有建设用地：位置、面积、用途、供应方式、使用权人、价款、年限，约定的开工和竣工时间。',
  titleHelp: '例如“××市2026年2月国有建设用地供应结果”。',
  register: {
    entryName: '供应的宗地',
    fields: {
      number: text('供地编号', { required: true, maxLength: 60, help: '电子监管号或者宗地编号。' }),
      project: text('项目名称', { required: true }),
      place: text('土地坐落', { required: true, maxLength: 300 }),
      area: quantity('面积', '公顷', 4),
      use: text('土地用途', { required: true, maxLength: 60 }),
      source: choice('土地来源', { new: '新增建设用地', stock: '存量建设用地' }),
      manner: choice('供应方式', {
        allotted: '划拨',
        agreement: '协议出让',
        tender: '招标出让',
        auction: '拍卖出让',
        listing: '挂牌出让',
        lease: '租赁',
      }),
      holder: text('土地使用权人', { required: true, help: '单位的全称；自然人不填姓名，填“自然人”。' }),
      price: amount('成交价款'),
      years: text('使用年限', { maxLength: 40 }),
      ratio: text('约定容积率', { maxLength: 60 }),
      contract: text('合同或者划拨决定书编号', { required: true, maxLength: 80 }),
      signedOn: date('签订或者批准日期', true, true),
      deliverBy: date('约定交地时间', true, false),
      startBy: date('约定开工时间', true, false),
      finishBy: date('约定竣工时间', true, false),
      authority: text('批准单位', { required: true }),
    },
    key: 'number',
    title: 'project',
    columns: ['number', 'project', 'area', 'use', 'manner', 'price', 'signedOn'],
    filters: ['manner', 'source'],
    search: ['number', 'project', 'place', 'holder', 'contract'],
    divisions: [],
    links: [],
    requires: [
      {
        when: 'manner',
        is: ['agreement', 'tender', 'auction', 'listing', 'lease'],
        fields: ['price', 'years'],
      },
    ],
  },
});
