import type { JsonObject } from '../kernel/canonical-json.ts';
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import type { CatalogueItem } from './items.ts';

/** The day of a record itself, by whose law it is told and judged: that from which its item counts, else its date. */
export function ownDay({ timing }: Pick<CatalogueItem, 'timing'>, content: JsonObject): CivilDate | null {
  const named = timing.kind === 'event' ? content[timing.event] : undefined;
  const written = [named, content.documentDate].map((value) =>
    typeof value === 'string' ? parseCivilDate(value.slice(0, 10)) : null,
  );
  return written.find((day) => day !== null) ?? null;
}
