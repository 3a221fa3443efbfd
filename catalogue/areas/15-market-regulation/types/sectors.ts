import { options } from '../../../types/registers/register-fields.ts';

/** The six fields that the mandate names. */
export const SECTORS = options({
  'food-drug': '食品药品',
  product: '产品质量',
  tourism: '旅游市场',
  transport: '交通运输',
  price: '物价',
  'intellectual-property': '知识产权',
});
