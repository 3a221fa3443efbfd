import type { ProblemKind } from './problem-kind.ts';

/** Series of measurements. */
export const SERIES_PROBLEMS = {
  'series-empty': {
    status: 422,
    message: '没有数据。',
    advice: '请逐行填写数据，或上传 CSV、XLSX 数据文件。',
  },
  'series-file-unreadable': {
    status: 422,
    message: '数据文件“{name}”无法读取：{detail}',
    advice: '请另存为 CSV 或 XLSX，第一行为表头，数据放在第一张工作表。',
  },
  'series-column-missing': {
    status: 422,
    message: '{where}的表头没有“{column}”列。',
    advice: '请在第一行补上该列的名称。',
  },
  'series-indicator-unknown': {
    status: 422,
    message: '{where}：“{value}”不是此类数据的指标。',
    advice: '请按目录中的指标名称填写，或删除该列。',
  },
  'series-unit-mismatch': {
    status: 422,
    message: '{where}：“{indicator}”的单位应为{expected}，表中为“{value}”。',
    advice: '请换算后改用规定的单位，系统不自动换算。',
  },
  'series-place-unknown': {
    status: 422,
    message: '{where}：没有名称或代码为“{value}”的{place}。',
    advice: '请核对名称；新增的{place}须先由主管单位列入公开的名录。',
  },
  'series-place-not-held': {
    status: 422,
    message: '{where}：{place}“{value}”在 {period} 没有列入名录。',
    advice: '请核对时间；{place}的启用、停用以公开的名录为准，名录有误的请先更正名录。',
  },
  'series-place-of-other-body': {
    status: 422,
    message: '{where}：“{value}”不在本地区，不由本单位公开。',
    advice: '请删除该行，由所在地公开。',
  },
  'series-period-invalid': {
    status: 422,
    message: '{where}：时间“{value}”无法识别。',
    advice: '应写作“{example}”。',
  },
  'series-period-outside': {
    status: 422,
    message: '{where}：时间{value}不在所属时期（{from}至{to}）内。',
    advice: '请核对时间和所属时期。',
  },
  'series-period-future': {
    status: 422,
    message: '{where}：时间{value}晚于今天。',
    advice: '请核对时间。',
  },
  'series-value-invalid': {
    status: 422,
    message: '{where}：“{indicator}”的值“{value}”无法识别：{detail}',
    advice: '请填写数字；监测值未检出写检出限加 L，缺测写“--”，不计入评价的写“数值（无效）”。',
  },
  'series-value-impossible': {
    status: 422,
    message: '{where}：“{indicator}”的值{value}{unit}超出可能的范围（{minimum}至{maximum}）。',
    advice: '请核对数值、小数点和单位。',
  },
  'series-duplicate': {
    status: 422,
    message: '{where}：{place}{period}的“{indicator}”与{first}重复。',
    advice: '同一{kind}同一时间的同一指标只能有一个值，请删去一个。',
  },
  'series-already-published': {
    status: 422,
    message: '有 {count} 个数据已在“{title}”（索引号 {number}）中公开，例如{example}。',
    advice: '如需更正，请对该件办理“更正”；如属误填，请删去。',
  },
  'series-more-faults': {
    status: 422,
    message: '另有 {count} 处不符合要求，未逐一列出。',
    advice: '请先更正已列出的各处，再重新提交。',
  },
  'series-not-carried-over': {
    status: 422,
    message: '{where}的“{opening}”填写的是{value}，{before}的“{closing}”是{expected}。',
    advice: '请核对；上期公开有误的，先更正上期。',
  },
} as const satisfies Record<string, ProblemKind>;
