import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListEdition } from '../../src/schema/example.ts';

/** A first edition of a list of this area, in force from 15 February 2026. */
export const edition = (
  item: string,
  body: string,
  title: string,
  changes: readonly JsonObject[],
  more: JsonObject = {},
): ListEdition => ({
  item: `26.${item}`,
  body,
  content: {
    title: `〔演示〕${title}`,
    documentDate: '2026-02-10',
    effectiveOn: '2026-02-15',
    basis: '〔演示〕社会保障信息公开工作要求',
    article: '第二条',
    reason: '首次公布。',
    changes: changes.map((change) => ({ operation: 'add', ...change })),
    ...more,
  },
});
