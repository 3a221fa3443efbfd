import type { DisclosureSummary, Obligation } from '../../../api/contract.ts';
import { listDossierPlaces } from '../../../dossiers/places.ts';
import { today } from '../../../kernel/clock.ts';
import type { Figures as OwedFigures } from '../../../obligations/figures.ts';
import { listPlacesOfBodies } from '../../../registers/map-points.ts';
import type { Kind } from '../../../schema/declaration.ts';
import type { Position, Province } from '../../../schema/province.ts';
import { listCurrentWarnings } from '../../../warnings/queries.ts';
import type { ContentRow } from '../../components/content-rows.tsx';
import type { ObligationCounts } from '../../components/obligation-counts.ts';
import { MOST_PLACES } from '../../components/places/places-map.tsx';
import { placeNames, warningName } from '../../components/warning-words.ts';
import { urls } from '../../frame/urls.ts';
import { readContentsOfBodies } from '../../reads/contents.ts';
import { readCellFigures } from '../../reads/coverage.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { readLatest } from '../../reads/latest.ts';
import type { AreaOverview, BodyRef } from '../../reads/models.ts';
import { obligationCounts, readObligations } from '../../reads/obligations.ts';
import type { Paged } from '../../reads/paged.ts';
import { byKind } from '../home/query.ts';
import { findRegion, type Region } from './find-region.ts';

const LATE = 6;
const BODIES_SHOWN = 60;
export const LATEST_PER_PAGE = 20;

export interface RegionPlace extends Position {
  readonly key: string;
  readonly title: string;
  /** 服务网点, 政府投资项目 … */
  readonly category: string;
  readonly href: string;
}

export interface RegionWarning {
  readonly title: string;
  readonly href: string;
}

export async function readPlacesOfBodies(
  { db, clock, catalogue }: PageDeps,
  bodies: readonly string[],
): Promise<readonly RegionPlace[]> {
  const [lines, dossiers] = await Promise.all([
    listPlacesOfBodies({ db, catalogue }, bodies, today(clock), MOST_PLACES),
    Promise.all(
      catalogue.currentKinds
        .filter((kind) => kind.location !== undefined)
        .map(async (kind) => ({ kind, places: await listDossierPlaces(db, kind, MOST_PLACES, bodies) })),
    ),
  ]);
  return [
    ...lines.map(({ register, entryName, key, label, longitude, latitude }) => ({
      key: `${register} ${key}`,
      title: label,
      category: entryName,
      href: urls.registerEntry(register, key),
      longitude,
      latitude,
    })),
    ...dossiers.flatMap(({ kind, places }) =>
      places.map((place) => ({
        key: place.id,
        title: place.title,
        category: kind.title,
        href: urls.dossier(place.id),
        longitude: place.longitude,
        latitude: place.latitude,
      })),
    ),
  ].slice(0, MOST_PLACES);
}

/** In force there, the gravest first. */
const readWarningsOf = async (
  { db, clock, catalogue }: PageDeps,
  division: string,
): Promise<readonly RegionWarning[]> =>
  (await listCurrentWarnings({ db, catalogue }, clock.now(), division.slice(0, 6))).map((event) => ({
    title: `${warningName(event)}：${placeNames(event.current)}`,
    href: urls.warning(event.messages[0]?.id ?? event.current.id),
  }));

interface ContentsOfKind {
  readonly kind: Kind;
  readonly areas: readonly { readonly area: AreaOverview; readonly rows: readonly ContentRow[] }[];
}

/** Kind by kind and area by area; what has nothing to show is left out. */
export function contentsByKind(
  areas: readonly AreaOverview[],
  rows: readonly ContentRow[],
): readonly ContentsOfKind[] {
  const byArea = Map.groupBy(rows, (row) => row.area);
  return byKind(areas)
    .map(({ kind, areas: own }) => ({
      kind,
      areas: own.flatMap((area) => {
        const here = byArea.get(area.code);
        return here === undefined ? [] : [{ area, rows: here }];
      }),
    }))
    .filter((each) => each.areas.length > 0);
}

export interface RegionModel {
  readonly region: Region;
  readonly contents: readonly ContentsOfKind[];
  readonly province: Province;
  readonly places: readonly RegionPlace[];
  readonly warnings: readonly RegionWarning[];
  readonly obligations: ObligationCounts;
  readonly figures: OwedFigures;
  readonly late: readonly Obligation[];
  /** The first of the region's bodies. */
  readonly bodies: readonly BodyRef[];
}

/** Null for a division that nobody stands for, and for the province, which has a page of its own. */
export async function readRegion(deps: PageDeps, division: string): Promise<RegionModel | null> {
  const region = await findRegion(deps.db, division);
  if (region === null || region.above.length === 0) return null;
  const bodies = region.bodies.map((body) => body.code);
  const [areas, rows, places, warnings, figures, late] = await Promise.all([
    deps.areas(),
    readContentsOfBodies(deps, bodies),
    readPlacesOfBodies(deps, bodies),
    readWarningsOf(deps, region.division),
    readCellFigures(deps, { region: region.body }),
    readObligations(deps, { region: region.body, state: 'late' }, { page: 1, limit: LATE }),
  ]);
  return {
    region,
    contents: contentsByKind(areas, rows),
    province: deps.catalogue.province,
    places,
    warnings,
    obligations: obligationCounts(figures),
    figures,
    late: late.items,
    bodies: region.bodies.slice(0, BODIES_SHOWN),
  };
}

export interface RegionAreaModel {
  readonly region: Region;
  readonly area: AreaOverview;
  readonly latest: Paged<DisclosureSummary>;
  readonly page: number;
}

export async function readRegionArea(
  deps: PageDeps,
  asked: { readonly division: string; readonly code: string; readonly page: number },
): Promise<RegionAreaModel | null> {
  const { division, code, page } = asked;
  const [region, areas] = await Promise.all([findRegion(deps.db, division), deps.areas()]);
  const area = areas.find((each) => each.code === code);
  if (region === null || area === undefined) return null;
  const bodies = region.bodies.map((body) => body.code);
  const latest = await readLatest(deps, { bodies, area: code }, { page, limit: LATEST_PER_PAGE });
  return { region, area, latest, page };
}
