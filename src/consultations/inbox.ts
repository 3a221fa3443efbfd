import { problem } from '../kernel/problems.ts';
import { type Result, refused } from '../kernel/result.ts';
import type { IncomingOpinion } from './prepare-opinion.ts';
import type { Receipt } from './receive-opinions.ts';

type Receive = (
  consultation: string,
  incoming: readonly IncomingOpinion[],
) => Promise<Result<readonly Result<Receipt>[]>>;

interface Waiting {
  readonly incoming: IncomingOpinion;
  readonly resolve: (result: Result<Receipt>) => void;
  readonly reject: (error: unknown) => void;
}

const LARGEST_BATCH = 250;
/** More than this would wait longer than people do; who is turned away here has no receipt and is told so. */
const MOST_WAITING = 5000;

/**
 * Opinions that arrive while a batch is being written wait for the next one: alone, one is written at once; in the
 * closing hour hundreds share a transaction. Nobody is answered before the commit.
 */
export class OpinionInbox {
  readonly #receive: Receive;
  readonly #waiting: Waiting[] = [];
  #running = false;

  constructor(receive: Receive) {
    this.#receive = receive;
  }

  submit(incoming: IncomingOpinion): Promise<Result<Receipt>> {
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

  /** The oldest, with what waits for the same consultation. */
  #next(): readonly Waiting[] {
    const [first] = this.#waiting;
    if (!first) return [];
    const batch: Waiting[] = [];
    const others: Waiting[] = [];
    for (const each of this.#waiting.splice(0)) {
      const fits = each.incoming.consultation === first.incoming.consultation && batch.length < LARGEST_BATCH;
      (fits ? batch : others).push(each);
    }
    this.#waiting.push(...others);
    return batch;
  }

  /** What cannot be written together (one breaks the whole, or somebody else was faster) is written one by one. */
  async #write(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    if (!first) return;
    try {
      const results = await this.#receive(
        first.incoming.consultation,
        batch.map(({ incoming }) => incoming),
      );
      if (results.ok) {
        for (const [i, each] of batch.entries()) {
          const result = results.value[i];
          if (result) each.resolve(result);
          else each.reject(new Error('an opinion has no answer'));
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
