import type { FastifyRequest } from 'fastify';
import { attachedBytes } from '../../../consultations/attached-bytes.ts';
import type { Admission } from '../../../consultations/opinion-intake.ts';
import type { Db } from '../../../database/database.ts';
import { addressPrefix } from '../../../kernel/address-prefix.ts';
import { type AttemptLimiter, attemptsOf } from '../../../kernel/attempt-limiter.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { ProblemError, problem } from '../../../kernel/problems.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { OPINION_WITH_FILES_BYTES } from './read-form.ts';

const MB = 1024 * 1024;
/** Forms from one address or household. */
const FORMS = { attempts: 30, windowMs: 10 * 60_000 };
/** A school or an office behind one address sends some dozen forms full of files a day. */
const BYTES_A_DAY = { attempts: 500 * MB, windowMs: 24 * 3_600_000 };
/** Strangers' files examined at once; officials' files share the threads with them. */
const EXAMINED_AT_ONCE = 4;
const MOST_ATTACHED_MB = 5 * 1024;

/**
 * Keeps strangers' files from filling the disk and the threads: judged by address and declared length before the body,
 * by consultation before a file.
 */
export class AttachmentGate {
  readonly #deps: { readonly db: Db; readonly clock: Clock };
  readonly #forms: AttemptLimiter;
  readonly #bytes: AttemptLimiter;
  #examining = 0;

  constructor(deps: { readonly db: Db; readonly clock: Clock }) {
    this.#deps = deps;
    this.#forms = attemptsOf(deps.db).limiter('attachment-forms', FORMS);
    this.#bytes = attemptsOf(deps.db).limiter('attachment-bytes', BYTES_A_DAY);
  }

  /** Before a form that may hold files is read. */
  judge(request: Pick<FastifyRequest, 'headers' | 'ip'>): void {
    if (!(request.headers['content-type'] ?? '').startsWith('multipart/')) return;
    // Who does not say how much comes is counted with the most that is read.
    const length = Number(request.headers['content-length'] ?? OPINION_WITH_FILES_BYTES);
    if (!(length <= OPINION_WITH_FILES_BYTES))
      throw new ProblemError([problem('input-too-large', { limit: `${OPINION_WITH_FILES_BYTES / MB} MB` })]);
    const now = this.#deps.clock.now();
    const prefix = addressPrefix(request.ip);
    const seconds = this.#forms.attempt(prefix, now) ?? this.#bytes.attempt(prefix, now, length);
    if (seconds !== null) throw new ProblemError([problem('rate-limited', { seconds })]);
  }

  /** Before the first file of an admitted opinion is looked at. */
  async refusalsOf({ hasTicket, submission }: Admission): Promise<readonly Refusal[]> {
    if (!hasTicket) return [problem('opinion-ticket-stale', {}, { path: '/files' })];
    if (this.#examining >= EXAMINED_AT_ONCE) return [problem('rate-limited', { seconds: 10 })];
    return (await attachedBytes(this.#deps.db, submission.consultation)) < MOST_ATTACHED_MB * MB
      ? []
      : [problem('consultation-files-full', { limit: `${MOST_ATTACHED_MB / 1024} GB` }, { path: '/files' })];
  }

  /** Counts a form whose files are looked at, until it is answered. */
  async examining<T>(work: (begin: () => void) => Promise<T>): Promise<T> {
    let begun = false;
    try {
      return await work(() => {
        begun = true;
        this.#examining += 1;
      });
    } finally {
      if (begun) this.#examining -= 1;
    }
  }
}
