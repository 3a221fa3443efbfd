import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { type DossierKind, stageOf } from '../schema/dossier-kind.ts';

export interface EntryItem {
  readonly code: string;
  readonly title: string;
}

/** Record type → the item in use under which it is entered; of several, the first by code. */
export type EntryItems = ReadonlyMap<string, EntryItem>;

/** The items in use for the records of a kind of dossier, as the office keeps them. */
export async function listEntryItems(db: Db, kind: DossierKind): Promise<EntryItems> {
  const types = [...new Set(kind.stages.flatMap((stage) => stage.types.map(({ type }) => type)))];
  const rows = await db
    .selectFrom('current_catalogue_item')
    .select(['code', 'type_key', sql<string>`declaration->>'title'`.as('title')])
    .where('type_key', 'in', types)
    .where('retired_on', 'is', null)
    .orderBy('code', 'desc')
    .execute();
  return new Map(
    rows.flatMap(({ code, type_key: type, title }) =>
      code === null || type === null ? [] : [[type, { code, title }] as const],
    ),
  );
}

/** The items under which records of a stage are entered. */
export const itemsOfStage = (kind: DossierKind, stage: string, items: EntryItems): readonly EntryItem[] =>
  (stageOf(kind, stage)?.types ?? []).flatMap(({ type }) => items.get(type) ?? []);

/**
 * The console's form for a record of a stage, with the number and the stage filled in; undefined when no item in use
 * asks for such a record.
 */
export function entryAddress(
  kind: DossierKind,
  stage: string,
  items: EntryItems,
  place: { readonly body: string; readonly number: string },
): string | undefined {
  const [item] = itemsOfStage(kind, stage, items);
  if (item === undefined) return undefined;
  const query = new URLSearchParams({
    item: item.code,
    body: place.body,
    [`field.${kind.fields.number}`]: place.number,
    [`field.${kind.fields.stage}`]: stage,
  });
  return `/console/new?${query}`;
}
