import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

/** More are counted, not listed: nobody mends a thousand lines by reading a thousand sentences. */
export const MOST_REFUSALS = 200;

export class RefusalList {
  readonly #listed: Refusal[] = [];
  #more = 0;
  add(refusals: readonly Refusal[]): void {
    for (const refusal of refusals) {
      if (this.#listed.length < MOST_REFUSALS) this.#listed.push(refusal);
      else this.#more += 1;
    }
  }
  all(): readonly Refusal[] {
    return this.#more === 0
      ? this.#listed
      : [...this.#listed, problem('refusals-cut', { count: this.#more })];
  }
}
