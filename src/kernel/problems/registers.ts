import type { ProblemKind } from './problem-kind.ts';

/** Registers. */
export const REGISTERS_PROBLEMS = {
  'register-exists': {
    status: 422,
    message: '本单位的“{item}”已经公开，不能另立一份。',
    advice: '请打开现行清单，用“更正”提交本次变动。',
  },
  'entry-repeated': {
    status: 422,
    message: '{field}“{value}”在本次变动中出现了 {count} 次。',
    advice: '同一条目一次只能有一项变动，请合并或删除多余的行。',
  },
  'entry-exists': {
    status: 422,
    message: '{field}“{value}”已在清单中，不能再次新增。',
    advice: '如内容有变，请把变动方式改为“变更”。',
  },
  'entry-unknown': {
    status: 422,
    message: '清单中没有{field}为“{value}”的条目，不能{action}。',
    advice: '请核对编码；新的条目请把变动方式改为“新增”。',
  },
  'entry-unchanged': {
    status: 422,
    message: '{field}“{value}”的内容与现行条目相同。',
    advice: '请删除该行，或填写变更后的内容。',
  },
  'entry-still-referred': {
    status: 422,
    message: '{field}“{value}”仍被“{register}”的“{other}”引用，不能取消。',
    advice: '请先在“{register}”中取消或变更该条目。',
  },
  'entry-link-unknown': {
    status: 422,
    message: '“{field}”填写的“{value}”不在本单位现行的“{register}”中。',
    advice: '请核对编码，或先在“{register}”中新增。',
  },
  'effective-date-order': {
    status: 422,
    message: '生效日期{value} 早于上一次变动的生效日期{last}。',
    advice: '请填写{last}或以后的日期。',
  },
  'display-term-too-short': {
    status: 422,
    message: '“{field}”{value}早于最短公示期届满之日{bound}（{basis}）。',
    advice: '请填写{bound}或以后的日期；信用修复后提前终止公示的，用“取消”提交并写明理由。',
  },
  'display-term-too-long': {
    status: 422,
    message: '“{field}”{value}晚于最长公示期届满之日{bound}（{basis}）。',
    advice: '请填写{bound}或以前的日期。',
  },
  'holder-unknown': {
    status: 422,
    message: '“{field}”填写的“{value}”不是名录中的公开主体，或者有几个单位都叫这个名称。',
    advice: '请填写单位全称或公开主体代码。',
  },
  'division-unknown': {
    status: 422,
    message: '“{field}”填写的行政区划代码“{value}”不存在。',
    advice: '请填写本省现行的六位行政区划代码。',
  },
  'changes-missing': {
    status: 422,
    message: '没有填写任何变动。',
    advice: '请在“变动条目”中填写，或上传按模板填写的表格。',
  },
  'sheet-column-missing': {
    status: 422,
    message: '“{name}”中没有“{column}”这一列。',
    advice: '请下载模板，不要改动表头。',
  },
  'sheet-empty': {
    status: 422,
    message: '“{name}”的表头下没有内容。',
    advice: '请从表头下面一行开始填写。',
  },
  'sheet-column-unknown': {
    status: 422,
    message: '“{name}”中的“{column}”不是模板中的栏目。',
    advice: '请下载模板，按模板的表头填写。',
  },
  'refusals-cut': {
    status: 422,
    message: '还有 {count} 处问题没有列出。',
    advice: '请先更正已列出的问题，再重新提交。',
  },
  'whole-list-alone': {
    status: 422,
    message: '选择了上传完整的新清单，须有变动表格，并且不能再填“变动条目”。',
    advice: '请上传完整表格并清空“变动条目”，或者把“表格内容”改为“只有变动的条目”。',
  },
  'whole-list-same': {
    status: 422,
    message: '上传的表格与现行清单完全相同，没有变动。',
    advice: '请核对是否上传了新的表格。',
  },
} as const satisfies Record<string, ProblemKind>;
