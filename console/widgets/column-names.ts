import { isRecord, parseJson } from '../api/guards.ts';

/** What the headings of a body's own tables mean: the name of a field, or '' for a column that is not read. */
export type ColumnNames = Readonly<Record<string, string>>;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = (body: string, address: string): string => `gongkai.columns.${body}.${address}`;

/** Said once for a body and kind of table, and remembered on this machine. */
export function rememberedColumns(store: Store, body: string, address: string) {
  return {
    find(): ColumnNames {
      const found = parseJson(store.getItem(keyOf(body, address)));
      if (!isRecord(found)) return {};
      return Object.fromEntries(
        Object.entries(found).flatMap(([heading, field]) =>
          typeof field === 'string' ? [[heading, field]] : [],
        ),
      );
    },
    keep(names: ColumnNames): void {
      try {
        store.setItem(keyOf(body, address), JSON.stringify(names));
      } catch {
        // Storage is full or switched off by policy: the columns are named again next time.
      }
    },
  };
}
