import type { Unit } from '../database/write.ts';

export interface WhyAndWhen {
  /** Shown to the public. */
  readonly reason: string;
  /** Since when the change holds: today or earlier. */
  readonly validFrom: string;
}

/**
 * Ends what is still owed under an item that is retired, in the same transaction; how many obligations it were
 * (obligations/close-obligations.ts).
 */
export type CloseObligations = (
  unit: Unit,
  retired: { readonly item: string; readonly reason: string; readonly retiredOn: string },
) => Promise<number>;
