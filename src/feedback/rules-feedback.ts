import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import {
  FEEDBACK_KINDS,
  FEEDBACK_OUTCOMES,
  type FeedbackKind,
  type FeedbackOutcome,
} from '../schema/vocabulary.ts';

/** What somebody points out, as it was sent. */
export interface FeedbackInput {
  readonly text: string;
  readonly kind: string;
  readonly body: string;
  readonly item: string;
  /** Address below this site on which it was noticed. */
  readonly page: string;
  readonly contact: string;
}

export const isFeedbackKind = (text: string): text is FeedbackKind =>
  FEEDBACK_KINDS.some((kind) => kind === text);
export const isFeedbackOutcome = (text: string): text is FeedbackOutcome =>
  FEEDBACK_OUTCOMES.some((outcome) => outcome === text);

export const MAX_FEEDBACK = 2000;
export const MAX_ANSWER = 4000;
const MAX_CONTACT = 200;
const MAX_PAGE = 500;

const invalid = (path: string, field: string, detail: string): Refusal =>
  problem('field-invalid', { field, detail }, { path });

const tooLong = (path: string, field: string, text: string, most: number): readonly Refusal[] =>
  text.length > most ? [invalid(path, field, `共${text.length}字，最多${most}字`)] : [];

/** Every reason why it cannot be taken as it is; only the text is required. */
export const feedbackRefusals = (input: FeedbackInput): readonly Refusal[] => [
  ...(input.text.trim() === ''
    ? [problem('field-required', { field: '反映的问题' }, { path: '/text' })]
    : []),
  ...tooLong('/text', '反映的问题', input.text, MAX_FEEDBACK),
  ...tooLong('/contact', '联系方式', input.contact, MAX_CONTACT),
  ...tooLong('/page', '所在页面', input.page, MAX_PAGE),
  ...(isFeedbackKind(input.kind)
    ? []
    : [invalid('/kind', '问题类型', `应为 ${FEEDBACK_KINDS.join('、')} 之一`)]),
];

/** An answer with what must have been done before it may be given. */
export interface AnswerGiven {
  readonly kind: FeedbackKind;
  readonly outcome: string;
  readonly text: string;
  /** The item under which what is missing will be owed; null where none is known. */
  readonly item: string | null;
  /** Whether the record was corrected or withdrawn since; null where no record is meant. */
  readonly mended: boolean | null;
  /** The answer holds what identifies a person. */
  readonly personal: boolean;
}

/** 属实的必须有结果: what is missing is owed under an item, a record that is wrong is corrected or withdrawn first. */
export function answerRefusals(given: AnswerGiven): readonly Refusal[] {
  const real = isFeedbackOutcome(given.outcome) && given.outcome !== 'unfounded';
  return [
    ...(isFeedbackOutcome(given.outcome)
      ? []
      : [problem('field-required', { field: '核查结论' }, { path: '/outcome' })]),
    ...(given.text.trim() === '' ? [problem('field-required', { field: '答复' }, { path: '/text' })] : []),
    ...tooLong('/text', '答复', given.text, MAX_ANSWER),
    ...(given.personal ? [problem('feedback-answer-personal', {}, { path: '/text' })] : []),
    ...(real && given.kind === 'not-public' && given.item === null
      ? [problem('feedback-needs-item', {}, { path: '/item' })]
      : []),
    ...(real && given.kind !== 'not-public' && given.mended === false
      ? [problem('feedback-not-mended', {}, { path: '/outcome' })]
      : []),
  ];
}
