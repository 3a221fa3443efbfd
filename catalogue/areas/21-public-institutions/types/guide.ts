import * as common from '../../../types/common-fields.ts';
import * as field from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { options } from '../../../types/registers/register-fields.ts';

/** 办事公开指南: the unit's own introduction of how to deal with it. */
export const AFFAIRS_GUIDE = documentType({
  key: 'affairs-guide',
  title: '办事公开指南',
  description: '单位基本情况、服务承诺、办事途径和监督方式，一年至少核对一次。',
  titleHelp: '例如“××自来水公司办事公开指南”。',
  dateTitle: '编制或修订日期',
  dateHelp: '有变动的，从变动之日起算公开时限。',
  fields: {
    sector: common.code(
      '行业',
      '',
      true,
      options({
        water: '供水',
        power: '供电',
        gas: '供气',
        heat: '供热',
        transport: '公共交通',
        telecom: '通信',
        education: '教育',
        health: '医疗卫生',
        environment: '环境卫生',
        finance: '金融',
        other: '其他',
      }),
    ),
    address: field.text('地址', '', true, 300),
    hours: field.text('办公时间', '', true),
    telephone: field.phone('服务热线', true),
    website: { ...field.text('网上办事入口', '以 https:// 开头。', false, 300), format: 'url' },
    commitments: {
      kind: 'rows',
      title: '服务承诺',
      help: '一项承诺一行，写清做到什么程度、做不到怎么办。',
      required: true,
      privacy: 'public',
      maxItems: 50,
      columns: {
        matter: field.text('承诺事项', '', true),
        standard: field.text('承诺标准', '', true),
        remedy: field.text('未兑现的处理', '', true),
      },
    },
    complaint: field.phone('监督投诉电话', true),
    supervisor: field.text('行业主管部门', '对答复不满意时向谁反映。', true),
    reviewOn: field.day('下次核对日期', '到期前核对一遍，有变动的更新。', true),
  },
  body: 'optional',
});
