import type { CoverageCell, DisclosureSummary } from '../../../api/contract.ts';
import { holdsTable } from '../../../downloads/asked.ts';
import type { Figures as OwedFigures } from '../../../obligations/figures.ts';
import type { AreaTopic } from '../../../schema/catalogue.ts';
import { KINDS, type Kind, type Shape } from '../../../schema/declaration.ts';
import type { MandateArticle } from '../../../schema/mandate.ts';
import type { CoverageState } from '../../../schema/vocabulary.ts';
import type { ContentRow } from '../../components/content-rows.tsx';
import { FORMS } from '../../components/forms.ts';
import { fallenDue, type ObligationCounts } from '../../components/obligation-counts.ts';
import { readContentsOfItems } from '../../reads/contents.ts';
import { readCellFigures, readCells } from '../../reads/coverage.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { type ItemHistory, type ItemOverview, readItemHistory, readItems } from '../../reads/items.ts';
import { readLatest } from '../../reads/latest.ts';
import type { AreaOverview } from '../../reads/models.ts';
import { type ObligationRow, readObligationsByBody } from '../../reads/obligations.ts';
import type { Paged } from '../../reads/paged.ts';

const LATEST_OF_KIND = 20;
export const LATEST_PER_PAGE = 20;

export interface ItemsOfArea {
  readonly area: AreaOverview;
  readonly items: readonly ItemOverview[];
}

export interface KindOfItems {
  readonly kind: Kind;
  readonly areas: readonly AreaOverview[];
  /** Items of the kind that stand in areas of another kind: results above all. */
  readonly elsewhere: readonly ItemsOfArea[];
}

export interface AreasModel {
  /** The one kind that is shown; null = all. */
  readonly kind: Kind | null;
  /** How many areas there are of all kinds. */
  readonly total: number;
  /** Those that are shown and have something to show. */
  readonly kinds: readonly KindOfItems[];
  readonly latest: readonly DisclosureSummary[];
}

/** The kinds to show, each with its areas and with the items of other areas that belong to it. */
export function kindsOfItems(
  areas: readonly AreaOverview[],
  items: readonly ItemOverview[],
  shown: Kind | null,
): readonly KindOfItems[] {
  const kindOf = new Map(areas.map((area) => [area.code, area.kind]));
  const elsewhere = items.filter(
    (item) => item.retiredOn === null && kindOf.has(item.area) && kindOf.get(item.area) !== item.kind,
  );
  return KINDS.filter((kind) => shown === null || kind === shown)
    .map((kind) => {
      const byArea = Map.groupBy(
        elsewhere.filter((item) => item.kind === kind),
        (item) => item.area,
      );
      return {
        kind,
        areas: areas.filter((area) => area.kind === kind),
        elsewhere: areas.flatMap((area) => {
          const own = byArea.get(area.code);
          return own === undefined ? [] : [{ area, items: own }];
        }),
      };
    })
    .filter((of) => of.areas.length > 0 || of.elsewhere.length > 0);
}

export async function readAreasOf(deps: PageDeps, kind: Kind | null): Promise<AreasModel> {
  const [areas, items, latest] = await Promise.all([
    deps.areas(),
    readItems(deps, {}),
    kind === null ? null : readLatest(deps, { kind }, { page: 1, limit: LATEST_OF_KIND }),
  ]);
  const kinds = kindsOfItems(areas, items, kind);
  return { kind, total: areas.length, kinds, latest: latest?.items ?? [] };
}

export interface Ranking {
  /** The best first. */
  readonly ranked: readonly ObligationRow[];
  /** The most late first. */
  readonly late: readonly ObligationRow[];
}

const kept = (obligations: ObligationCounts): number =>
  fallenDue(obligations) === 0 ? 0 : obligations.done / fallenDue(obligations);

/** The best first; of equals who has had more to do. Who had nothing to do is not ranked. */
export const rankBodies = (rows: readonly ObligationRow[]): Ranking => ({
  ranked: rows
    .filter((row) => fallenDue(row.obligations) > 0)
    .toSorted(
      (a, b) =>
        kept(b.obligations) - kept(a.obligations) || fallenDue(b.obligations) - fallenDue(a.obligations),
    ),
  late: rows
    .filter((row) => row.obligations.late > 0)
    .toSorted((a, b) => b.obligations.late - a.obligations.late),
});

