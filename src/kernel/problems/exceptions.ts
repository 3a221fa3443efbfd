import type { ProblemKind } from './problem-kind.ts';

/** 不予公开. */
export const EXCEPTIONS_PROBLEMS = {
  'exception-ground-unknown': {
    status: 422,
    message: '“{ground}”不是现行有效的不予公开理由。',
    advice: '请从列出的理由中选择；没有法定理由的应当公开。',
  },
  'exception-other-law': {
    status: 422,
    message: '依照法律、行政法规禁止公开的，应当写明该法律、行政法规的名称和条款。',
    advice: '写成“{example}”的样子：法律名称加书名号，写明第几条。',
  },
  'exception-review-day': {
    status: 422,
    message: '评估审查日期应当在今天之后，至迟{latest}。',
    advice: '情势变化可以公开的应当公开，因此须定期评估审查。',
  },
  'exception-over': {
    status: 422,
    message: '不予公开的期限（{until}）已经届满。',
    advice: '期限届满的应当公开。',
  },
  'exception-third-party': {
    status: 422,
    message: '以{ground}为由不予公开的，应当写明第三方的意见。',
    advice: '请选择第三方的答复：不同意公开、逾期未答复或者无法征求。',
  },
  'exception-third-party-day': {
    status: 422,
    message: '请填写征求第三方意见的日期，不晚于今天。',
    advice: '无法征求的，填写作出该判断的日期。',
  },
  'exception-consented': {
    status: 422,
    message: '第三方同意公开的，应当予以公开。',
    advice: '请不要标记这一处，直接公开。',
  },
  'exception-not-possible': {
    status: 422,
    message: '“{place}”不能不予公开：{why}。',
    advice: '整项信息不宜公开的，请对该公开事项作出不予公开决定。',
  },
  'exception-nothing-there': {
    status: 422,
    message: '“{place}”中没有要标记的内容。',
    advice: '请先保存稿件，再选取要标记的文字、行或者附件。',
  },
  'exception-marked': {
    status: 409,
    message: '“{place}”已经标记为不予公开。',
    advice: '请刷新页面查看。',
  },
  'exception-lost': {
    status: 422,
    message: '“{place}”中标记为不予公开的内容已经改动，无法确认是否仍须遮盖。',
    advice: '请取消原标记，对改动后的内容重新标记。',
  },
  'exception-elsewhere': {
    status: 422,
    message: '“{place}”中不予公开的内容，在“{other}”中仍会公开。',
    advice: '请一并标记或者改写，使公开部分不含该内容。',
  },
  'exception-mark-typed': {
    status: 422,
    message: '“{field}”中手工写入了不予公开的标记。',
    advice: '请删去手工标记，用“不予公开”功能标记，以便审查和登记。',
  },
  'exception-objected': {
    status: 422,
    message: '“{place}”的不予公开，{by}提出异议：{reason}',
    advice: '请取消标记，或者依据意见重新提出。',
  },
  'exception-own': {
    status: 422,
    message: '不予公开须由提出人以外的人审查。',
    advice: '请由本单位另一位有权限的同事办理。',
  },
  'exception-state': {
    status: 409,
    message: '这项不予公开{state}，不能{action}。',
    advice: '请刷新页面查看办理情况。',
  },
  'dossier-not-withheld-whole': {
    status: 422,
    message: '这一公开事项下没有可以整个案卷不予公开的事项。',
    advice: '请选择启动决策程序的公开事项；其他信息按事项、栏目、段落、行或者附件办理不予公开。',
  },
  'dossier-withheld-for-secrecy': {
    status: 422,
    message: '整个案卷只能因依法应当保密而不予公开，不能以“{ground}”为由。',
    advice: '涉及个人隐私、商业秘密的，公开案卷并遮盖、标注有关段落。',
  },
  'dossier-public-already': {
    status: 409,
    message: '案卷“{number}”已经公开，不能再整个不予公开。',
    advice: '对其中的栏目、段落、行、附件办理不予公开；误公开的，撤下或者删除有关信息。',
  },
  'dossier-withheld-already': {
    status: 409,
    message: '案卷“{number}”已经列为或者提出不予公开。',
    advice: '请在“不予公开”中办理已有的一项。',
  },
  'dossier-withheld': {
    status: 422,
    message: '案卷“{number}”整个不予公开，不能公开其中的信息。',
    advice: '可以公开的，请先在“不予公开”中终止，再按程序公开。',
  },
  'withheld-step-unknown': {
    status: 422,
    message: '不予公开的案卷没有“{step}”这一程序。',
    advice: '应当登记的程序：{steps}。',
  },
  'withheld-step-done': {
    status: 409,
    message: '“{step}”已经登记。',
    advice: '登记的日期和文号不再改变；有误的，在评估审查时说明。',
  },
  'withheld-step-order': {
    status: 422,
    message: '“{before}”没有登记，或者日期晚于“{step}”，不能登记“{step}”。',
    advice: '请按程序的先后登记；不予公开不免除任何程序。',
  },
} as const satisfies Record<string, ProblemKind>;
