import { problem } from '../kernel/problems.ts';
import { type Result, refused } from '../kernel/result.ts';

/** Writes what came in for one place; the answers in the order of the input. */
type Receive<Incoming, Receipt> = (
  place: string,
  incoming: readonly Incoming[],
) => Promise<Result<readonly Result<Receipt>[]>>;

interface Waiting<Incoming, Receipt> {
  readonly incoming: Incoming;
  readonly resolve: (result: Result<Receipt>) => void;
  readonly reject: (error: unknown) => void;
}

const LARGEST_BATCH = 250;
/** More than this would wait longer than people do; who is turned away here has no receipt and is told so. */
const MOST_WAITING = 5000;

/**
 * What people send while a batch is being written waits for the next one: alone, one is written at once; in the
 * closing hour hundreds share a transaction. Nobody is answered before the commit.
 */
export class Inbox<Incoming, Receipt> {
  readonly #placeOf: (incoming: Incoming) => string;
  readonly #receive: Receive<Incoming, Receipt>;
  readonly #waiting: Waiting<Incoming, Receipt>[] = [];
  #running = false;

  constructor(placeOf: (incoming: Incoming) => string, receive: Receive<Incoming, Receipt>) {
    this.#placeOf = placeOf;
    this.#receive = receive;
  }

  submit(incoming: Incoming): Promise<Result<Receipt>> {
    if (this.#waiting.length >= MOST_WAITING)
      return Promise.resolve(refused(problem('rate-limited', { seconds: 10 })));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ incoming, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let batch = this.#next(); batch.length > 0; batch = this.#next()) await this.#write(batch);
    this.#running = false;
  }

  /** The oldest, with what waits for the same place. */
  #next(): readonly Waiting<Incoming, Receipt>[] {
    const [first] = this.#waiting;
    if (!first) return [];
    const place = this.#placeOf(first.incoming);
    const batch: Waiting<Incoming, Receipt>[] = [];
    const others: Waiting<Incoming, Receipt>[] = [];
    for (const each of this.#waiting.splice(0)) {
      const fits = this.#placeOf(each.incoming) === place && batch.length < LARGEST_BATCH;
      (fits ? batch : others).push(each);
    }
    this.#waiting.push(...others);
    return batch;
  }

  /** What cannot be written together (one breaks the whole, or somebody else was faster) is written one by one. */
  async #write(batch: readonly Waiting<Incoming, Receipt>[]): Promise<void> {
    const [first] = batch;
    if (!first) return;
    try {
      const results = await this.#receive(
        this.#placeOf(first.incoming),
        batch.map(({ incoming }) => incoming),
      );
      if (results.ok) {
        for (const [i, each] of batch.entries()) {
          const result = results.value[i];
          if (result) each.resolve(result);
          else each.reject(new Error('what came in has no answer'));
        }
        return;
      }
      if (batch.length === 1) {
        first.resolve(results);
        return;
      }
    } catch (error) {
      if (batch.length === 1) {
        first.reject(error);
        return;
      }
    }
    for (const each of batch) await this.#write([each]);
  }
}
