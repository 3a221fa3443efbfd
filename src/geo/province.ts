import { HUNAN_PREFECTURES } from '../../catalogue/geo/hunan-prefectures.ts';

/** Degrees east and north. */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** One ring of a boundary, without its closing point. */
type Ring = readonly Position[];

export interface Outline {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly centre: Position;
  readonly rings: readonly Ring[];
}

/** The prefectures in the order of provincial documents. */
export const OUTLINES: readonly Outline[] = HUNAN_PREFECTURES.map((prefecture) => ({
  code: prefecture.code,
  name: prefecture.name,
  shortName: prefecture.shortName,
  centre: { longitude: prefecture.centre[0], latitude: prefecture.centre[1] },
  rings: prefecture.rings.map((ring) =>
    ring.split(' ').map((pair) => {
      const [longitude = 0, latitude = 0] = pair.split(',').map(Number);
      return { longitude, latitude };
    }),
  ),
}));

export interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

export const boxOf = (positions: readonly Position[]): Box => ({
  west: Math.min(...positions.map((each) => each.longitude)),
  east: Math.max(...positions.map((each) => each.longitude)),
  south: Math.min(...positions.map((each) => each.latitude)),
  north: Math.max(...positions.map((each) => each.latitude)),
});

const OUTLINE_BOX = boxOf(OUTLINES.flatMap((outline) => outline.rings.flat()));
/** Outlines are simplified by 0.015 degrees; what lies on the border is still in the province. */
const TOLERANCE = 0.03;

/** The least box around the province: what lies outside is a slip of the pen, most often east and north exchanged. */
export const PROVINCE_BOX: Box = {
  west: OUTLINE_BOX.west - TOLERANCE,
  east: OUTLINE_BOX.east + TOLERANCE,
  south: OUTLINE_BOX.south - TOLERANCE,
  north: OUTLINE_BOX.north + TOLERANCE,
};

/** Crossing number: a ray to the east meets the ring an odd number of times. */
function isWithin(ring: Ring, { longitude, latitude }: Position): boolean {
  let inside = false;
  let previous = ring.at(-1);
  for (const point of ring) {
    if (previous !== undefined && point.latitude > latitude !== previous.latitude > latitude) {
      const at =
        ((previous.longitude - point.longitude) * (latitude - point.latitude)) /
          (previous.latitude - point.latitude) +
        point.longitude;
      if (longitude < at) inside = !inside;
    }
    previous = point;
  }
  return inside;
}

/** The six digits of the prefecture in which a place lies by the outlines; null outside all of them. */
export const prefectureAt = (position: Position): string | null =>
  OUTLINES.find((outline) => outline.rings.some((ring) => isWithin(ring, position)))?.code ?? null;
