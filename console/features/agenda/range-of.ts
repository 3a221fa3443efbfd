export type Span = 'day' | 'week' | 'month';

const DAY_MS = 86_400_000;
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The first and the last day of the span that holds a day; weeks begin on Monday. */
export function rangeOf(span: Span, day: string): { readonly from: string; readonly to: string } {
  if (span === 'day') return { from: day, to: day };
  if (span === 'week') {
    const monday = shifted(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    return { from: monday, to: shifted(monday, 6) };
  }
  const first = `${day.slice(0, 7)}-01`;
  return { from: first, to: shifted(`${shifted(first, 31).slice(0, 7)}-01`, -1) };
}
