import {
  amount,
  date,
  longText,
  registerType,
  text,
  uscc,
} from '../../../types/registers/register-fields.ts';
import { choice } from '../../../types/registers/service-fields.ts';

/** 行政强制, 行政检查 and 随机抽查: what is neither permit nor penalty. */
export const OTHER_DECISIONS = registerType({
  key: 'other-enforcement-decisions',
  title: '行政强制、行政检查和抽查结果',
  description: '对企业作出的行政强制决定、行政检查和随机抽查的结果：依据、情况、结果和执法机关。',
  titleHelp: '例如“××局行政强制和检查结果公示”。',
  register: {
    entryName: '执法结果',
    fields: {
      number: text('文书号或者检查编号', { required: true, maxLength: 128 }),
      kind: choice('类别', {
        seizure: '查封场所、扣押财物',
        freeze: '冻结存款、汇款',
        measure: '其他行政强制措施',
        execution: '行政强制执行',
        inspection: '行政检查',
        random: '随机抽查',
      }),
      name: text('当事人或者检查对象', { required: true, help: '只公布法人和其他组织。' }),
      uscc: uscc('统一社会信用代码'),
      basis: longText('执法依据', { required: true, maxLength: 1000 }),
      facts: longText('检查内容或者事实', { required: true, maxLength: 1000 }),
      result: longText('结果', {
        required: true,
        maxLength: 1000,
        help: '检查没有发现问题的，写明“未发现问题”。',
      }),
      value: amount('涉及财物价值'),
      until: date('强制措施期限', false, false),
      decidedOn: date('决定或者检查日期', true, true),
      authority: text('执法机关', { required: true }),
      withdrawn: longText('变更、撤销情况', {
        maxLength: 500,
        help: '被依法变更、撤销、确认违法的，三个工作日内写明理由（行政处罚比照）。',
      }),
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'kind', 'name', 'result', 'decidedOn', 'authority'],
    filters: ['kind'],
    search: ['number', 'name', 'uscc', 'facts'],
    divisions: [],
    links: [],
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: 'decidedOn',
      polarity: { kind: 'fixed', value: 'neutral' },
    },
    requires: [{ when: 'kind', is: ['seizure', 'freeze'], fields: ['until'] }],
  },
});
