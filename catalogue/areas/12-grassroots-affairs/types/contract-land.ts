import { count, quantity, yuan } from '../../../types/number-fields.ts';
import { telephone, villageGroup } from '../../../types/registers/line-fields.ts';
import { date, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice } from '../../../types/registers/service-fields.ts';

/** 农村土地承包经营权流转: each contract with its area and price; of the farmers only how many they are. */
export const CONTRACT_LAND = registerType({
  key: 'contract-land-transfer',
  title: '农村土地承包经营权流转情况',
  description:
    '流转合同的位置、面积、用途、期限、价格、受让方和审查备案情况；流出农户只公布户数，不公布姓名。',
  titleHelp: '例如“××镇2026年第一季度农村土地承包经营权流转情况”。',
  register: {
    entryName: '流转合同',
    fields: {
      number: text('合同编号', { required: true, maxLength: 60 }),
      village: text('村（社区）', { required: true, maxLength: 60 }),
      group: villageGroup(),
      manner: choice('流转方式', {
        lease: '出租（转包）',
        share: '入股',
        transfer: '转让',
        exchange: '互换',
        entrust: '托管',
      }),
      households: count('流出农户', '户', { maximum: 100_000 }),
      area: quantity('流转面积', '亩', 2),
      farmland: quantity('其中永久基本农田', '亩', 2),
      receiver: text('受让方', {
        required: true,
        help: '单位的全称；自然人不填姓名，填“本村农户”或者“外村农户”。',
      }),
      receiverKind: choice('受让方类型', {
        company: '企业',
        cooperative: '农民专业合作社',
        farm: '家庭农场',
        farmer: '农户',
      }),
      purpose: choice('经营用途', {
        grain: '粮食',
        vegetable: '蔬菜',
        fruit: '水果茶叶',
        breeding: '养殖',
        other: '其他农业',
      }),
      price: yuan('流转价格（每亩每年）'),
      from: date('流转开始日期', true, false),
      to: date('流转结束日期', true, false),
      review: choice('工商资本流转审查', { passed: '审查通过', none: '不需要审查', refused: '审查不通过' }),
      filedOn: date('乡镇备案日期', true, true),
      telephone: telephone('监督电话', true),
    },
    key: 'number',
    title: 'receiver',
    columns: ['number', 'village', 'group', 'manner', 'area', 'receiver', 'price', 'to'],
    filters: ['manner', 'purpose', 'receiverKind'],
    search: ['number', 'village', 'receiver'],
    divisions: [],
    links: [],
  },
});
