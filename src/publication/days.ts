import { type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { ProblemError, problem } from '../kernel/problems.ts';

/**
 * A day of a query; one that does not exist is refused here, before the database fails on it. An empty one, as a form
 * sends it, counts as absent.
 */
export function requireDay(name: 'from' | 'to', value: string | undefined): CivilDate | undefined {
  if (value === undefined || value === '') return undefined;
  const date = parseCivilDate(value);
  if (date === null)
    throw new ProblemError([problem('date-invalid', { field: name, value }, { path: `/${name}` })]);
  return date;
}
