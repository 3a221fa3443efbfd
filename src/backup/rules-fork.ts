/** What is known of the newest checkpoint that was ever signed, when a backup is put back. */
export type Newest =
  /** A checkpoint that somebody kept: the old data folder, a mirror, a verifier. */
  | { readonly kind: 'kept'; readonly size: number }
  /** The operator answers for it: the service was stopped before the backup was taken, or never started again. */
  | { readonly kind: 'nothing-since' }
  | { readonly kind: 'unknown' };

export type Continuation =
  /** Nothing that was signed is missing: the same log, the same key. */
  | { readonly kind: 'same-log' }
  /** Everybody who kept a checkpoint could prove a fork: a log of its own name and key, that names the old one. */
  | { readonly kind: 'new-log' }
  | { readonly kind: 'refused'; readonly why: 'unknown' | 'missing'; readonly missing: number };

/**
 * How the public log may go on with the entries of a backup. Signing another entry in the place of one that was signed
 * is a fork, which is provable for ever; so what is not known to be complete does not go on under the same key.
 */
export function judgeContinuation(given: {
  /** Entries in the backup. */
  readonly leaves: number;
  /** Entries of the newest checkpoint in it; 0 while nothing was signed. */
  readonly signed: number;
  readonly newest: Newest;
  readonly newLog: boolean;
}): Continuation {
  const { leaves, signed, newest, newLog } = given;
  if (newLog) return { kind: 'new-log' };
  if (newest.kind === 'kept')
    return newest.size > leaves
      ? { kind: 'refused', why: 'missing', missing: newest.size - leaves }
      : { kind: 'same-log' };
  if (signed === 0 || newest.kind === 'nothing-since') return { kind: 'same-log' };
  return { kind: 'refused', why: 'unknown', missing: 0 };
}
