import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListEdition } from '../../src/schema/example.ts';

interface Given {
  readonly item: string;
  readonly body: string;
  readonly title: string;
  /** The document by which the list was made or changed. */
  readonly basis: string;
  readonly reason?: string;
  readonly on?: string;
}

/** The first lines of an edition, as a list of its own. */
export const beginningOf = (edition: ListEdition, lines: number): ListEdition => ({
  ...edition,
  content: {
    ...edition.content,
    changes: Array.isArray(edition.content.changes) ? edition.content.changes.slice(0, lines) : [],
  },
});

/**
 * One edition of a list: what every list says of itself, and the lines that it brings; lines are new unless they say
 * otherwise.
 */
export const listEdition = (given: Given, lines: readonly JsonObject[]): ListEdition => ({
  item: given.item,
  body: given.body,
  content: {
    title: `〔演示〕${given.title}`,
    documentDate: given.on ?? '2026-03-02',
    effectiveOn: given.on ?? '2026-03-05',
    basis: `〔演示〕${given.basis}`,
    article: '全文',
    reason: given.reason ?? '按照公开目录的要求首次公布。',
    changes: lines.map((line) => ({ operation: 'add', ...line })),
  },
});
