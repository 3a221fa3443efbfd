import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { sha256Hex } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import { type Result, refused } from '../kernel/result.ts';
import { type NoticeText, readNotice } from './detail.ts';
import { OpinionInbox } from './inbox.ts';
import type { OpinionFile } from './prepare-opinion.ts';
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
  readonly files: readonly OpinionFile[];
}

interface OpenConsultation {
  readonly found: ConsultationRow;
  readonly notice: NoticeText;
}

/** In the closing hour thousands ask within a breath whether they may come in. */
const OPEN_CONSULTATION_TTL_MS = 500;

/** Where opinions of the public come in, from pages and programs alike; one for a process. */
export class OpinionIntake {
  readonly deps: OpinionDeps;
  readonly #guard: SubmissionGuard;
  readonly #inbox: OpinionInbox;
  readonly #open = new LRUCache<string, Promise<OpenConsultation | null>>({
    max: 64,
    ttl: OPEN_CONSULTATION_TTL_MS,
  });

  constructor(deps: OpinionDeps) {
    this.deps = deps;
    this.#guard = new SubmissionGuard(deps.keys);
    this.#inbox = new OpinionInbox((consultation, incoming) => receiveOpinions(deps, consultation, incoming));
  }

  ticket(consultation: string): Ticket {
    return this.#guard.issue(consultation, this.deps.clock.now());
  }

  /** The question of a ticket that was given out before; null when it is no longer good. */
  questionOf(consultation: string, ticket: string): string | null {
    return this.#guard.open(consultation, ticket, this.deps.clock.now())?.question ?? null;
  }

  /** Everything that is wrong at once; the receipt only after the commit. */
  async submit(submission: Submission): Promise<Result<Receipt>> {
    const { consultation, input } = submission;
    const now = this.deps.clock.now();
    const open = await this.#openConsultationOf(consultation, now);
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
    const payload = sha256Hex(JSON.stringify([input, submission.files.map((file) => file.sha256)]));
    const unwelcome = this.#guard.judge({ ...submission, now, payload });
    if (unwelcome) return refused(unwelcome);
    const opened = this.#guard.open(consultation, submission.ticket, now);
    return this.#inbox.submit({
      consultation,
      input,
      submissionKey: submission.key ?? opened?.nonce ?? randomUUID(),
      address: submission.address,
      receivedAt: now,
      files: submission.files,
    });
  }

  /** A yes serves everybody for a breath, since the transaction that takes the opinion asks again; a no is never kept. */
  async #openConsultationOf(consultation: string, now: Date): Promise<OpenConsultation | null> {
    const known = await this.#open.get(consultation);
    if (known && closedRefusal(known.found, now) === null) return known;
    const reading = this.#readOpenConsultation(consultation);
    this.#open.set(consultation, reading);
    try {
      const open = await reading;
      if (open === null || closedRefusal(open.found, now) !== null) this.#open.delete(consultation);
      return open;
    } catch (error) {
      this.#open.delete(consultation);
      throw error;
    }
  }

  async #readOpenConsultation(consultation: string): Promise<OpenConsultation | null> {
    const { db } = this.deps;
    const [found, notice] = await Promise.all([
      findCurrentConsultation(db, consultation),
      readNotice(db, consultation),
    ]);
    return found === null || notice === null ? null : { found, notice };
  }
}
