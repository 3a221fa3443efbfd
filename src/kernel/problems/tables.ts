import type { ProblemKind } from './problem-kind.ts';

/** Tables from Excel and CSV: the file, its heading, its rows and cells. */
export const TABLES_PROBLEMS = {
  'table-encrypted': {
    status: 422,
    message: '“{name}”已加密，不能读取。',
    advice: '请在 Excel 中去掉打开密码，另存后重新上传。',
  },
  'table-format': {
    status: 422,
    message: '“{name}”是{kind}，不能读取。',
    advice: '请用 Excel 或 WPS 打开，另存为 .xlsx 后重新上传。',
  },
  'table-quote-open': {
    status: 422,
    message: '“{name}”第{row}行有一个引号没有闭合，从这里起分不清单元格。',
    advice: '请补上或删去这个引号，或另存为 .xlsx 后重新上传。',
  },
  'table-other-sheets': {
    status: 422,
    message: '只读取了工作表“{sheet}”，另有 {count} 张表没有读：{others}。',
    advice: '请把各表的内容合到一张表里；不需要的表请删除或隐藏。',
  },
  'table-hidden': {
    status: 422,
    message: '工作表“{sheet}”中有{what}被隐藏（或被筛选），没有读取。',
    advice: '要公开的请取消隐藏和筛选，不公开的请删除，然后重新上传。',
  },
  'table-column-doubled': {
    status: 422,
    message: '“{name}”的表头中“{column}”出现了 {count} 次。',
    advice: '请删去或改名多余的一列，每个栏目只留一列。',
  },
  'table-row-width': {
    status: 422,
    message: '这一行有 {count} 格，表头有 {width} 格。',
    advice: '请核对这一行：带逗号的数字和文字要加引号，缺少的格要补空。',
  },
  'table-cell-without-heading': {
    status: 422,
    message: '第{column}列有内容“{value}”，但没有表头。',
    advice: '请写上这一列的表头，或删去没有表头的内容。',
  },
  'table-merged': {
    status: 422,
    message: '“{column}”是合并单元格，分不清每一行各是多少。',
    advice: '请取消合并单元格，逐行填写。',
  },
  'cell-formula': {
    status: 422,
    message: '“{column}”的公式没有结果。',
    advice: '请用 Excel 打开保存一次，或改填数值后重新上传。',
  },
  'cell-error': {
    status: 422,
    message: '“{column}”是错误值 {value}。',
    advice: '请在表格中改正公式，或改填正确的内容。',
  },
  'cell-long-number': {
    status: 422,
    message: '“{column}”是超过 15 位的数字，Excel 已经改动了后面几位。',
    advice: '长编号请用文本格式：先把这一列设为“文本”，再重新填写编号。',
  },
  'cell-scientific': {
    status: 422,
    message: '“{column}”是科学记数“{value}”，不是编号。',
    advice: '长编号请用文本格式：先把这一列设为“文本”，再重新填写编号。',
  },
  'cell-shown-otherwise': {
    status: 422,
    message: '“{column}”显示为“{value}”，与单元格里的数 {number} 对不上。',
    advice: '请把单元格改为常规的数字格式，核对后重新填写。',
  },
  'cell-date-ambiguous': {
    status: 422,
    message: '“{column}”的日期“{value}”分不清哪个是月、哪个是日。',
    advice: '请写成年在前的形式，例如 2026-03-01。',
  },
} as const satisfies Record<string, ProblemKind>;
