import type { Db } from '../../../database/database.ts';
import type { EntryQuery } from '../../../registers/entry-queries.ts';
import { countByPrefecture, listMapPoints, type MapPoint } from '../../../registers/map-points.ts';
import type { RegisterDetail } from '../../../registers/register-queries.ts';
import type { MapDeclaration, RegisterDeclaration } from '../../../schema/declaration.ts';
import type { Province } from '../../../schema/province.ts';
import { MOST_PLACES, PlacesByPrefecture, PlacesMap } from '../../components/places/places-map.tsx';
import { urls } from '../../frame/urls.ts';

/** Name of the condition in the address of a list. */
export const PREFECTURE_PARAMETER = 'prefecture';

/** What the map of a list shows: every place, or how many each prefecture has where they are too many. */
export type RegisterPlaces =
  | { readonly kind: 'points'; readonly map: MapDeclaration; readonly points: readonly MapPoint[] }
  | { readonly kind: 'counts'; readonly counts: ReadonlyMap<string, number> };

/** Null for a list whose lines are no places. */
export async function registerPlaces(
  db: Db,
  id: string,
  map: MapDeclaration | null,
  query: EntryQuery,
): Promise<RegisterPlaces | null> {
  if (map === null) return null;
  const points = await listMapPoints(db, id, map, query, MOST_PLACES + 1);
  return points.length <= MOST_PLACES
    ? { kind: 'points', map, points }
    : { kind: 'counts', counts: await countByPrefecture(db, id, query) };
}

const categoryTitle = (declaration: RegisterDeclaration, map: MapDeclaration, value: string): string => {
  const field = declaration.fields[map.category ?? ''];
  return field?.kind === 'code'
    ? (field.options.find((option) => option.value === value)?.title ?? value)
    : value;
};

export const RegisterMap = (props: {
  readonly register: Pick<RegisterDetail, 'id' | 'title'>;
  readonly declaration: RegisterDeclaration;
  readonly province: Province;
  readonly places: RegisterPlaces;
  /** The list narrowed to a prefecture. */
  readonly narrowed: (prefecture: string) => string;
}) => {
  const { province, register, declaration, places } = props;
  const title = `${declaration.entryName}分布图`;
  return places.kind === 'counts' ? (
    <PlacesByPrefecture
      province={province}
      id="map"
      title={title}
      counts={places.counts}
      href={props.narrowed}
    />
  ) : (
    <PlacesMap
      province={province}
      id="map"
      title={title}
      places={places.points.map((point) => ({
        key: point.key,
        title: point.label,
        category: point.category === null ? null : categoryTitle(declaration, places.map, point.category),
        longitude: point.longitude,
        latitude: point.latitude,
        href: urls.registerEntry(register.id, point.key),
      }))}
    />
  );
};
