import { date, longText, registerType, text, uscc } from '../../types/registers/register-fields.ts';
import { choice } from '../../types/registers/service-fields.ts';

const name = text('企业名称', { required: true });
const enterprise = { name, uscc: uscc('统一社会信用代码') };
const subject = (occurredOn: string) => ({
  code: 'uscc',
  name: 'name',
  occurredOn,
  polarity: { kind: 'fixed', value: 'neutral' } as const,
});

/** 抽查检查结果 of what enterprises publish of themselves. */
const CHECKS = registerType({
  key: 'enterprise-checks',
  title: '企业抽查检查结果',
  description: '对企业公示信息和经营行为的抽查检查：实施机关、类型、日期和结果。',
  titleHelp: '例如“××市2026年第一批企业公示信息抽查结果”。',
  register: {
    entryName: '抽查检查结果',
    fields: {
      number: text('抽查编号', { required: true, maxLength: 80 }),
      ...enterprise,
      kind: choice('类型', { random: '双随机抽查', special: '专项检查', complaint: '举报核查' }),
      plan: text('抽查计划', { required: true }),
      content: longText('检查内容', { required: true, maxLength: 500 }),
      checkedOn: date('检查日期', true, true),
      outcome: choice('结果', {
        normal: '正常',
        corrected: '发现问题已责令改正',
        false: '隐瞒真实情况、弄虚作假',
        lost: '通过登记住所无法联系',
        refused: '不配合检查',
        cancelled: '已注销或者吊销',
      }),
      note: text('说明', { maxLength: 300 }),
      authority: text('检查实施机关', { required: true }),
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'kind', 'checkedOn', 'outcome', 'authority'],
    filters: ['kind', 'outcome'],
    search: ['number', 'name', 'uscc'],
    divisions: [],
    links: [],
    subject: subject('checkedOn'),
    requires: [{ when: 'outcome', is: ['corrected', 'false', 'refused'], fields: ['note'] }],
  },
});

/** 信用修复结果: what is no longer shown, since when and why, or why it still is. */
const REPAIRS = registerType({
  key: 'credit-repairs',
  title: '企业信用修复结果',
  description: '信用修复申请的受理和结果：修复的信息、修复方式、办理机关、日期和不予修复的理由。',
  titleHelp: '例如“××市2026年2月企业信用修复结果”。',
  register: {
    entryName: '信用修复',
    fields: {
      number: text('修复编号', { required: true, maxLength: 80 }),
      ...enterprise,
      kind: choice('修复的信息', {
        penalty: '行政处罚',
        abnormal: '经营异常名录',
        dishonest: '严重失信主体名单',
      }),
      appliedOn: date('申请日期', true, true),
      decidedOn: date('办结日期', true, true),
      outcome: choice('结果', { ended: '终止公示', removed: '移出名单', refused: '不予修复' }),
      ground: longText('修复条件的履行', {
        required: true,
        maxLength: 500,
        help: '履行义务、纠正行为、信用承诺。',
      }),
      reason: text('不予修复的理由', { maxLength: 300 }),
      shared: choice('共享更新', { done: '已同步到各网站', pending: '正在同步' }),
      authority: text('办理机关', { required: true }),
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'kind', 'decidedOn', 'outcome', 'authority'],
    filters: ['kind', 'outcome'],
    search: ['number', 'name', 'uscc'],
    divisions: [],
    links: [],
    subject: subject('decidedOn'),
    requires: [{ when: 'outcome', is: ['refused'], fields: ['reason'] }],
  },
});

export const CREDIT_TYPES = [CHECKS, REPAIRS];
