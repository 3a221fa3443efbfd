import { findItem } from '../../../catalogue/items.ts';
import type { FeedbackIntake } from '../../../feedback/feedback-intake.ts';
import {
  countFeedback,
  countFeedbackByBody,
  cursorId,
  type FeedbackFigures,
  type HandledFeedback,
  listFeedback,
} from '../../../feedback/feedback-store.ts';
import { answerDue } from '../../../feedback/receive-feedback.ts';
import type { FeedbackInput } from '../../../feedback/rules-feedback.ts';
import { civilDateAt } from '../../../kernel/civil-date.ts';
import { type Cursor, pageOf } from '../../../kernel/cursor.ts';
import type { Refusal } from '../../../kernel/result.ts';
import type { BasisPart } from '../../../schema/statute-book.ts';
import { readBody } from '../../reads/bodies.ts';
import { readCite } from '../../reads/cite.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { BodyRef } from '../../reads/models.ts';

const ANSWERED = 20;
const BODIES = 20;

export interface FeedbackDeps extends PageDeps {
  readonly feedback: FeedbackIntake;
}

export interface AnswerTerm {
  readonly computation: string;
  readonly basis: readonly BasisPart[];
}

/** What the form knows beside what is typed into it. */
export interface FeedbackFormModel {
  readonly input: FeedbackInput;
  readonly bodyName: string | null;
  readonly itemTitle: string | null;
  readonly ticket: string;
  /** Asked only where it must be answered. */
  readonly question: string | null;
  readonly refusals: readonly Refusal[];
}

export interface FeedbackModel {
  readonly form: FeedbackFormModel;
  readonly figures: FeedbackFigures;
  readonly byBody: Awaited<ReturnType<typeof countFeedbackByBody>>;
  readonly answered: readonly HandledFeedback[];
  readonly next: string | null;
  /** The one body whose answers are listed. */
  readonly of: BodyRef | null;
}

/** How the day of the answer was counted, and what it rests on; null where it was not counted by the terms of today. */
export async function readAnswerTerm(deps: FeedbackDeps, row: HandledFeedback): Promise<AnswerTerm | null> {
  const { dueOn, computation, basis } = answerDue(deps, row.kind, civilDateAt(row.receivedAt));
  if (dueOn !== row.dueOn) return null;
  return { computation, basis: (await readCite(deps))(basis) };
}

/** Names for what the address says; what does not exist is left out. */
export async function readFeedbackForm(
  deps: FeedbackDeps,
  input: FeedbackInput,
  asked: Pick<FeedbackFormModel, 'ticket' | 'question' | 'refusals'>,
): Promise<FeedbackFormModel> {
  const [body, item] = await Promise.all([
    input.body === '' ? null : readBody(deps, input.body),
    input.item === '' ? null : findItem(deps.db, input.item),
  ]);
  return {
    ...asked,
    input: { ...input, body: body?.code ?? '', item: item?.code ?? '' },
    bodyName: body?.name ?? null,
    itemTitle: item?.title ?? null,
  };
}

export async function readFeedbackPage(
  deps: FeedbackDeps,
  form: FeedbackFormModel,
  list: { readonly of: string; readonly after: Cursor | null },
): Promise<FeedbackModel> {
  const { db } = deps;
  const body = list.of === '' ? null : await readBody(deps, list.of);
  const [figures, byBody, rows] = await Promise.all([
    countFeedback(db, body?.code),
    countFeedbackByBody(db, BODIES),
    listFeedback(db, { body: body?.code, answered: true, after: list.after, limit: ANSWERED }),
  ]);
  const { items, next } = pageOf(
    rows,
    ANSWERED,
    (row) => row,
    (row) => ({ at: row.answeredAt?.toISOString() ?? '', id: cursorId(row.code) }),
  );
  return { form, figures, byBody, answered: items, next, of: body };
}
