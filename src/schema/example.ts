import type { JsonObject } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';

/**
 * What an area's examples are made of. The same ones feed the tests (each is taken, or refused for exactly the stated
 * reasons), the demonstration province and the documents. Texts are our own and marked 〔演示〕; people, codes and
 * telephone numbers are recognisably artificial. Tests read them on 9 March 2026.
 */

/** A record that stands for its type: a document or a batch of readings. */
export interface RecordExample {
  readonly type: string;
  readonly item: string;
  readonly body: string;
  readonly content: JsonObject;
  /** Codes of all refusals; empty = valid. */
  readonly refusals: readonly string[];
}

/** A list, edition by edition; the refusals are those of the last one, the earlier ones are accepted. */
export interface ListExample {
  readonly says: string;
  readonly editions: readonly ListEdition[];
  readonly refusals: readonly string[];
}

export interface ListEdition {
  readonly item: string;
  readonly body: string;
  readonly content: JsonObject;
}

/** One record on its way onto a dossier. What is refused is not there for those after it. */
export interface DossierRecord {
  readonly item: string;
  /** The moment of publication, RFC 3339. */
  readonly at: string;
  readonly content: JsonObject;
  /** Codes of all refusals; empty = it is published. */
  readonly refusals: readonly string[];
}

/** A dossier from its beginning, with what may not stand in it. */
export interface DossierExample {
  readonly name: string;
  readonly body: string;
  readonly records: readonly DossierRecord[];
}

/** What the demonstration publishes, through the real pipeline. */
export interface DemonstrationRecord {
  readonly item: string;
  readonly body: string;
  readonly content: JsonObject;
  /** The moment of publication, RFC 3339; what lies in the future is left out. */
  readonly at: string;
  /** The period that it is for, as obligations name it (`2026`, `2026-Q3`, `2026-09`); null where it meets none. */
  readonly period: string | null;
  /** Records of the same list are its editions; null for what is no list. */
  readonly list: string | null;
}

/** What several people say in nearly the same words. */
export interface SampleOpinion {
  readonly text: string;
  /** Anchor of the passage; empty = the whole draft. */
  readonly anchor: string;
  /** `resident`, `enterprise`, … */
  readonly group: string;
  /** How many people say it, each a little differently. */
  readonly people: number;
  /** A way other than the site, with its evidence. */
  readonly offline?: { readonly channel: string; readonly evidence: string };
  /** Number of the issue that answers it, beginning with 1; absent while nobody has looked. */
  readonly issue?: number;
}

/** Artificial opinions on a consultation of the demonstration. */
export interface SampleOpinions {
  readonly body: string;
  /** Number of the dossier. */
  readonly number: string;
  /** The first moment, and over how many days they spread. */
  readonly from: string;
  readonly days: number;
  readonly opinions: readonly SampleOpinion[];
  readonly issues: readonly {
    readonly title: string;
    readonly outcome: string;
    readonly reason: string;
    readonly changed: string;
  }[];
  /** When the report was issued; null while it is owed. */
  readonly reportedAt: string | null;
}

export interface AreaExamples {
  readonly records: readonly RecordExample[];
  readonly lists: readonly ListExample[];
  readonly dossiers: readonly DossierExample[];
  /** What the demonstration shows of this area as of a day, in any order. */
  readonly demonstration: (today: CivilDate) => readonly DemonstrationRecord[];
  /** What people say on the consultations among it. */
  readonly opinions?: (today: CivilDate) => readonly SampleOpinions[];
}

/** How sample records of a type read; sections null = one for each element of the item. */
export interface SampleText {
  readonly title: string;
  readonly summary: string;
  /** Fields that say for which period a record is. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** Values of fields that should not vary. */
  readonly fixed: JsonObject;
  readonly sections: readonly (readonly [heading: string, paragraphs: readonly string[]])[] | null;
}

/** Data that another system of the demonstration gives each hour, and how they are fetched (数据接入). */
export interface DemonstrationFeed {
  readonly name: string;
  readonly item: string;
  readonly body: string;
  /** Below the folder from which connectors fetch. */
  readonly folder: string;
  readonly everyMinutes: number;
  readonly quietHours: number;
  readonly jumpPercent: number;
  /** The fields of the record beside its rows. */
  readonly record: JsonObject;
  /** A table with its heading for the hour, `2026-03-09T14:00`. */
  readonly table: (hour: string) => readonly (readonly string[])[];
}

/** What the demonstration province is made of. */
export interface Demonstration {
  readonly examples: readonly AreaExamples[];
  /**
   * How records of a type read that are made up field by field; a type without an entry gets its sections from the
   * elements of its item.
   */
  readonly samples: Readonly<Record<string, SampleText>>;
}
