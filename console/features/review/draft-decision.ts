import type { Draft } from '../../../src/api/contract.ts';
import type { Refusal } from '../../api/problem.ts';
import type { DraftStep } from '../../api/resources.ts';

/** What approving confirms, by step: the sentence that the person puts a name to (先审查、后公开). */
const CONFIRMATIONS = {
  reviewer: '本人已审核：内容属实，表述规范，要素齐全，个人信息已妥善处理，同意送下一环节。',
  // An item without a step of its own for it: the reviewer answers for secrecy, too (条例第十七条).
  'reviewer-and-secrecy':
    '本人已审核：内容属实，表述规范，要素齐全，个人信息已妥善处理；已完成保密审查，可以公开。',
  secrecy: '本人已完成保密审查：不含国家秘密、工作秘密和其他不予公开的内容，可以公开。',
  legal: '本人已完成合法性审查：权限、程序、内容均已核对，审查结论由本机构作出，本人不是起草人员。',
  'publish-urgently':
    '本人作为值班负责人紧急发布：情况紧急，来不及先行审核；发布后立即公开并记入公开日志，二十四小时内补办审核。',
  urgent: '本人补办审核：已核对发布的内容。提出异议的，发布单位应当立即更正、解除或者撤下。',
  publish: '本人签发：已确认各环节审查完成，同意向社会公开。签发后立即公开并记入公开日志，不能删除。',
} as const;

export function confirmationOf(draft: Pick<Draft, 'allowed' | 'step' | 'steps'>): string {
  if (draft.allowed.includes('publish')) return CONFIRMATIONS.publish;
  if (draft.allowed.includes('confirm-urgent')) return CONFIRMATIONS.urgent;
  if (!draft.allowed.includes('approve') && draft.allowed.includes('publish-urgently'))
    return CONFIRMATIONS['publish-urgently'];
  if (draft.step === 'secrecy' || draft.step === 'legal') return CONFIRMATIONS[draft.step];
  return CONFIRMATIONS[draft.steps.includes('secrecy') ? 'reviewer' : 'reviewer-and-secrecy'];
}

export const DONE: Readonly<Record<DraftStep, string>> = {
  approve: '已通过',
  return: '已退回',
  publish: '已签发公开',
  schedule: '已定时，到时再次核对后公开',
  unschedule: '已取消定时，仍待签发',
  'publish-urgently': '已紧急发布，请提醒审核人员在二十四小时内补办审核',
  'confirm-urgent': '已补办审核',
  'object-urgent': '已提出异议',
  recall: '已撤回，可继续修改',
  discard: '已作废',
  submit: '已提交',
};

/** What a reviewer has filled in. */
export interface Decision {
  readonly remark: string;
  readonly changeNote: string;
  readonly confirmed: boolean;
  /** `2026-03-10T09:00`, as the browser's field has it; '' while none is chosen. */
  readonly at: string;
}

/** What is said with a reason. */
const REASONED: Partial<Readonly<Record<DraftStep, string>>> = {
  return: '退回',
  'publish-urgently': '紧急发布',
  'object-urgent': '提出异议',
};
/** What somebody puts a name to. */
const CONFIRMED: readonly DraftStep[] = [
  'approve',
  'publish',
  'schedule',
  'publish-urgently',
  'confirm-urgent',
];

/** What is missing before the server is asked. */
export function missingIn(step: DraftStep, decision: Decision): readonly Refusal[] {
  const named = REASONED[step];
  if (named !== undefined && decision.remark.trim() === '') {
    return [
      {
        code: 'reason-required',
        message: `${named}必须填写理由。`,
        advice: '请填写理由，也可选用常用意见。',
      },
    ];
  }
  if (step === 'schedule' && decision.at === '') {
    return [{ code: 'field-required', message: '请选择定时公开的日期和时间。', advice: '时间按北京时间。' }];
  }
  if (CONFIRMED.includes(step) && !decision.confirmed) {
    return [
      { code: 'reason-required', message: '请先勾选确认事项。', advice: '勾选即表示您对该项审查负责。' },
    ];
  }
  return [];
}
