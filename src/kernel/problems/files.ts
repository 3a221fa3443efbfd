import type { ProblemKind } from './problem-kind.ts';

/** Files. */
export const FILES_PROBLEMS = {
  'file-type-not-allowed': {
    status: 415,
    message: '不接受“{name}”：{detail}',
    advice: '可上传 PDF、OFD、Word、Excel、PPTX、WPS、ODT、ODS、ODP、TXT、CSV、ZIP 和常见图片。',
  },
  'file-disguised': {
    status: 415,
    message: '“{name}”的内容是{actual}，与扩展名不符。',
    advice: '请用正确的格式另存后上传。',
  },
  'file-has-macros': {
    status: 415,
    message: '“{name}”带有宏，不能接收。',
    advice: '请另存为不含宏的 .docx 或 .xlsx 后上传。',
  },
  'file-damaged': {
    status: 422,
    message: '“{name}”无法读取：{detail}',
    advice: '请用 Word 或 WPS 打开并另存后重新上传。',
  },
  'file-covered-text': {
    status: 422,
    message: '“{name}”第{pages}页用黑块遮盖了文字，文字仍在文件中，复制即可看到，不能接收。',
    advice: '请在原文件中删除这些文字（不是涂黑），重新生成 PDF 后上传；只有纸质件的，请遮盖后扫描。',
  },
  'file-hostile': {
    status: 422,
    message: '“{name}”含有不安全的结构（{detail}），不能接收。',
    advice: '请在原软件中新建文件，复制文字后重新上传。',
  },
  'file-being-read': {
    status: 422,
    message: '“{name}”是扫描件，还有 {count} 页正在识别，识别完才能检查其中有没有不该公开的内容。',
    advice: '每页约两秒，请稍后再提交；附件旁显示识别的进度。',
  },
  'recognition-failed': {
    status: 422,
    message: '识别失败：“{name}”的 {count} 页都没有认出文字。',
    advice: '请换一份更清楚、端正的扫描件（200 dpi 以上），或者录入文字，把原件作为附件上传。',
  },
  'upload-quota': {
    status: 507,
    message: '{who}一天内上传的文件已达{limit}，暂不接收。',
    advice: '请过一天再上传，或者请系统管理员协助。',
  },
  'file-gone': {
    status: 410,
    message: '这个文件所在的公开信息已撤下或公示期已满。',
    advice: '文件不再提供下载；信息的原网址保留说明。',
  },
  'file-empty': { status: 422, message: '“{name}”是空文件。', advice: '请检查后重新上传。' },
} as const satisfies Record<string, ProblemKind>;
