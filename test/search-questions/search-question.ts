/**
 * What people type, and what answers it: a part of the title of a record, body, service, item, series or line that must
 * stand among the first things that the search page shows, what the question names itself before the records.
 * Alternatives are equally right. Written from the demonstration's records.
 */
export interface SearchQuestion {
  readonly q: string;
  readonly right: readonly [string, ...string[]];
}

export const asked = (q: string, first: string, ...more: readonly string[]): SearchQuestion => ({
  q,
  right: [first, ...more],
});
