/**
 * What a single type does beside what all types of its shape do. The declaration names the behaviour and gives what it
 * needs; it is implemented once, in the file of src that asks for it by name. The second type that wants it names it
 * too.
 */
export type SeriesBehaviour =
  | { readonly name: 'place-totals'; readonly totals: readonly PlaceTotal[] }
  | { readonly name: 'carried-over'; readonly figures: readonly CarriedFigure[] }
  /** Draws the places along the waters; the first of `derived` colours them. */
  | ({ readonly name: 'water-schematic' } & SchematicDeclaration);

/** A row that is the sum of others, figure by figure; judged where all of them are told. */
export interface PlaceTotal {
  readonly place: string;
  readonly of: readonly string[];
  /** Codes of the figures that add up; all if not given. Rates do not. */
  readonly figures?: readonly string[];
  /** In the unit of the figures; none if not given. */
  readonly tolerance?: string;
}

/** A figure that begins with what another left at the end of the period before: 上年结余. */
export interface CarriedFigure {
  readonly opening: string;
  readonly closing: string;
  readonly tolerance?: string;
}

/** Places along lines, in the order in which the water runs: drawn where no positions may be published. */
export interface SchematicDeclaration {
  readonly title: string;
  /** What the drawing is and is not. */
  readonly note: string;
  readonly lines: readonly {
    readonly title: string;
    readonly water: 'river' | 'lake';
    /** What it runs into. */
    readonly into: string;
    /** Codes of places, from the source to the mouth; `joins` = the mouth of a tributary that comes in here. */
    readonly places: readonly { readonly code: string; readonly joins: boolean }[];
  }[];
}

/** Tables write these words instead of a figure where there is none: 市场调节价. */
export interface RegisterBehaviour {
  readonly name: 'words-for-no-figure';
  readonly words: readonly string[];
}

/** The behaviour of that name; null for a declaration that does not name it. */
export const behaviourOf = <B extends { readonly name: string }, N extends B['name']>(
  { behaviours = [] }: { readonly behaviours?: readonly B[] | undefined },
  name: N,
): (B & { readonly name: N }) | null =>
  behaviours.find((each): each is B & { readonly name: N } => each.name === name) ?? null;
