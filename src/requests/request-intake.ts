import { randomUUID } from 'node:crypto';
import { Inbox } from '../consultations/inbox.ts';
import { SubmissionGuard, type Ticket } from '../consultations/submission-guard.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import { type Result, refused } from '../kernel/result.ts';
import {
  type IncomingRequest,
  type RequestDeps,
  type RequestReceipt,
  receiveRequests,
} from './receive-request.ts';
import { type RequestInput, requestRefusals } from './rules-request.ts';

export interface SentRequest {
  readonly input: RequestInput;
  readonly ticket: string;
  readonly answer: string;
  /** `Idempotency-Key` of a program; null where the ticket, or nothing, tells a repetition. */
  readonly key: string | null;
  readonly address: string;
}

const PLACE = 'requests';

/** Where requests come in, from pages and programs alike, behind the guards of opinions; one for a process. */
export class RequestIntake {
  readonly deps: RequestDeps;
  readonly #guard: SubmissionGuard;
  readonly #inbox: Inbox<IncomingRequest, RequestReceipt>;

  constructor(deps: RequestDeps) {
    this.deps = deps;
    this.#guard = new SubmissionGuard(deps.keys);
    this.#inbox = new Inbox(
      () => PLACE,
      (_, incoming) => receiveRequests(deps, incoming),
    );
  }

  ticket(): Ticket {
    return this.#guard.issue(PLACE, this.deps.clock.now());
  }

  /** Everything that is wrong at once; the receipt only after the commit. */
  async submit({ input, ticket, answer, key, address }: SentRequest): Promise<Result<RequestReceipt>> {
    const refusals = requestRefusals(input);
    if (refusals.length > 0) return refused(...refusals);
    const now = this.deps.clock.now();
    const payload = sha256Hex(JSON.stringify(input));
    const unwelcome = this.#guard.judge({ place: PLACE, address, now, ticket, answer, payload });
    if (unwelcome) return refused(unwelcome);
    const opened = this.#guard.open(PLACE, ticket, now);
    return this.#inbox.submit({ input, submissionKey: key ?? opened?.nonce ?? randomUUID() });
  }
}
