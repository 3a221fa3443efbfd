import type { ProblemCode } from './problems.ts';

/**
 * One reason why something was refused. Refusals are values, bugs throw: a command returns
 * **every** reason at once, so that nobody mends one and then meets the next.
 */
export interface Refusal {
  readonly code: ProblemCode;
  /** A Chinese sentence with the values in it. */
  readonly message: string;
  /** What to do about it, in Chinese. */
  readonly advice: string;
  /** JSON pointer into the input, e.g. `/content/title`; absent when the whole is meant. */
  readonly path?: string;
  /** The article of law that the refusal rests on, e.g. `政府信息公开条例第二十六条`. */
  readonly basis?: string;
  /** Where in the console it is put right. */
  readonly href?: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (...refusals: readonly Refusal[]): Result<never> => ({ ok: false, refusals });
