import type { CivilDate } from '../../kernel/civil-date.ts';
import { type Clock, today } from '../../kernel/clock.ts';

/**
 * Something counted over the whole province, counted once until something is published or the civil day ends: what is
 * late depends on the day.
 */
export class Kept<T> {
  readonly #clock: Clock;
  readonly #read: () => Promise<T>;
  #kept: { readonly on: CivilDate; readonly value: Promise<T> } | null = null;

  constructor(clock: Clock, read: () => Promise<T>) {
    this.#clock = clock;
    this.#read = read;
  }

  get(): Promise<T> {
    const on = today(this.#clock);
    if (this.#kept?.on === on) return this.#kept.value;
    const value = this.#read();
    this.#kept = { on, value };
    // A failure is not kept: the next reader asks again.
    value.catch(() => {
      if (this.#kept?.value === value) this.forget();
    });
    return value;
  }

  forget(): void {
    this.#kept = null;
  }
}
