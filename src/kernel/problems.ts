import type { Refusal } from './result.ts';

/**
 * The error catalogue: every refusal and error that a person or a program can meet.
 * A code is stable for ever; a retired code is listed in `RETIRED_CODES` and never reused.
 * `{name}` in a sentence is filled from the values of the occurrence.
 */
interface ProblemKind {
  /** HTTP status when the problem ends a request. */
  readonly status: number;
  readonly message: string;
  readonly advice: string;
}

export const PROBLEMS = {
  // --- who
  'sign-in-required': {
    status: 401,
    message: '请先登录。',
    advice: '登录后再试；表单中已填写的内容会保留。',
  },
  'sign-in-failed': {
    status: 401,
    message: '账号或密码不正确。',
    advice: '请核对后重试，连续 {limit} 次错误将锁定 {minutes} 分钟。',
  },
  'account-locked': {
    status: 423,
    message: '账号已锁定，{until} 后可再试。',
    advice: '请稍候，或联系本单位的安全管理员解锁。',
  },
  'session-expired': {
    status: 401,
    message: '登录已超时。',
    advice: '请重新登录，正在编辑的内容已保留在本机。',
  },
  'csrf-token-invalid': { status: 403, message: '页面已过期，操作未执行。', advice: '请刷新页面后重试。' },
  'not-permitted': {
    status: 403,
    message: '您没有在“{body}”执行“{action}”的权限。',
    advice: '请联系本单位的安全管理员授权。',
  },
  'roles-incompatible': {
    status: 422,
    message: '“{one}”与“{other}”不能由同一账号担任。',
    advice: '系统管理员、安全管理员、审计员相互分立，也不兼任业务角色；请分别设立账号。',
  },
  'token-invalid': {
    status: 401,
    message: '访问令牌无效或已停用。',
    advice: '请联系安全管理员重新签发令牌。',
  },
  'rate-limited': { status: 429, message: '操作过于频繁。', advice: '请在 {seconds} 秒后重试。' },
  // --- what was asked
  'not-found': { status: 404, message: '没有找到{what}。', advice: '请核对地址或编号，也可以用检索查找。' },
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
  // --- the content of a draft
  'field-required': { status: 422, message: '“{field}”没有填写。', advice: '请填写“{field}”。' },
  'field-invalid': {
    status: 422,
    message: '“{field}”不符合要求：{detail}',
    advice: '请按提示更正“{field}”。',
  },
  'field-unknown': {
    status: 422,
    message: '“{field}”不是此类信息的字段。',
    advice: '请删除该字段，或核对信息类型。',
  },
  'document-number-invalid': {
    status: 422,
    message: '发文字号“{value}”格式不正确。',
    advice: '应为“机关代字〔年份〕序号号”，年份用六角括号，序号不加“第”和前导零，例如“湘政办发〔2026〕5号”。',
  },
  'date-invalid': {
    status: 422,
    message: '“{field}”的日期“{value}”不存在。',
    advice: '请使用“2026-03-01”这样的日期。',
  },
  'date-in-future': { status: 422, message: '“{field}”{value} 晚于今天。', advice: '请核对日期。' },
  'date-order': {
    status: 422,
    message: '“{later}”{laterValue} 早于“{earlier}”{earlierValue}。',
    advice: '请核对两个日期。',
  },
  'check-digit-wrong': {
    status: 422,
    message: '{field}“{value}”的校验码不正确。',
    advice: '请对照证照逐位核对。',
  },
  'body-unknown': {
    status: 422,
    message: '没有代码为“{value}”的公开主体。',
    advice: '请从公开主体列表中选择。',
  },
  'item-unknown': {
    status: 422,
    message: '没有编号为“{value}”的公开事项。',
    advice: '请从公开事项目录中选择。',
  },
  'item-exists': {
    status: 422,
    message: '编号为“{value}”的公开事项已经存在。',
    advice: '请换一个编号，或者修改原有事项；停用的事项可以恢复使用。',
  },
  'item-retired': {
    status: 422,
    message: '公开事项“{item}”已于{on}停用。',
    advice: '请核对；需要继续使用的，请先恢复该事项。',
  },
  'item-in-use': {
    status: 422,
    message: '公开事项“{item}”已有公开信息或者稿件，不能改变“{field}”。',
    advice: '请停用该事项，另建新的事项；已公开的信息仍按原事项保留。',
  },
  'area-needs-item': {
    status: 422,
    message: '“{item}”是“{area}”领域仅有的公开事项，不能停用。',
    advice: '请先为该领域新增公开事项。',
  },
  'catalogue-moved-on': {
    status: 412,
    message: '核对之后公开事项目录已有改动，本次没有导入。',
    advice: '请重新上传表格，核对后再导入。',
  },
  'item-not-owed-by-body': {
    status: 422,
    message: '“{item}”不由“{body}”公开。',
    advice: '请选择本单位负责的公开事项。',
  },
  'secrecy-marking-found': {
    status: 422,
    message: '内容中有密级或内部标志“{marking}”（{where}）。',
    advice: '严禁在本系统处理涉密和内部文件；如系误判，请删除该标志后再提交。',
  },
  'personal-data-found': {
    status: 422,
    message: '内容中有{kind}“{masked}”（{where}）。',
    advice: '请删除或作去标识化处理后再提交。',
  },
  // --- matters and their stages
  'dossier-number-invalid': {
    status: 422,
    message: '{title}“{value}”格式不正确。',
    advice: '{help}例如“{example}”。',
  },
  'dossier-number-taken': {
    status: 422,
    message: '{title}“{number}”已被“{matter}”使用。',
    advice: '请核对编号；如需更改已公开的内容，请在原信息上更正。',
  },
  'dossier-unknown': {
    status: 422,
    message: '本机关没有{title}为“{number}”的{kind}。',
    advice: '请核对编号；新的{kind}请先公开“{first}”。',
  },
  'dossier-place-fixed': {
    status: 422,
    message: '“{field}”在公开后不能更改，原为“{value}”。',
    advice: '请恢复原值；确系归错的，请撤下后重新公开。',
  },
  'dossier-closed': {
    status: 422,
    message: '“{matter}”已于{on}办结，不能再增加“{stage}”信息。',
    advice: '如需更改已公开的内容，请在原信息上更正。',
  },
  'stage-unknown': {
    status: 422,
    message: '“{kind}”没有可公开此类信息的阶段“{stage}”。',
    advice: '可选的阶段：{stages}。',
  },
  'stage-out-of-order': {
    status: 422,
    message: '已进入“{reached}”阶段，不能再增加“{stage}”信息。',
    advice: '请核对阶段；前面阶段的内容有误时，请在原信息上更正。',
  },
  'stage-already-done': {
    status: 422,
    message: '“{stage}”阶段的信息已于{on}公开。',
    advice: '如需更改，请在原信息上更正。',
  },
  'stage-incomplete': {
    status: 422,
    message: '“{missing}”阶段的信息尚未公开，不能公开“{stage}”。',
    advice: '请先公开“{missing}”。',
  },
  'not-withheld': {
    status: 422,
    message: '“{field}”没有填写，也没有说明不予公开的理由。',
    advice: '请填写“{field}”，或者在“不予公开的内容”中选择该项并注明理由。',
  },
  'withheld-but-present': {
    status: 422,
    message: '“{field}”列为不予公开，却填写了内容。',
    advice: '请删除“{field}”的内容，或者从“不予公开的内容”中移除该项。',
  },
  'withheld-ground-not-allowed': {
    status: 422,
    message: '“{field}”不能以“{ground}”为由不予公开。',
    advice: '可以适用的理由：{grounds}。',
  },
  'period-too-short': {
    status: 422,
    message: '{what}为{actual}{unit}，少于规定的{required}{unit}。',
    advice: '期限自起始日的次日计算，请核对日期。',
  },
  'differs-from-earlier': {
    status: 422,
    message: '“{field}”与“{stage}”阶段公开的“{value}”不一致。',
    advice: '请核对；确有变更的，请先公开变更信息。',
  },
  'too-few': {
    status: 422,
    message: '{what}只有{actual}{unit}，不足{required}{unit}。',
    advice: '请核对并补充。',
  },
  'lookup-failed': {
    status: 404,
    message: '没有查到与所填编号和校验字符相符的事项。',
    advice: '请对照回执核对编号和校验字符，注意区分数字与字母。',
  },
  // --- people concerned
  'audience-restricted': {
    status: 403,
    message: '该信息只向{audience}公开。',
    advice: '请使用纸质通知上的访问码查看，或者向公开该信息的机关查询。',
  },
  'access-code-mistyped': {
    status: 422,
    message: '访问码有误。',
    advice: '请对照纸质通知逐位核对，访问码为12位字母和数字，不区分大小写。',
  },
  'access-code-refused': {
    status: 403,
    message: '访问码无效、已过期或者已停用。',
    advice: '请核对纸质通知上的有效期，或者向发放访问码的机关查询。',
  },
  // --- procedure
  'transition-illegal': {
    status: 409,
    message: '当前状态为“{state}”，不能{action}。',
    advice: '请刷新页面查看办理进度。',
  },
  'submitter-cannot-approve': {
    status: 422,
    message: '本件由您提交，不能由您{action}。',
    advice: '请由本单位另一位有权限的同事办理。',
  },
  'approver-repeated': {
    status: 422,
    message: '本件的“{earlier}”由您办理，“{step}”须由另一人办理。',
    advice: '请由本单位另一位有权限的同事办理。',
  },
  'edition-superseded': {
    status: 422,
    message: '本件依据第 {base} 版更正，现行的已是第 {current} 版。',
    advice: '请作废本件，对现行版本重新办理更正，以免改回他人更正的内容。',
  },
  'reason-required': {
    status: 422,
    message: '{action}必须填写理由。',
    advice: '请填写理由，也可选用常用意见。',
  },
  'approval-missing': {
    status: 422,
    message: '“{step}”尚未通过。',
    advice: '请等待{role}办理，或在办理流程中催办。',
  },
  'content-changed-since-approval': {
    status: 422,
    message: '内容在审核后有改动，原审核不再有效。',
    advice: '请重新提交审核。',
  },
  'nothing-changed': { status: 422, message: '内容与现行版本相同。', advice: '如需更正，请先修改内容。' },
  // --- registers
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
  'sheet-column-unknown': {
    status: 422,
    message: '“{name}”中的“{column}”不是此类清单的栏目。',
    advice: '请下载模板，按模板的表头填写。',
  },
  'refusals-cut': {
    status: 422,
    message: '还有 {count} 处问题没有列出。',
    advice: '请先更正已列出的问题，再重新提交。',
  },
  // --- series of measurements
  'series-empty': {
    status: 422,
    message: '没有监测数据。',
    advice: '请逐行填写监测数据，或上传 CSV、XLSX 数据文件。',
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
    message: '{where}：“{value}”不是此类数据的监测指标。',
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
    advice: '请核对名称；新增的{place}须先列入目录。',
  },
  'series-place-of-other-body': {
    status: 422,
    message: '{where}：“{value}”不在本地区，不由本单位公开。',
    advice: '请删除该行，由所在地公开。',
  },
  'series-period-invalid': {
    status: 422,
    message: '{where}：监测时间“{value}”无法识别。',
    advice: '应写作“{example}”。',
  },
  'series-period-outside': {
    status: 422,
    message: '{where}：监测时间{value}不在所属时期（{from}至{to}）内。',
    advice: '请核对监测时间和所属时期。',
  },
  'series-period-future': {
    status: 422,
    message: '{where}：监测时间{value}晚于今天。',
    advice: '请核对监测时间。',
  },
  'series-value-invalid': {
    status: 422,
    message: '{where}：“{indicator}”的值“{value}”无法识别：{detail}',
    advice: '请填写数字；未检出写检出限加 L，缺测写“--”，不计入评价的写“数值（无效）”。',
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
  // --- files
  'file-type-not-allowed': {
    status: 415,
    message: '不接受“{name}”：{detail}',
    advice: '可上传 PDF、OFD、Word、Excel、WPS、TXT、CSV、ZIP 和常见图片。',
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
  'file-hostile': {
    status: 422,
    message: '“{name}”含有不安全的结构（{detail}），不能接收。',
    advice: '请在原软件中新建文件，复制文字后重新上传。',
  },
  'file-empty': { status: 422, message: '“{name}”是空文件。', advice: '请检查后重新上传。' },
  // --- search
  'search-empty': {
    status: 400,
    message: '检索词中没有可检索的文字或数字。',
    advice: '请输入标题、发文字号、人名或关键词。',
  },
  'search-too-long': {
    status: 400,
    message: '检索词超过 {limit} 个字。',
    advice: '请缩短检索词，保留最重要的词语。',
  },
  'search-timed-out': {
    status: 503,
    message: '本次检索用时过长，已停止。',
    advice: '请增加检索词，或选择公开主体、日期范围后再试。',
  },
  // --- the database's last line of defence
  immutable: {
    status: 409,
    message: '已公开的版本、事件和日志不能修改或删除。',
    advice: '请用“更正”发布新版本，或用“撤下”。',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Codes that once existed; they keep their meaning in old logs and are never given to another problem. */
export const RETIRED_CODES: readonly string[] = [];

type Values = Readonly<Record<string, string | number>>;

const fill = (template: string, values: Values): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`));

/** A value at the end of a sentence may bring its own full stop or not; the reader gets exactly one. */
const sentence = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

/** Makes one occurrence of a catalogued problem. */
export function problem(
  code: ProblemCode,
  values: Values = {},
  at: { readonly path?: string; readonly basis?: string } = {},
): Refusal {
  const kind = PROBLEMS[code];
  return { code, message: sentence(fill(kind.message, values)), advice: fill(kind.advice, values), ...at };
}

/** HTTP status of a catalogued problem. */
export const problemStatus = (code: ProblemCode): number => PROBLEMS[code].status;

/** Thrown where a value cannot be returned (inside hooks, streams); the web layer turns it into RFC 9457. */
export class ProblemError extends Error {
  readonly refusals: readonly Refusal[];
  /** Extra members for the problem document, e.g. the current version in a conflict. */
  readonly details: Readonly<Record<string, unknown>>;
  constructor(refusals: readonly Refusal[], details: Readonly<Record<string, unknown>> = {}) {
    super(refusals.map((r) => `${r.code}: ${r.message}`).join('\n'));
    this.name = 'ProblemError';
    this.refusals = refusals;
    this.details = details;
  }
}
