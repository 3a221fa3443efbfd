import { sql } from 'kysely';
import { findBearer, owes } from '../bodies/obligated-body.ts';
import type { Db, Tx } from '../database/database.ts';
import { keptByVersion } from '../database/kept-by-version.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import { registersHolding } from './holders.ts';
import { readItem } from './read-item.ts';
import type { Source } from './source.ts';

/** An item as the office keeps it now. */
export interface CatalogueItem extends ItemDeclaration {
  readonly version: number;
  /** Since when it reads as it does. */
  readonly validFrom: string;
  /** Since then nobody owes it; null = in use. */
  readonly retiredOn: string | null;
}

export interface ItemFilter {
  readonly area?: string | undefined;
  readonly kind?: string | undefined;
  readonly q?: string | undefined;
  /** Retired items too; without it they cannot be chosen, because nobody sees them. */
  readonly retired?: boolean | undefined;
}

const itemOf = (row: {
  readonly version: number | null;
  readonly declaration: JsonValue | null;
  readonly valid_from: string;
  readonly retired_on: string | null;
}): CatalogueItem => ({
  ...readItem(row.declaration ?? null),
  version: row.version ?? 1,
  validFrom: row.valid_from,
  retiredOn: row.retired_on,
});

interface Kept {
  readonly all: readonly CatalogueItem[];
  readonly byCode: ReadonlyMap<string, CatalogueItem>;
}

const kept = keptByVersion('catalogue', async (db): Promise<Kept> => {
  const rows = await db
    .selectFrom('current_catalogue_item')
    .select(['version', 'declaration', 'valid_from', 'retired_on'])
    .orderBy('code')
    .execute();
  const all = rows.map(itemOf);
  return { all, byCode: new Map(all.map((item) => [item.code, item])) };
});

/**
 * All items of the catalogue, in the order of their codes; the catalogue is some hundreds of lines, so it is not paged.
 */
export async function listItems(db: Db | Tx, filter: ItemFilter): Promise<readonly CatalogueItem[]> {
  const { all } = await kept(db);
  const q = filter.q?.trim().toLowerCase() ?? '';
  return all.filter(
    (item) =>
      (filter.area === undefined || item.area === filter.area) &&
      (filter.retired === true || item.retiredOn === null) &&
      (filter.kind === undefined || item.kind === filter.kind) &&
      (q === '' ||
        [item.title, item.group, item.code, ...item.elements].some((text) => text.toLowerCase().includes(q))),
  );
}

/** A retired item is found: its records, and the drafts that correct them, still have it. */
export async function findItem(db: Db | Tx, code: string): Promise<CatalogueItem | null> {
  return (await kept(db)).byCode.get(code) ?? null;
}

/**
 * Items that the body owes on a day: those whose 责任单位 include it, or a body whose responsibilities it has taken over.
 */
export async function itemsOwedBy(
  { db, catalogue }: Source,
  bodyCode: string,
  on: CivilDate,
): Promise<readonly CatalogueItem[]> {
  const holds = await registersHolding({ db, catalogue }, bodyCode);
  const bearer = await findBearer(db, bodyCode, on, catalogue.listedBodies, holds);
  if (!bearer) return [];
  return (await listItems(db, {})).filter((item) => owes(item.responsible, bearer));
}

/** What items are called; the code of one that is not on record. */
export async function itemTitles(db: Db | Tx): Promise<(code: string) => string> {
  const { byCode } = await kept(db);
  return (code) => byCode.get(code)?.title ?? code;
}

/** Whether something was published or is being prepared under the item. */
export async function isItemInUse(tx: Db | Tx, code: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    SELECT EXISTS (SELECT 1 FROM disclosure WHERE item_code = ${code})
        OR EXISTS (SELECT 1 FROM draft WHERE item_code = ${code} AND state <> 'discarded') AS used`.execute(
    tx,
  );
  return rows[0]?.used ?? false;
}

const CATALOGUE_LOCK = 4340;

/**
 * One at a time changes the catalogue: a version, and what a whole area keeps, is compared with what stands. Held until
 * the end of the transaction.
 */
export const lockCatalogue = async (tx: Tx): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(${CATALOGUE_LOCK})`.execute(tx);
};
