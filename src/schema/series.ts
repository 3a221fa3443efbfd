import type { Frequency } from '../kernel/period.ts';
import type { SeriesBehaviour } from './behaviour.ts';
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
  /**
   * Physically possible values. Outside them a reading is refused, or kept and marked invalid where the instrument's
   * range may be left.
   */
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
   * Code of the prefecture's body: a prefecture publishes its own places only. Null: the whole province or a provincial
   * unit. `everybody`: no place but a heading under which each body reports its own figures (a disease, a kind of
   * insurance).
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

/** The series shape: readings of indicators at places, period by period. */
export interface SeriesAspect {
  readonly frequency: Frequency;
  /** Read by instruments and judged, or compiled by offices and compared. */
  readonly nature: 'measured' | 'compiled';
  /** How pages and tables name its parts. */
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
  /**
   * Whether a period is told only when every one of these is told that the body reports on: six kinds of relief, 14
   * prefectures.
   */
  readonly complete?: true;
  /** Of what is told by the hour: how many readings of a day are to be expected; 24 where it is not said. */
  readonly timesADay?: number;
  /** The type of register whose lines are the places besides. */
  readonly placesFrom?: string;
  readonly indicators: readonly IndicatorDeclaration[];
  /** The field of kind `rows` whose columns are `place`, `period` and the indicators' codes. */
  readonly rowsField: string;
  /** The field of kind `attachments` whose CSV and XLSX files carry the batch instead. */
  readonly filesField: string;
  /**
   * Judgements computed from the readings of one place and period, by name in src/series/derived-values.ts; the first
   * colours map and list.
   */
  readonly derived: readonly DerivedDeclaration[];
  readonly charts: readonly {
    readonly title: string;
    readonly drawing: 'line' | 'bar';
    readonly indicators: readonly string[];
  }[];
  readonly behaviours?: readonly SeriesBehaviour[];
}

/** Readings or figures, period by period; every edition brings a batch. */
export interface SeriesType extends TypeBase {
  readonly shape: 'series';
  readonly series: SeriesAspect;
}
