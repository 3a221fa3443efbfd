/** Degrees east and north. */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** One ring of a boundary, without its closing point. */
type Ring = readonly Position[];

/** A prefecture's boundary as the data files write it, simplified for drawings of a few hundred pixels. */
export interface PrefectureOutline {
  /** Six digits. */
  readonly code: string;
  /** Code of its government. */
  readonly body: string;
  readonly name: string;
  readonly shortName: string;
  /** Longitude, latitude of the seat. */
  readonly centre: readonly [number, number];
  /** Rings without their closing point: `longitude,latitude` separated by blanks. */
  readonly rings: readonly string[];
}

export interface ProvinceMap {
  /** In the order of provincial documents. */
  readonly prefectures: readonly PrefectureOutline[];
  /** Where the outlines come from, as maps must say. */
  readonly source: string;
}

export interface Outline {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly centre: Position;
  readonly rings: readonly Ring[];
}

const outlineOf = (prefecture: PrefectureOutline): Outline => ({
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
});

export interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** The least box around positions, in degrees; infinite for none. */
export const boxOf = (positions: readonly Position[]): Box => ({
  west: Math.min(...positions.map((each) => each.longitude)),
  east: Math.max(...positions.map((each) => each.longitude)),
  south: Math.min(...positions.map((each) => each.latitude)),
  north: Math.max(...positions.map((each) => each.latitude)),
});

/** Outlines are simplified by 0.015 degrees; what lies on the border is still in the province. */
const TOLERANCE = 0.03;

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

/** The province as places are checked and drawn by it. */
export class Province {
  /** The prefectures in the order of provincial documents. */
  readonly outlines: readonly Outline[];
  /** The least box around the outlines, which maps draw. */
  readonly extent: Box;
  /** The same with a margin: what lies outside is a mistake of typing, most often east and north exchanged. */
  readonly box: Box;
  readonly source: string;

  constructor(map: ProvinceMap) {
    this.outlines = map.prefectures.map(outlineOf);
    this.source = map.source;
    this.extent = boxOf(this.outlines.flatMap((outline) => outline.rings.flat()));
    this.box = {
      west: this.extent.west - TOLERANCE,
      east: this.extent.east + TOLERANCE,
      south: this.extent.south - TOLERANCE,
      north: this.extent.north + TOLERANCE,
    };
  }

  /** The six digits of the prefecture in which a place lies by the outlines; null outside all of them. */
  prefectureAt(position: Position): string | null {
    return (
      this.outlines.find((outline) => outline.rings.some((ring) => isWithin(ring, position)))?.code ?? null
    );
  }
}
