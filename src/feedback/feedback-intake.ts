import { randomUUID } from 'node:crypto';
import { Inbox } from '../consultations/inbox.ts';
import { SubmissionGuard, type Ticket } from '../consultations/submission-guard.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import { type Result, refused } from '../kernel/result.ts';
import {
  type FeedbackDeps,
  type FeedbackReceipt,
  type IncomingFeedback,
  receiveFeedback,
} from './receive-feedback.ts';
import { type FeedbackInput, feedbackRefusals } from './rules-feedback.ts';

export interface SentFeedback {
  readonly input: FeedbackInput;
  readonly ticket: string;
  readonly answer: string;
  /** `Idempotency-Key` of a program; null where the ticket, or nothing, tells a repetition. */
  readonly key: string | null;
  readonly address: string;
}

/** One place for the guard: feedback is not limited by its subject. */
const PLACE = 'feedback';

/** Where feedback comes in, from pages and programs alike, behind the guards of opinions; one for a process. */
export class FeedbackIntake {
  readonly deps: FeedbackDeps;
  readonly #guard: SubmissionGuard;
  readonly #inbox: Inbox<IncomingFeedback, FeedbackReceipt>;

  constructor(deps: FeedbackDeps) {
    this.deps = deps;
    this.#guard = new SubmissionGuard(deps.keys);
    this.#inbox = new Inbox(
      () => PLACE,
      (_, incoming) => receiveFeedback(deps, incoming),
    );
  }

  ticket(): Ticket {
    return this.#guard.issue(PLACE, this.deps.clock.now());
  }

  /** Everything that is wrong at once; the receipt only after the commit. */
  async submit({ input, ticket, answer, key, address }: SentFeedback): Promise<Result<FeedbackReceipt>> {
    const refusals = feedbackRefusals(input);
    if (refusals.length > 0) return refused(...refusals);
    const now = this.deps.clock.now();
    const payload = sha256Hex(JSON.stringify(input));
    const unwelcome = this.#guard.judge({ place: PLACE, address, now, ticket, answer, payload });
    if (unwelcome) return refused(unwelcome);
    const opened = this.#guard.open(PLACE, ticket, now);
    const submissionKey = key ?? opened?.nonce ?? randomUUID();
    return this.#inbox.submit({ input, submissionKey, receivedAt: now });
  }
}
