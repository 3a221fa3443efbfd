import { sql } from 'kysely';
import type { CoverageCell, Obligation } from '../../../api/contract.ts';
import { periodText } from '../../../kernel/period.ts';
import { type CountedUntil, countedUntil, isStale } from '../../../obligations/counted-until.ts';
import { type Figures, keptRate } from '../../../obligations/figures.ts';
import { type BodyFigures, tallyBelow, tallyByItem } from '../../../obligations/tallies.ts';
import { readTrend } from '../../../obligations/trend.ts';
import { KIND_NAMES, KINDS, type Kind } from '../../../schema/declaration.ts';
import type { CoverageState, ObligationState } from '../../../schema/vocabulary.ts';
import { type Cite, readCite } from '../../reads/cite.ts';
import { readCellFigures, readCells } from '../../reads/coverage.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { AreaOverview, BodyRef } from '../../reads/models.ts';
import { readObligations } from '../../reads/obligations.ts';
import type { Paged } from '../../reads/paged.ts';
import { type BoardRow, type Heading, sumBy } from './sum-by.ts';

export const ROWS_PER_PAGE = 30;

/** A body of the tree: with all below it, where there is something below it that one can go down to. */
export interface TreeRow extends BoardRow {
  readonly whole: boolean;
}

export const TREE_ORDERS = ['tree', 'never', 'late', 'rate'] as const;
export type TreeOrder = (typeof TREE_ORDERS)[number];

export interface Asked {
  readonly area: string;
  readonly item: string;
  readonly body: string;
  readonly region: string;
  readonly state: ObligationState | null;
  readonly cell: CoverageState | null;
  readonly sort: TreeOrder;
  readonly page: number;
  readonly cells: number;
}

export interface SupervisionModel {
  readonly asked: Asked;
  readonly state: ObligationState;
  readonly cell: CoverageState;
  readonly area: AreaOverview | null;
  /** The one item of the area that is looked at. */
  readonly item: Heading | null;
  readonly body: BodyRef | null;
  /** The region that is looked at, and those that it lies in, from the province down; none for the province. */
  readonly region: BodyRef | null;
  readonly above: readonly BodyRef[];
  readonly areas: readonly AreaOverview[];
  /** To choose one from, where an area is looked at. */
  readonly items: readonly Heading[];
  readonly figures: Figures;
  readonly tree: readonly TreeRow[];
  readonly byArea: readonly BoardRow[];
  /** The items of the area that is looked at. */
  readonly byItem: readonly BoardRow[];
  readonly byKind: readonly BoardRow[];
  /** What fell due in each month that has ended, oldest first; of single items it is not kept. */
  readonly months: readonly BoardRow[];
  readonly cells: Paged<CoverageCell>;
  readonly list: Paged<Obligation>;
  readonly cite: Cite;
  /** How far periods and cells are brought up to the day. */
  readonly counted: CountedUntil;
  /** That is longer ago than it may be. */
  readonly stale: boolean;
}

