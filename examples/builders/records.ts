import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DemonstrationRecord, ListEdition, RecordExample } from '../../src/schema/example.ts';

interface Decision {
  readonly item: string;
  readonly body: string;
  readonly title: string;
  /** The day of the decision, which is also the first on which the lines hold. */
  readonly on: string;
  readonly basis: string;
  readonly reason: string;
}

/** One edition of a list with the lines that it adds; a line that names another `operation` keeps it. */
export const listEdition = (decision: Decision, lines: readonly JsonObject[]): ListEdition => ({
  item: decision.item,
  body: decision.body,
  content: {
    title: `〔演示〕${decision.title}`,
    documentDate: decision.on,
    effectiveOn: decision.on,
    basis: `〔演示〕${decision.basis}`,
    article: '全文',
    reason: decision.reason,
    changes: lines.map((line) => ({ operation: 'add', ...line })),
  },
});

/** An accepted document; the day in it is its own. */
export const documentExample = (
  of: { readonly type: string; readonly item: string; readonly body: string },
  title: string,
  on: string,
  content: JsonObject,
): RecordExample => ({
  ...of,
  content: { title: `〔演示〕${title}`, documentDate: on, ...content },
  refusals: [],
});

/** The same record with something changed, and what it is refused for. */
export const refusedExample = (
  example: RecordExample,
  content: JsonObject,
  ...refusals: readonly string[]
): RecordExample => ({ ...example, content: { ...example.content, ...content }, refusals });

/** A list edition or a document published on a day. */
export const shownOn = (
  record: ListEdition,
  day: string,
  more: { readonly time?: string; readonly period?: string; readonly list?: boolean } = {},
): DemonstrationRecord => ({
  item: record.item,
  body: record.body,
  content: record.content,
  at: `${day}T${more.time ?? '10:20'}:00+08:00`,
  period: more.period ?? null,
  list: more.list === true ? `${record.item} ${record.body}` : null,
});
