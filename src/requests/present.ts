import type { HandledRequest as HandledAnswer, RequestActEntry, RequestStatus } from '../api/contract.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { isJsonObject, jsonObject, textIn } from '../kernel/json-object.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import type { Attachment } from '../schema/record-parts.ts';
import {
  APPLICANT_KIND_NAMES,
  REQUEST_ACT_NAMES,
  REQUEST_ANSWER_NAMES,
  REQUEST_ANSWERS,
  REQUEST_CHANNEL_NAMES,
  REQUEST_DELIVERY_NAMES,
  REQUEST_STATE_NAMES,
} from '../schema/vocabulary.ts';
import { addressed, letterIn, type SentLetter } from './letters.ts';
import { isPartGround } from './plan-answer.ts';
import type { HandledRequest, StoredAct } from './request-store.ts';

/** How it stands, without what was asked: what a code alone shows. */
export const requestStatus = (row: HandledRequest): RequestStatus => ({
  code: row.code,
  submittedAt: momentRfc3339(row.submittedAt),
  body: row.body,
  bodyName: row.bodyName,
  transferredFrom: row.transferredFromName,
  state: row.state,
  stateName: REQUEST_STATE_NAMES[row.state],
  receivedOn: row.receivedOn,
  dueOn: row.dueOn,
  computation: row.computation,
  late: row.late,
  answeredAt: row.answeredAt === null ? null : momentRfc3339(row.answeredAt),
});

const nameOfAnswer = ({ answer }: HandledRequest): string | null =>
  answer === null ? null : REQUEST_ANSWER_NAMES[answer];

const letterEntry = (act: StoredAct, letter: SentLetter) => ({
  act: act.id,
  ...letter,
  paragraphs: [...letter.paragraphs],
});

/** Letters to the applicant, with the name; what was asked of others is not theirs to read. */
export const lettersTo = (acts: readonly StoredAct[], name: string) =>
  acts.flatMap((act) => {
    const letter = act.kind === 'consult' ? null : letterIn(act.detail);
    return letter === null ? [] : [letterEntry(act, addressed(letter, name))];
  });

/** For who has both halves of the receipt. */
export const ownRequest = (
  row: HandledRequest,
  acts: readonly StoredAct[],
  name: string,
  files: readonly Attachment[],
): RequestStatus => ({
  ...requestStatus(row),
  content: row.content,
  answer: row.answer,
  answerName: nameOfAnswer(row),
  letters: lettersTo(acts, name),
  // What is prepared is not given yet.
  files: row.state === 'answered' ? [...files] : [],
});

/** For the body that answers. */
export const handledRequest = (row: HandledRequest): HandledAnswer => ({
  ...requestStatus(row),
  channel: row.channel,
  channelName: REQUEST_CHANNEL_NAMES[row.channel],
  applicantKindName: APPLICANT_KIND_NAMES[row.applicantKind],
  content: row.content,
  deliveryName: REQUEST_DELIVERY_NAMES[row.delivery],
  basis: row.basis,
  answer: row.answer,
  answerName: nameOfAnswer(row),
});

function answerOf(detail: JsonObject): RequestActEntry['answer'] {
  const kind = REQUEST_ANSWERS.find((each) => each === detail.kind);
  if (kind === undefined) return null;
  const parts = Array.isArray(detail.parts) ? detail.parts : [];
  return {
    kindName: REQUEST_ANSWER_NAMES[kind],
    text: textIn(detail, 'text'),
    parts: parts.flatMap((part) => {
      if (!isJsonObject(part)) return [];
      const ground = textIn(part, 'ground');
      return [
        {
          what: textIn(part, 'what'),
          groundName: isPartGround(ground) ? REQUEST_ANSWER_NAMES[ground] : ground,
          reason: textIn(part, 'reason'),
        },
      ];
    }),
    search: textIn(detail, 'search'),
    earlier: textIn(detail, 'earlier'),
  };
}

export function actEntry(act: StoredAct): RequestActEntry {
  const letter = letterIn(act.detail);
  const detail = jsonObject(act.detail);
  return {
    id: act.id,
    at: momentRfc3339(act.at),
    act: act.kind,
    actName: REQUEST_ACT_NAMES[act.kind],
    by: act.byName,
    on: act.onDay,
    days: act.days,
    lastDay: act.lastDay,
    text: act.text,
    letter: letter === null ? null : letterEntry(act, addressed(letter, '申请人')),
    answer: act.kind === 'prepare' ? answerOf(detail) : null,
    draft: textIn(detail, 'draft') || null,
  };
}
