import type { Refusal } from './problems.ts';

export type { Refusal } from './problems.ts';

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (...refusals: readonly Refusal[]): Result<never> => ({ ok: false, refusals });
