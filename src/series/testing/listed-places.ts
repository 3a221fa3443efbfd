import { ITEMS } from '../../../catalogue/index.ts';
import { PLACE_LISTS } from '../../../examples/place-lists.ts';
import type { SeriesAspect, SeriesType } from '../../schema/declaration.ts';

/** The aspect with the places that the lists of the demonstration tell, for tests without a database. */
export const withListedPlaces = ({ series }: SeriesType): SeriesAspect => ({
  ...series,
  places: [
    ...series.places,
    ...PLACE_LISTS.filter(
      (list) => ITEMS.find((each) => each.code === list.item)?.type === series.placesFrom,
    ).flatMap((list) =>
      list.places.map((place) => ({
        aliases: [],
        source: '',
        ...place,
        prefecture: place.holder,
        longitude: null,
        latitude: null,
      })),
    ),
  ],
});
