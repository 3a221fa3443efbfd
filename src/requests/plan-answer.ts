import { readReceipt } from '../consultations/keys.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { isJsonObject, textIn } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import type { AnswerNeed, RequestsDeclaration } from '../schema/requests.ts';
import {
  REQUEST_ANSWER_NAMES,
  REQUEST_ANSWERS,
  type RequestAnswer,
  type RequestState,
} from '../schema/vocabulary.ts';
import type { AnswerDraft, Moment } from './act.ts';
import { answeredBefore, type StoredAct } from './request-store.ts';

/** Kinds of answer that are a ground for leaving something out. */
export const PART_GROUNDS = [
  'state-secret',
  'other-law',
  'security',
  'third-party',
  'internal',
  'process',
  'enforcement-file',
] as const satisfies readonly RequestAnswer[];
export const isPartGround = (text: string): text is (typeof PART_GROUNDS)[number] =>
  PART_GROUNDS.some((ground) => ground === text);

const codeOf = (typed: string): string => (readReceipt(typed) ?? '').replace(/(.{4})(?=.)/g, '$1-');

const required = (field: string, path: string): Refusal =>
  problem('field-required', { field }, { path: `/answer/${path}` });

/** In which states an answer of a kind may be prepared. */
function fits(kind: RequestAnswer, state: RequestState): boolean {
  if (kind === 'withdrawn') return false;
  if (state === 'completing') return kind === 'not-completed';
  if (state === 'charged') return kind === 'fee-unpaid';
  if (state === 'explaining') return kind === 'excessive';
  return kind !== 'not-completed' && kind !== 'fee-unpaid';
}

interface Asked {
  readonly moment: Moment;
  readonly kind: RequestAnswer;
  readonly given: AnswerDraft;
  readonly term: StoredAct | undefined;
}

async function unmet(need: AnswerNeed, { moment, kind, given, term }: Asked): Promise<readonly Refusal[]> {
  const { acts, today, request, tx } = moment;
  const lacks = (what: string) => [
    problem('request-lacks', { answer: REQUEST_ANSWER_NAMES[kind], lacks: what }),
  ];
  switch (need) {
    case 'text':
      return (given.text ?? '').trim() === '' ? [required('提供的信息或者获取的方式、途径', 'text')] : [];
    case 'reason':
      return (given.text ?? '').trim() === '' ? [required('理由', 'text')] : [];
    case 'search':
      return (given.search ?? '').trim() === ''
        ? [required('检索情况（检索的范围、用词、时间、人员）', 'search')]
        : [];
    case 'parts':
      return (given.parts ?? []).length === 0
        ? [required('不予公开的部分', 'parts')]
        : (given.parts ?? []).flatMap(({ what, ground, reason }, n) => [
            ...(what.trim() === '' ? [required('不予公开的部分', `parts/${n}/what`)] : []),
            ...(isPartGround(ground) ? [] : [required('不予公开的依据', `parts/${n}/ground`)]),
            ...(reason.trim() === '' ? [required('不予公开的理由', `parts/${n}/reason`)] : []),
          ]);
    case 'earlier':
      return (await answeredBefore(tx, request, codeOf(given.earlier ?? '')))
        ? []
        : [
            problem(
              'field-invalid',
              { field: '此前申请的编号', detail: '应为同一申请人已经办结的另一件申请' },
              { path: '/answer/earlier' },
            ),
          ];
    case 'completion-asked':
      return acts.some((act) => act.kind === 'completed') ? [] : lacks('经过补正');
    case 'reasons-asked':
      return acts.some((act) => act.kind === 'ask-reasons') ? [] : lacks('要求申请人说明理由');
    case 'third-party-asked':
      return acts.some(
        ({ kind: act, detail }) =>
          act === 'opinion' && isJsonObject(detail) && textIn(detail, 'party') === 'third-party',
      )
        ? []
        : lacks('第三方的意见');
    case 'completion-lapsed':
    case 'payment-lapsed':
      return term?.lastDay && today <= term.lastDay
        ? [problem('request-too-early', { until: term.lastDay, act: REQUEST_ANSWER_NAMES[kind] })]
        : [];
  }
}

/** The answer as it goes to who signs, or everything that it still lacks. */
export async function planAnswer(
  moment: Moment,
  term: StoredAct | undefined,
  given: AnswerDraft | undefined,
): Promise<Result<JsonObject>> {
  const kind = REQUEST_ANSWERS.find((each) => each === given?.kind);
  if (given === undefined || kind === undefined) return refused(required('答复类型', 'kind'));
  const { state } = moment.request;
  if (!fits(kind, state))
    return refused(problem('request-lacks', { answer: REQUEST_ANSWER_NAMES[kind], lacks: '相应的办理环节' }));
  const asked = { moment, kind, given, term };
  const refusals = (
    await Promise.all(moment.rules.answers[kind].needs.map((need) => unmet(need, asked)))
  ).flat();
  if (refusals.length > 0) return refused(...refusals);
  return accepted({
    kind,
    text: (given.text ?? '').trim(),
    parts: (given.parts ?? []).map(({ what, ground, reason }) => ({
      what: what.trim(),
      ground,
      reason: reason.trim(),
    })),
    search: (given.search ?? '').trim(),
    earlier: given.earlier === undefined ? '' : codeOf(given.earlier),
    files: (given.files ?? []).map(({ name }) => name),
  });
}

/** What the letter of an answer says of it. */
export function answerValues(
  { answers, remedies }: RequestsDeclaration,
  detail: JsonObject,
): Readonly<Record<string, string>> {
  const kind = REQUEST_ANSWERS.find((each) => each === detail.kind);
  if (kind === undefined) throw new Error('an answer without its kind');
  const { basis, sentence, reviewFirst } = answers[kind];
  const parts = Array.isArray(detail.parts) ? detail.parts : [];
  const told = parts.map((part, n) => {
    const ground = isJsonObject(part) ? textIn(part, 'ground') : '';
    const of = isPartGround(ground) ? answers[ground].basis : '';
    return isJsonObject(part)
      ? `${n + 1}. ${textIn(part, 'what')}：${REQUEST_ANSWER_NAMES[isPartGround(ground) ? ground : 'other-law']}（${of}）。理由：${textIn(part, 'reason')}`
      : '';
  });
  const files = Array.isArray(detail.files) ? detail.files.map(String) : [];
  const search = textIn(detail, 'search');
  const earlier = textIn(detail, 'earlier');
  return {
    basis,
    sentence,
    text: textIn(detail, 'text'),
    parts: told.length === 0 ? '' : `下列内容不予公开：\n${told.join('\n')}`,
    files: files.length === 0 ? '' : `附件：\n${files.map((name, n) => `${n + 1}. ${name}`).join('\n')}`,
    search: search === '' ? '' : `检索情况：${search}`,
    earlier: earlier === '' ? '' : `此前的答复见编号${earlier}的申请。`,
    remedies: reviewFirst ? remedies.reviewFirst : remedies.either,
  };
}
