import type { Frequency } from '../kernel/period.ts';
import type { TypeBase } from './type-base.ts';

/** What a series measures, and within what bounds a reading can be true at all. */
export interface IndicatorDeclaration {
  readonly code: string;
  readonly title: string;
  /** Other headings under which tables list it. */
  readonly aliases: readonly string[];
  readonly unit: string;
  /** Decimals at most. */
  readonly scale: number;
  /** Physically possible values. Outside them a reading is refused, or kept and marked invalid where the instrument's range may be left. */
  readonly minimum: number;
  readonly maximum: number;
  readonly outside: 'refuse' | 'flag';
  /** Whether `0.002L` may be reported. */
  readonly detectionLimit: boolean;
  /** By which it is measured or judged. */
  readonly standard: string;
  /** Lines in the chart, each for its days and, where it dossiers, for one kind of place. */
  readonly limits: readonly {
    readonly value: number;
    readonly title: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
    readonly placeKind: string | null;
  }[];
}

/** Where is measured. A code keeps its meaning for ever; the list of a type grows without a new version. */
export interface PlaceDeclaration {
  readonly code: string;
  readonly name: string;
  /** A key of the facet's `placeKinds`. */
  readonly kind: string;
  /** Other names under which tables list it. */
  readonly aliases: readonly string[];
  /**
   * Code of the prefecture's body: a prefecture publishes its own places only. Null: the whole province or a provincial unit. `everybody`: no place but a
   * heading under which each body reports its own figures (a disease, a kind of insurance).
   */
  readonly prefecture: string | null;
  /** The body that owes for it, where a register says so. */
  readonly holder?: string | null;
  /** River system or the like: what lists are grouped by, in the order of the declaration. */
  readonly group: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly source: string;
  /** When it is measured there; absent = always. */
  readonly held?: readonly { readonly from: string; readonly until: string | null }[];
}

export interface DerivedDeclaration {
  readonly title: string;
  readonly name: string;
  /** The indicator that a derivation of one indicator is about; null where it judges all readings together. */
  readonly indicator: string | null;
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

/** The series shape: readings of indicators at places, period by period. */
export interface SeriesAspect {
  readonly frequency: Frequency;
  /** Read by instruments and judged, or compiled by offices and compared. */
  readonly nature: 'measured' | 'compiled';
  /** How pages and tables speak of it. */
  readonly wording: {
    readonly data: string;
    readonly period: string;
    readonly value: string;
    readonly judgement: string;
    readonly missing: string;
  };
  /** Days after the end of a period in which the next one is expected; then the page says that it is late. */
  readonly lateAfterDays: number;
  readonly placeTitle: string;
  readonly groupTitle: string;
  readonly placeKinds: Readonly<
    Record<string, { readonly title: string; readonly waterBody: 'river' | 'lake' | null }>
  >;
  /** Headings, regions and totals that no register keeps. */
  readonly places: readonly PlaceDeclaration[];
  /** Whether a period is told only when every one of these is told that the body reports on: six kinds of relief, 14 prefectures. */
  readonly complete?: true;
  /** The type of register whose lines are the places besides. */
  readonly placesFrom?: string;
  readonly indicators: readonly IndicatorDeclaration[];
  /** A row that is the sum of others, figure by figure; judged where all of them are told. */
  readonly placeTotals?: readonly {
    readonly place: string;
    readonly of: readonly string[];
    readonly tolerance?: string;
  }[];
  /** A figure that begins with what another left at the end of the period before: 上年结余. */
  readonly carriedOver?: readonly {
    readonly opening: string;
    readonly closing: string;
    readonly tolerance?: string;
  }[];
  /** The field of kind `rows` whose columns are `place`, `period` and the indicators' codes. */
  readonly rowsField: string;
  /** The field of kind `attachments` whose CSV and XLSX files carry the batch instead. */
  readonly filesField: string;
  /** Judgements computed from the readings of one place and period, by name in src/series/derived-values.ts; the first colours map and list. */
  readonly derived: readonly DerivedDeclaration[];
  /** Draws the places along their lines; the first of `derived` colours them. */
  readonly schematic?: SchematicDeclaration;
  readonly charts: readonly {
    readonly title: string;
    readonly drawing: 'line' | 'bar';
    readonly indicators: readonly string[];
  }[];
}

/** Readings or figures, period by period; every edition brings a batch. */
export interface SeriesType extends TypeBase {
  readonly shape: 'series';
  readonly series: SeriesAspect;
}
