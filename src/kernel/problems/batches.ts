import type { ProblemKind } from './problem-kind.ts';

/** Tables that come in at once. */
export const BATCH_PROBLEMS = {
  'batch-not-taken': {
    status: 422,
    message: '“{item}”不能按这种格式成批接收。',
    advice: '压缩包（.zip）只用于逐件公开的文件；清单和监测数据请用 Excel、CSV 或者 NDJSON。',
  },
  'batch-too-large': {
    status: 422,
    message: '一批最多接收 {most} 行。',
    advice: '请分成几批，前一批公开后再送下一批。',
  },
  'batch-rows-wrong': {
    status: 422,
    message: '{count} 行有问题，整批没有接收。',
    advice: '下载问题清单改正后重新导入；也可以选择只接收没有问题的行。',
  },
  'batch-empty': {
    status: 422,
    message: '没有一行可以接收。',
    advice: '请对照问题清单改正后重新导入。',
  },
  'batch-ended': {
    status: 409,
    message: '这一批已经{state}，不能取消。',
    advice: '已经形成稿件的，请在稿件中作废。',
  },
  'batch-asker-gone': {
    status: 422,
    message: '送来这一批的账号或者令牌已经停用，或者不再有信息员角色。',
    advice: '请由本单位现任信息员重新导入。',
  },
  'batch-file-missing': {
    status: 422,
    message: '压缩包里没有文件“{name}”。',
    advice: '请核对目录中写的路径和文件名（含扩展名）；单独的表格不能带文件，请连同文件打成一个 .zip。',
  },
  'batch-file-doubled': {
    status: 422,
    message: '文件“{name}”已经列在第 {row} 行。',
    advice: '一个文件只列一行；确有两件的，请分成两个文件。',
  },
  'batch-body-unknown': {
    status: 422,
    message: '没有叫“{name}”的公开主体，或者不止一个。',
    advice: '请填写单位的全称或者代码。',
  },
  'batch-judgement-unknown': {
    status: 422,
    message: '看不懂公开意见“{value}”。',
    advice: '可填：公开、部分公开、不公开。',
  },
  'batch-ground-missing': {
    status: 422,
    message: '不公开或者部分公开的，没有写明法定依据。',
    advice: '依据应当写明下列之一：{grounds}。',
  },
  'batch-day-wrong': {
    status: 422,
    message: '原发布日期“{value}”不是一个已经过去的日期。',
    advice: '请写成 2015-03-02 的样子。',
  },
  'batch-address-wrong': {
    status: 422,
    message: '“{value}”不是网址。',
    advice: '请填写原网页的完整地址，例如 http://www.example.gov.cn/zwgk/1.html。',
  },
  'batch-address-taken': {
    status: 422,
    message: '原网址“{value}”已经属于另一份稿件。',
    advice: '一个旧网址只能转到一件公开信息，请核对。',
  },
  'batch-record-empty': {
    status: 422,
    message: '既没有标题，也没有文件。',
    advice: '请填写标题，或者在“文件”一栏写明文件名。',
  },
  'batch-no-documents': {
    status: 422,
    message: '压缩包里没有目录表，也没有能读取的文件。',
    advice:
      '请放入一张目录表（.xlsx 或 .csv，列出文件、标题、文号、日期等），或者放入 .docx、.pdf、.html、.txt 文件。',
  },
} as const satisfies Record<string, ProblemKind>;
