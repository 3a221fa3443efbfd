import type { JsonObject } from '../kernel/canonical-json.ts';
import { addMonths, type CivilDate, chineseDate, parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { RegisterDeclaration } from '../schema/declaration.ts';
import { entryText } from './change.ts';

/**
 * A line that would leave the list before the law lets it, or stay longer than the law lets it. What is published today
 * is shown from today at the earliest, so that the longest term is counted from there.
 */
export function beyondBounds(
  { displayUntil, displayBounds, fields }: RegisterDeclaration,
  line: JsonObject,
  today: CivilDate,
): readonly Refusal[] {
  const until = parseCivilDate(entryText(line, displayUntil));
  if (displayUntil === null || until === null) return [];
  const bound = displayBounds.find(({ decidedOn, since, when }) => {
    const day = entryText(line, decidedOn);
    return day >= since && (when === null || when.is.includes(entryText(line, when.field)));
  });
  const decided = bound === undefined ? null : parseCivilDate(entryText(line, bound.decidedOn));
  if (bound === undefined || decided === null) return [];
  const { least, most, basis } = bound;
  const earliest = least === null ? null : addMonths(decided, least);
  const latest = most === null ? null : addMonths(decided > today ? decided : today, most);
  const told = (day: CivilDate) => ({
    field: fields[displayUntil]?.title ?? displayUntil,
    value: chineseDate(until),
    bound: chineseDate(day),
    basis,
  });
  if (earliest !== null && until < earliest) return [problem('display-term-too-short', told(earliest))];
  return latest !== null && until > latest ? [problem('display-term-too-long', told(latest))] : [];
}
