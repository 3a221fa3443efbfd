import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { attemptsOf } from '../kernel/attempt-limiter.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { type NoticeText, readNotice } from './detail.ts';
import { Inbox } from './inbox.ts';
import type { IncomingOpinion, NewOpinionFile } from './prepare-opinion.ts';
import { type OpinionDeps, type Receipt, receiveOpinions } from './receive-opinions.ts';
import { type OpinionInput, opinionRefusals } from './rules-opinion.ts';
import { closedRefusal } from './rules-phase.ts';
import { type ConsultationRow, findCurrentConsultation } from './store.ts';
import { SubmissionGuard, type Ticket } from './submission-guard.ts';

export interface Submission {
  readonly consultation: string;
  readonly input: OpinionInput;
  readonly ticket: string;
  readonly answer: string;
  /** `Idempotency-Key` of a program; null where the ticket, or nothing, tells a repetition. */
  readonly key: string | null;
  readonly address: string;
}

/** A submission that was let in; its files may be looked at now. */
export interface Admission {
  readonly submission: Submission;
  readonly receivedAt: Date;
  readonly submissionKey: string;
  readonly hasTicket: boolean;
}

interface OpenConsultation {
  readonly found: ConsultationRow;
  readonly notice: NoticeText;
}

/**
 * TTL in milliseconds of the cache of open consultations: in the closing hour thousands of submissions a second read
 * the same row.
 */
const OPEN_CONSULTATION_TTL_MS = 500;

/** Where opinions of the public come in, from pages and programs alike; one for a process. */
export class OpinionIntake {
  readonly deps: OpinionDeps;
  readonly #guard: SubmissionGuard;
  readonly #inbox: Inbox<IncomingOpinion, Receipt>;
  readonly #open = new LRUCache<string, Promise<OpenConsultation | null>>({
    max: 64,
    ttl: OPEN_CONSULTATION_TTL_MS,
  });

  constructor(deps: OpinionDeps) {
    this.deps = deps;
    this.#guard = new SubmissionGuard(deps.keys, attemptsOf(deps.db), 'opinions');
    this.#inbox = new Inbox(
      ({ consultation }) => consultation,
      (consultation, incoming) => receiveOpinions(deps, consultation, incoming),
    );
  }

  ticket(consultation: string): Ticket {
    return this.#guard.issue(consultation, this.deps.clock.now());
  }

  /** The question of a ticket that was given out before; null when it is no longer good. */
  questionOf(consultation: string, ticket: string): string | null {
    return this.#guard.open(consultation, ticket, this.deps.clock.now())?.question ?? null;
  }

  /**
   * Asked before anything of a request is read: why no opinion is taken, or null. A change of the times is seen half a
   * second later.
   */
  async closedReason(consultation: string): Promise<Refusal | null> {
    const open = await this.#openConsultationOf(consultation);
    if (open === null) return problem('not-found', { what: '这次征求意见' });
    return closedRefusal(open.found, this.deps.clock.now());
  }

  /** Everything that is wrong at once, files apart, and counts the attempt. */
  async admit(submission: Submission): Promise<Result<Admission>> {
    const { consultation, input } = submission;
    const now = this.deps.clock.now();
    const open = await this.#openConsultationOf(consultation);
    if (open === null) return refused(problem('not-found', { what: '这次征求意见' }));
    const closed = closedRefusal(open.found, now);
    if (closed) return refused(closed);
    const refusals = [...opinionRefusals(input)];
    if (input.anchor !== '' && !open.notice.passages.some((passage) => passage.anchor === input.anchor)) {
      refusals.push(
        problem(
          'field-invalid',
          { field: '条文位置', detail: '征求意见稿中没有这一处' },
          { path: '/anchor' },
        ),
      );
    }
    if (refusals.length > 0) return refused(...refusals);
    const payload = sha256Hex(JSON.stringify(input));
    const unwelcome = this.#guard.judge({ ...submission, place: consultation, now, payload });
    if (unwelcome) return refused(unwelcome);
    const opened = this.#guard.open(consultation, submission.ticket, now);
    const submissionKey = submission.key ?? opened?.nonce ?? randomUUID();
    return accepted({ submission, receivedAt: now, submissionKey, hasTicket: opened !== null });
  }

  /** The receipt, only after the commit. The bytes of the files are kept by now. */
  take(admission: Admission, files: readonly NewOpinionFile[]): Promise<Result<Receipt>> {
    const { submission, receivedAt, submissionKey } = admission;
    const { consultation, input, address } = submission;
    return this.#inbox.submit({ consultation, input, submissionKey, address, receivedAt, files });
  }

  /** An opinion without files. */
  async submit(submission: Submission): Promise<Result<Receipt>> {
    const admitted = await this.admit(submission);
    return admitted.ok ? this.take(admitted.value, []) : admitted;
  }

  /**
   * Kept for half a second, whatever it says: the times in it are compared with the clock by who asks, and the
   * transaction that takes an opinion asks again.
   */
  async #openConsultationOf(consultation: string): Promise<OpenConsultation | null> {
    const reading = this.#open.get(consultation) ?? this.#readOpenConsultation(consultation);
    this.#open.set(consultation, reading, { noUpdateTTL: true });
    try {
      return await reading;
    } catch (error) {
      this.#open.delete(consultation);
      throw error;
    }
  }

  async #readOpenConsultation(consultation: string): Promise<OpenConsultation | null> {
    const [found, notice] = await Promise.all([
      findCurrentConsultation(this.deps.db, consultation),
      readNotice(this.deps, consultation),
    ]);
    return found === null || notice === null ? null : { found, notice };
  }
}
