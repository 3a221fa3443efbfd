import type { Cited } from '../kernel/citation.ts';

/** A reason of law for which something is not made public, for the days on which it was law. */
export interface ExceptionGround {
  readonly code: string;
  /** As a mark calls it: 商业秘密. */
  readonly title: string;
  readonly basis: Cited;
  readonly validFrom: string;
  /** The first day on which it held no longer; null = it holds. */
  readonly validTo: string | null;
  /** Reviewed by the secrecy reviewer, not by an ordinary one. */
  readonly secrecy: boolean;
  /** Asks what the third party says (条例第十五条、第三十二条). */
  readonly thirdParty: boolean;
  /** The article of the other law must be named beside it. */
  readonly otherLaw: boolean;
}

/** The ground as it was law on a day; null for one that was not. */
export const groundOn = (
  grounds: readonly ExceptionGround[],
  code: string,
  day: string,
): ExceptionGround | null =>
  grounds.find(
    (each) => each.code === code && each.validFrom <= day && (each.validTo === null || day < each.validTo),
  ) ?? null;
