import { findBearer, owes } from '../bodies/duty-bearer.ts';
import type { Db, Tx } from '../database/database.ts';
import { write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { canonicalJson, type JsonValue } from '../kernel/canonical-json.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { accepted, type Result } from '../kernel/result.ts';
import type { ItemDeclaration } from './declaration.ts';
import { readItem } from './read-item.ts';

/** An item as the office keeps it now. */
export interface CatalogueItem extends ItemDeclaration {
  readonly version: number;
}

export interface ItemFilter {
  readonly area?: string | undefined;
  readonly q?: string | undefined;
}

const current = (db: Db | Tx) => db.selectFrom('current_catalogue_item').select(['version', 'declaration']);

const itemOf = (row: {
  readonly version: number | null;
  readonly declaration: JsonValue | null;
}): CatalogueItem => ({
  ...readItem(row.declaration ?? null),
  version: row.version ?? 1,
});

/** All items of the catalogue, in the order of their codes; the catalogue is some hundreds of lines, so it is not paged. */
export async function listItems(db: Db | Tx, filter: ItemFilter): Promise<readonly CatalogueItem[]> {
  let query = current(db);
  if (filter.area !== undefined) query = query.where('area_code', '=', filter.area);
  const items = (await query.orderBy('code').execute()).map(itemOf);
  const q = filter.q?.trim();
  return q
    ? items.filter((item) => item.title.includes(q) || item.group.includes(q) || item.code.includes(q))
    : items;
}

export async function findItem(db: Db | Tx, code: string): Promise<CatalogueItem | null> {
  const row = await current(db).where('code', '=', code).executeTakeFirst();
  return row ? itemOf(row) : null;
}

/** Items that the body owes on a day: those whose 责任单位 include it, or a body whose duties it has taken over. */
export async function itemsOwedBy(
  db: Db | Tx,
  bodyCode: string,
  on: CivilDate,
): Promise<readonly CatalogueItem[]> {
  const bearer = await findBearer(db, bodyCode, on);
  if (!bearer) return [];
  return (await listItems(db, {})).filter((item) => owes(item.responsible, bearer));
}

/**
 * Takes the declarations of catalogue/ in: a code that is new becomes version 1, one whose declaration changed gets a new version, one that an office has
 * changed since (its last author is not the catalogue) is left alone. Running it again changes nothing.
 */
export function loadItems(
  deps: { readonly db: Db; readonly clock: Clock },
  declared: readonly ItemDeclaration[],
): Promise<Result<number>> {
  return write(deps, CATALOGUE, 'load-items', async (unit) => {
    const rows = await unit.tx
      .selectFrom('current_catalogue_item')
      .select(['code', 'version', 'declaration', 'author'])
      .execute();
    const known = new Map(rows.map((row) => [row.code, row]));
    let loaded = 0;
    for (const item of declared) {
      const before = known.get(item.code);
      const declaration = JSON.stringify(item);
      if (
        before &&
        (before.author !== CATALOGUE.id ||
          canonicalJson(before.declaration ?? null) === canonicalJson(JSON.parse(declaration)))
      )
        continue;
      await unit.tx
        .insertInto('catalogue_item')
        .values({
          code: item.code,
          version: (before?.version ?? 0) + 1,
          area_code: item.area,
          type_key: item.type,
          declaration,
          valid_from: civilDateAt(unit.now),
          author: CATALOGUE.id,
          reason: before ? '目录声明更新' : '首次载入',
        })
        .execute();
      loaded += 1;
    }
    await unit.record({ kind: 'catalogue-loaded', subject: 'catalogue', detail: { loaded } });
    return accepted(loaded);
  });
}

const CATALOGUE = systemActor('catalogue');
