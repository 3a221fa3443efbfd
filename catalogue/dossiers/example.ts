import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';

/** One record on its way onto a matter. What is refused is not there for those after it. */
export interface ExampleRecord {
  readonly item: string;
  /** The moment of publication. */
  readonly at: string;
  readonly content: JsonObject;
  /** Codes of all refusals; empty = it is published. */
  readonly refusals: readonly string[];
}

/** A matter from its beginning, with what may not stand on it. Texts are our own and marked 〔演示〕. */
export interface MatterExample {
  readonly name: string;
  readonly body: string;
  readonly records: readonly ExampleRecord[];
}

/** Codes that belong to nobody: the registration part is a row of zeros. */
export const ARTIFICIAL_CODES = [1, 2, 3, 4].map((n) => withUsccCheck(`91430100MA000000${n}`));

export const taken = (item: string, day: string, content: JsonObject): ExampleRecord => ({
  item,
  at: `${day}T15:00:00+08:00`,
  content: { documentDate: day, ...content },
  refusals: [],
});

export const turnedAway = (
  record: ExampleRecord,
  content: JsonObject,
  ...refusals: readonly string[]
): ExampleRecord => ({ ...record, content: { ...record.content, ...content }, refusals });