/** The body and those above it, from the top down; empty for a code that nobody has. */
async function readLine({ db }: PageDeps, code: string): Promise<readonly BodyRef[]> {
  if (code === '') return [];
  const own = await db
    .selectFrom('owing_body')
    .select(['n', 'above'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!own) return [];
  const rows = await db
    .selectFrom('owing_body')
    .innerJoin('current_body_name', 'current_body_name.body_code', 'owing_body.code')
    .select(['owing_body.n', 'owing_body.code', 'current_body_name.name'])
    .where('owing_body.n', 'in', [...own.above, own.n])
    .execute();
  const place = (n: number): number => (own.above.includes(n) ? own.above.indexOf(n) : own.above.length);
  return rows.toSorted((a, b) => place(a.n) - place(b.n)).map(({ code: at, name }) => ({ code: at, name }));
}

/** The items of an area, in the order of the catalogue's codes. */
async function itemsOf({ db }: PageDeps, area: string): Promise<readonly Heading[]> {
  if (area === '') return [];
  return await db
    .selectFrom('current_catalogue_item')
    .innerJoin('owed_item', 'owed_item.code', 'current_catalogue_item.code')
    .select(['owed_item.code', sql<string>`current_catalogue_item.declaration->>'title'`.as('title')])
    .where('owed_item.area_code', '=', area)
    .orderBy('owed_item.code')
    .execute();
}

/** An item leads to its area; where another area was chosen since, the item is left. */
async function narrowed({ db }: PageDeps, given: Asked): Promise<Asked> {
  if (given.item === '') return given;
  const found = await db
    .selectFrom('owed_item')
    .select('area_code')
    .where('code', '=', given.item)
    .executeTakeFirst();
  if (!found) return given;
  return given.area === '' || given.area === found.area_code
    ? { ...given, area: found.area_code }
    : { ...given, item: '' };
}

const rateOf = (row: BoardRow): number => keptRate(row.figures) ?? 2;

const ORDER_BY: Readonly<Record<TreeOrder, ((a: BoardRow, b: BoardRow) => number) | null>> = {
  tree: null,
  never: (a, b) => b.figures.neverPublishedLate - a.figures.neverPublishedLate,
  late: (a, b) => b.figures.late - a.figures.late,
  rate: (a, b) => rateOf(a) - rateOf(b),
};

/** The region itself first, then what lies below it in the order of the directory, or as asked. */
async function readTree(
  deps: PageDeps,
  asked: Asked,
  items: readonly string[] | null,
): Promise<readonly TreeRow[]> {
  const { db, clock } = deps;
  const rows = await tallyBelow(db, clock.now(), asked.region === '' ? null : asked.region, items);
  if (rows.length === 0) return [];
  const named = await db
    .selectFrom('public_body')
    .select(['code', 'name', 'sort_order'])
    .where(
      'code',
      'in',
      rows.map((row) => row.body),
    )
    .execute();
  const order = new Map(named.map((row) => [row.code, row]));
  const sortOf = ({ body }: BodyFigures): number => order.get(body)?.sort_order ?? 0;
  const tree = rows
    .toSorted((a, b) => sortOf(a) - sortOf(b))
    .map((row) => ({
      code: row.body,
      title: order.get(row.body)?.name ?? row.body,
      whole: row.whole,
      figures: row,
    }));
  const by = ORDER_BY[asked.sort];
  return by === null ? tree : tree.toSorted(by);
}

/** Null for an area, an item, a region or a body that does not exist. */
export async function readSupervision(deps: PageDeps, given: Asked): Promise<SupervisionModel | null> {
  const asked = await narrowed(deps, given);
  const { db, clock, catalogue } = deps;
  const [areas, line, items] = await Promise.all([
    deps.areas(),
    readLine(deps, asked.body || asked.region),
    itemsOf(deps, asked.area),
  ]);
  const area = areas.find((candidate) => candidate.code === asked.area) ?? null;
  const item = items.find((candidate) => candidate.code === asked.item) ?? null;
  const own = line.at(-1) ?? null;
  if (asked.item !== '' && item === null) return null;
  if ((asked.area !== '' && area === null) || ((asked.body !== '' || asked.region !== '') && own === null))
    return null;
  const scope = {
    ...(area === null ? {} : { area: area.code }),
    ...(item === null ? {} : { item: item.code }),
    ...(asked.body === '' ? {} : { body: asked.body }),
    ...(asked.body !== '' || asked.region === '' ? {} : { region: asked.region }),
  };
  const whose =
    asked.body !== '' ? { body: asked.body } : asked.region !== '' ? { region: asked.region } : null;
  const state = asked.state ?? 'late';
  const cell = asked.cell ?? 'never-published';
  const [figures, byItem, kept, trend, cite] = await Promise.all([
    readCellFigures(deps, scope),
    tallyByItem(db, clock.now(), whose),
    countedUntil(db),
    item === null ? readTrend(db, clock.now(), scope) : [],
    readCite(deps),
  ]);
  const within = byItem.filter(
    (row) => (area === null || row.area === area.code) && (item === null || row.item === item.code),
  );
  const [tree, cells, list] = await Promise.all([
    asked.body === '' ? readTree(deps, asked, area === null ? null : within.map((row) => row.item)) : [],
    readCells(deps, { ...scope, state: cell }, figures, { page: asked.cells, limit: ROWS_PER_PAGE }),
    readObligations(deps, { ...scope, state }, { page: asked.page, limit: ROWS_PER_PAGE }),
  ]);
  return {
    asked,
    state,
    cell,
    area,
    item,
    items,
    body: asked.body === '' ? null : own,
    region: asked.body === '' ? own : null,
    above: line.slice(0, -1),
    areas,
    figures,
    tree,
    byArea: sumBy(
      area === null ? within : [],
      (row) => row.area,
      catalogue.areas.map(({ code, title }) => ({ code, title })),
    ),
    byItem: item === null ? sumBy(within, (row) => row.item, items) : [],
    byKind: sumBy(
      item === null ? within : [],
      (row) => row.kind,
      KINDS.map((kind: Kind) => ({ code: kind, title: KIND_NAMES[kind] })),
    ),
    months: trend.map((figures) => ({ code: figures.month, title: periodText(figures.month), figures })),
    cells,
    list,
    cite,
    counted: kept,
    stale: isStale(catalogue, kept.at, clock.now()),
  };
}
