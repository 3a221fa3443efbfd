import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { DossierRecord } from '../../src/schema/example.ts';

/** Codes that belong to nobody: the registration part is a row of zeros. */
export const ARTIFICIAL_CODES = [1, 2, 3, 4].map((n) => withUsccCheck(`91430100MA000000${n}`));

export const taken = (item: string, day: string, content: JsonObject): DossierRecord => ({
  item,
  at: `${day}T15:00:00+08:00`,
  content: { documentDate: day, ...content },
  refusals: [],
});

export const turnedAway = (
  record: DossierRecord,
  content: JsonObject,
  ...refusals: readonly string[]
): DossierRecord => ({ ...record, content: { ...record.content, ...content }, refusals });
