import type { ProblemKind } from './problem-kind.ts';

/** What was asked. */
export const REQUESTS_PROBLEMS = {
  'not-found': { status: 404, message: '没有找到{what}。', advice: '请核对地址或编号，也可以用检索查找。' },
  'display-term-ended': {
    status: 410,
    message: '{what}的公示期已于 {until} 届满，内容不再对社会公开。',
    advice: '页面保留标题、公示期限和不再公开的原因；日志中的承诺值仍可核验。',
  },
  gone: { status: 410, message: '{what}已撤下。', advice: '页面保留撤下的原因和时间。' },
  'input-invalid': {
    status: 400,
    message: '请求内容不符合要求：{detail}',
    advice: '请按接口文档更正后重试。',
  },
  'input-too-large': {
    status: 413,
    message: '内容超过 {limit} 的上限。',
    advice: '请压缩或拆分后重新上传。',
  },
  'media-type-not-supported': {
    status: 415,
    message: '该地址不接受这种格式的请求正文。',
    advice: '请查阅接口文档，核对 Content-Type。',
  },
  'method-not-allowed': { status: 405, message: '该地址不支持此操作。', advice: '请查阅接口文档。' },
  'precondition-required': {
    status: 428,
    message: '缺少 If-Match，无法判断您依据的是哪一版。',
    advice: '请先读取最新内容，带上其 ETag 再提交。',
  },
  'version-conflict': {
    status: 412,
    message: '内容已被{editor}于{at}改为第 {current} 版，您依据的是第 {yours} 版。',
    advice: '两份内容都已保留，请对照后合并再保存。',
  },
  'idempotency-key-reused': {
    status: 422,
    message: '同一 Idempotency-Key 已用于另一项内容不同的请求。',
    advice: '请换一个新的 Idempotency-Key。',
  },
  conflict: { status: 409, message: '{detail}', advice: '请刷新后重试。' },
  'storage-full': {
    status: 507,
    message: '服务器存储空间不足，操作未执行，已有内容没有丢失。',
    advice: '请联系系统管理员清理空间后重试。',
  },
  unavailable: {
    status: 503,
    message: '服务暂时不可用，操作未执行。',
    advice: '请稍候重试；已填写的内容会保留。',
  },
  internal: {
    status: 500,
    message: '系统出现故障，操作未执行。',
    advice: '请稍后重试；仍不成功请把编号 {reference} 告诉系统管理员。',
  },
} as const satisfies Record<string, ProblemKind>;
