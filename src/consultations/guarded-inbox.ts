import { randomUUID } from 'node:crypto';
import type { Db } from '../database/database.ts';
import { attemptsOf } from '../kernel/attempt-limiter.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import type { Clock } from '../kernel/clock.ts';
import { type Refusal, type Result, refused } from '../kernel/result.ts';
import { Inbox } from './inbox.ts';
import type { PublicKeys } from './keys.ts';
import { SubmissionGuard, type Ticket } from './submission-guard.ts';

/** What a person or a program sends. */
export interface Sent<Input> {
  readonly input: Input;
  readonly ticket: string;
  readonly answer: string;
  /** `Idempotency-Key` of a program; null where the ticket, or nothing, tells a repetition. */
  readonly key: string | null;
  readonly address: string;
}

/** What passed the guard. The same key with the same input is the same sending: a double click. */
export interface Admitted<Input> {
  readonly input: Input;
  readonly submissionKey: string;
  readonly receivedAt: Date;
}

/**
 * Where one kind of thing comes in from anybody, from pages and programs alike, behind the guards of opinions; one for
 * a process. It is limited by who sends and not by what it is about.
 */
export class GuardedInbox<
  Input,
  Receipt,
  Deps extends { readonly db: Db; readonly clock: Clock; readonly keys: PublicKeys },
> {
  readonly deps: Deps;
  readonly #place: string;
  readonly #guard: SubmissionGuard;
  readonly #inbox: Inbox<Admitted<Input>, Receipt>;
  readonly #refusalsOf: (input: Input) => readonly Refusal[];

  constructor(
    deps: Deps,
    place: string,
    refusalsOf: (input: Input) => readonly Refusal[],
    receive: (
      deps: Deps,
      admitted: readonly Admitted<Input>[],
    ) => Promise<Result<readonly Result<Receipt>[]>>,
  ) {
    this.deps = deps;
    this.#place = place;
    this.#guard = new SubmissionGuard(deps.keys, attemptsOf(deps.db), place);
    this.#refusalsOf = refusalsOf;
    this.#inbox = new Inbox(
      () => place,
      (_, admitted) => receive(deps, admitted),
    );
  }

  ticket(): Ticket {
    return this.#guard.issue(this.#place, this.deps.clock.now());
  }

  /** Everything that is wrong at once; the receipt only after the commit. */
  async submit({ input, ticket, answer, key, address }: Sent<Input>): Promise<Result<Receipt>> {
    const refusals = this.#refusalsOf(input);
    if (refusals.length > 0) return refused(...refusals);
    const place = this.#place;
    const receivedAt = this.deps.clock.now();
    const payload = sha256Hex(JSON.stringify(input));
    const unwelcome = this.#guard.judge({ place, address, now: receivedAt, ticket, answer, payload });
    if (unwelcome) return refused(unwelcome);
    const opened = this.#guard.open(place, ticket, receivedAt);
    return this.#inbox.submit({ input, submissionKey: key ?? opened?.nonce ?? randomUUID(), receivedAt });
  }
}