export interface ContentsOfForm {
  readonly form: Shape;
  readonly title: string;
  readonly items: readonly { readonly item: ItemOverview; readonly rows: readonly ContentRow[] }[];
}

/** What there is to open, form by form and item by item; a form without anything is left out. */
export function contentsByForm(
  items: readonly ItemOverview[],
  rows: readonly ContentRow[],
): readonly ContentsOfForm[] {
  const byItem = Map.groupBy(rows, (row) => row.item);
  return FORMS.map(({ form, title }) => ({
    form,
    title,
    items: items.flatMap((item) => {
      const own = byItem.get(item.code) ?? [];
      return own[0]?.form === form ? [{ item, rows: own }] : [];
    }),
  })).filter((each) => each.items.length > 0);
}

export interface AreaModel {
  readonly area: AreaOverview;
  /** The article of the mandate that the area carries out; null where the text is not at hand. */
  readonly article: MandateArticle | null;
  /** Its title. */
  readonly mandate: string;
  readonly ranking: Ranking;
  readonly topics: readonly AreaTopic[];
  /** On the first page only, as what must be published. */
  readonly contents: readonly ContentsOfForm[];
  readonly items: {
    readonly inUse: readonly ItemOverview[];
    readonly retired: readonly ItemOverview[];
  } | null;
  readonly latest: Paged<DisclosureSummary>;
  readonly page: number;
  /** Codes of all items of the area, in use or not. */
  readonly shownItems: readonly string[];
}

export async function readArea(
  deps: PageDeps,
  { code, page }: { readonly code: string; readonly page: number },
): Promise<AreaModel | null> {
  const area = (await deps.areas()).find((candidate) => candidate.code === code);
  if (area === undefined) return null;
  const items = await readItems(deps, { area: code });
  const first = page === 1;
  const shownItems = items.map((item) => item.code);
  const [rows, bodies, latest] = await Promise.all([
    first ? readContentsOfItems(deps, shownItems) : [],
    readObligationsByBody(deps, { area: code }),
    readLatest(deps, { area: code }, { page, limit: LATEST_PER_PAGE }),
  ]);
  const { mandate, topics } = deps.catalogue;
  return {
    area,
    article: mandate.articles.find((each) => each.article === area.article) ?? null,
    mandate: mandate.title,
    ranking: rankBodies(bodies),
    topics: topics.filter((topic) => topic.area === code),
    contents: contentsByForm(items, rows),
    items:
      first && items.length > 0
        ? {
            inUse: items.filter((item) => item.retiredOn === null),
            retired: items.filter((item) => item.retiredOn !== null),
          }
        : null,
    latest,
    page,
    shownItems,
  };
}

const CELLS_PER_PAGE = 30;

export interface ItemModel {
  readonly history: ItemHistory;
  /** The item in each body that owes it: how many in which state, and those of one state. */
  readonly figures: OwedFigures;
  readonly cell: CoverageState | null;
  readonly cells: Paged<CoverageCell>;
  readonly latest: Paged<DisclosureSummary>;
  readonly page: number;
  /** What a row of its download is, and whether rows hold tables of their own. */
  readonly download: { readonly shape: Shape; readonly nested: boolean };
}

/** An item's type may have left the catalogue; its records keep their declaration. */
function downloadOf(catalogue: PageDeps['catalogue'], typeKey: string): ItemModel['download'] {
  const type = catalogue.findCurrentType(typeKey);
  const nested =
    type !== null &&
    (type.shape === 'document' || type.shape === 'dossier') &&
    Object.values(type.fields).some(holdsTable);
  return { shape: type?.shape ?? 'document', nested };
}

export async function readItem(
  deps: PageDeps,
  asked: {
    readonly area: string;
    readonly item: string;
    readonly cell: CoverageState | null;
    readonly page: number;
  },
): Promise<ItemModel | null> {
  const history = await readItemHistory(deps, asked.area, asked.item);
  if (history === null) return null;
  const { page, cell, item } = asked;
  const [latest, figures] = await Promise.all([
    readLatest(deps, { item }, { page, limit: LATEST_PER_PAGE }),
    readCellFigures(deps, { item }),
  ]);
  const of = cell === null ? { item } : { item, state: cell };
  const cells = await readCells(deps, of, figures, { page: 1, limit: CELLS_PER_PAGE });
  const download = downloadOf(deps.catalogue, history.item.type);
  return { history, figures, cell, cells, latest, page, download };
}
