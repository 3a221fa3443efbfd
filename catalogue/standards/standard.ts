/** A standard as dated data. `validTo` is the first day on which it no longer holds; null = in force. */
export interface Standard {
  readonly code: string;
  readonly title: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Where the figures were taken from and how they were checked. */
  readonly source: string;
}

/** The standard of a series of standards that governs a civil date (`YYYY-MM-DD`, longer texts are cut). */
export function standardOn<T extends Standard>(standards: readonly T[], date: string): T | null {
  const day = date.slice(0, 10);
  return (
    standards.find(
      (standard) => standard.validFrom <= day && (standard.validTo === null || day < standard.validTo),
    ) ?? null
  );
}
