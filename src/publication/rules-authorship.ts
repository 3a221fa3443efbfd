import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

export interface Authorship {
  readonly submittedBy: string | null;
  /** Null for a new record; for a correction, the edition that its first version was copied from. */
  readonly baseEdition: number | null;
  readonly revisions: readonly { readonly version: number; readonly savedBy: string }[];
}

/**
 * Everybody who has written any version of the text. The first version of a correction is a copy of the edition in
 * force, made for whoever opened it.
 */
export const writersOf = ({ baseEdition, revisions }: Authorship): ReadonlySet<string> =>
  new Set(
    revisions.filter(({ version }) => version > 1 || baseEdition === null).map(({ savedBy }) => savedBy),
  );

/** Who wrote or submitted it. */
export const peopleOf = (authorship: Authorship): ReadonlySet<string> =>
  authorship.submittedBy === null
    ? writersOf(authorship)
    : new Set([...writersOf(authorship), authorship.submittedBy]);

/** 起草、提交的人不审核、不签发: whoever pressed 提交. The database has the same (0102_who_acts.sql). */
export function ownTextRefusals(
  actorId: string,
  authorship: Authorship,
  action: '审核' | '签发' | '确认',
): readonly Refusal[] {
  if (authorship.submittedBy === actorId) return [problem('submitter-cannot-approve', { action })];
  return writersOf(authorship).has(actorId) ? [problem('writer-cannot-approve', { action })] : [];
}
