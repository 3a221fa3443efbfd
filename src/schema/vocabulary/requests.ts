/** Who asks: the columns of the annual table (国办公开办函〔2021〕30号). */
export const APPLICANT_KINDS = ['person', 'business', 'research', 'charity', 'legal', 'other'] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];
export const APPLICANT_KIND_NAMES: Readonly<Record<ApplicantKind, string>> = {
  person: '自然人',
  business: '商业企业',
  research: '科研机构',
  charity: '社会公益组织',
  legal: '法律服务机构',
  other: '其他法人或者组织',
};

/** How it came in; the day of receipt is told by that (条例第三十一条). */
export const REQUEST_CHANNELS = ['site', 'counter', 'post', 'fax'] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];
export const REQUEST_CHANNEL_NAMES: Readonly<Record<RequestChannel, string>> = {
  site: '网上提交',
  counter: '当面提交',
  post: '邮寄',
  fax: '传真、电子邮件',
};

/** 获取信息的方式、途径 (条例第二十九条第二款第三项). */
export const REQUEST_DELIVERIES = ['online', 'post', 'pickup', 'inspection'] as const;
export type RequestDelivery = (typeof REQUEST_DELIVERIES)[number];
export const REQUEST_DELIVERY_NAMES: Readonly<Record<RequestDelivery, string>> = {
  online: '网上获取（电子文本）',
  post: '邮寄（纸质）',
  pickup: '自行领取（纸质）',
  inspection: '当场查阅、抄录',
};

export const REQUEST_STATES = [
  'submitted',
  'open',
  'completing',
  'consulting',
  'explaining',
  'charged',
  'prepared',
  'answered',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export const REQUEST_STATE_NAMES: Readonly<Record<RequestState, string>> = {
  submitted: '待确认收到',
  open: '办理中',
  completing: '待申请人补正',
  consulting: '正在征求意见',
  explaining: '待申请人说明理由',
  charged: '待缴信息处理费',
  prepared: '答复待签发',
  answered: '已办结',
};

/** The acts of which the record of a request consists, in the order in which they may come. */
export const REQUEST_ACTS = [
  'confirm',
  'transfer',
  'ask-completion',
  'completed',
  'consult',
  'opinion',
  'extend',
  'ask-reasons',
  'reasons',
  'delay',
  'fee',
  'paid',
  'prepare',
  'return',
  'issue',
  'withdraw',
  'delivered',
  'offer',
  'dispute',
] as const;
export type RequestAct = (typeof REQUEST_ACTS)[number];
export const REQUEST_ACT_NAMES: Readonly<Record<RequestAct, string>> = {
  confirm: '确认收到',
  transfer: '转交',
  'ask-completion': '告知补正',
  completed: '收到补正',
  consult: '征求意见',
  opinion: '登记意见',
  extend: '延长期限',
  'ask-reasons': '要求说明理由',
  reasons: '收到理由说明',
  delay: '确定延迟答复期限',
  fee: '收费通知',
  paid: '登记缴费',
  prepare: '拟写答复',
  return: '退回修改',
  issue: '签发答复',
  withdraw: '申请人撤回',
  delivered: '登记送达',
  offer: '转为主动公开稿件',
  dispute: '登记复议、诉讼',
};

/** Whose opinion is asked: silence of a third party leaves the decision to the body, a joint author's consents. */
export const CONSULTED_PARTIES = ['third-party', 'joint-author'] as const;
export type ConsultedParty = (typeof CONSULTED_PARTIES)[number];
export const CONSULTED_PARTY_NAMES: Readonly<Record<ConsultedParty, string>> = {
  'third-party': '第三方',
  'joint-author': '共同制作的机关',
};
export const OPINION_POSITIONS = ['agrees', 'objects', 'silent'] as const;
export type OpinionPosition = (typeof OPINION_POSITIONS)[number];
export const OPINION_POSITION_NAMES: Readonly<Record<OpinionPosition, string>> = {
  agrees: '同意公开',
  objects: '不同意公开',
  silent: '逾期未提出意见',
};

/** Where somebody went with an answer, as the fourth table of the annual report tells them apart. */
export const DISPUTE_COURSES = ['review', 'direct', 'after-review'] as const;
export type DisputeCourse = (typeof DISPUTE_COURSES)[number];
export const DISPUTE_COURSE_NAMES: Readonly<Record<DisputeCourse, string>> = {
  review: '行政复议',
  direct: '行政诉讼：未经复议直接起诉',
  'after-review': '行政诉讼：复议后起诉',
};
export const DISPUTE_OUTCOMES = ['upheld', 'corrected', 'other', 'pending'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];
export const DISPUTE_OUTCOME_NAMES: Readonly<Record<DisputeOutcome, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
};

export const FEE_METHODS = ['count', 'volume'] as const;
export type FeeMethod = (typeof FEE_METHODS)[number];
export const FEE_METHOD_NAMES: Readonly<Record<FeeMethod, string>> = {
  count: '按件计收',
  volume: '按量计收',
};

/** Kinds of answer; each counts in one row of the annual table and in no other. */
export const REQUEST_ANSWERS = [
  'granted',
  'already-public',
  'partly',
  'state-secret',
  'other-law',
  'security',
  'third-party',
  'internal',
  'process',
  'enforcement-file',
  'special-procedure',
  'not-held',
  'not-responsible',
  'needs-making',
  'unclear',
  'petition',
  'repeated',
  'publication',
  'excessive',
  'reissue',
  'not-completed',
  'fee-unpaid',
  'withdrawn',
] as const;
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number];
export const REQUEST_ANSWER_NAMES: Readonly<Record<RequestAnswer, string>> = {
  granted: '予以公开',
  'already-public': '已主动公开',
  partly: '部分公开',
  'state-secret': '不予公开：国家秘密',
  'other-law': '不予公开：法律、行政法规禁止公开',
  security: '不予公开：危及“三安全一稳定”',
  'third-party': '不予公开：保护第三方合法权益',
  internal: '不予公开：内部事务信息',
  process: '不予公开：过程性信息',
  'enforcement-file': '不予公开：行政执法案卷',
  'special-procedure': '依照特别规定办理',
  'not-held': '信息不存在',
  'not-responsible': '不属于本机关公开',
  'needs-making': '需要另行制作、加工分析',
  unclear: '补正后仍不明确',
  petition: '信访、举报、投诉类申请',
  repeated: '重复申请',
  publication: '要求提供公开出版物',
  excessive: '无正当理由大量反复申请',
  reissue: '要求确认或者重新出具已获取的信息',
  'not-completed': '逾期不补正，不再处理',
  'fee-unpaid': '逾期不缴费，不再处理',
  withdrawn: '申请人撤回',
};
