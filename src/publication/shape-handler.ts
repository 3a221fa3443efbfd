import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Refusal } from '../kernel/result.ts';
import type { ItemDeclaration, Shape, TypeDeclaration } from '../schema/declaration.ts';

/** A record on its way: what a shape is asked about before it may go on. */
export interface ShapedRecord {
  readonly type: TypeDeclaration;
  readonly item: ItemDeclaration;
  readonly bodyCode: string;
  /** Set when an existing disclosure gets a new edition. */
  readonly disclosureId: string | null;
  readonly content: JsonObject;
  readonly today: CivilDate;
}

/** The same record at the moment of publication. */
export interface ShapedEdition extends ShapedRecord {
  readonly disclosureId: string;
  readonly editionId: string;
  readonly n: number;
  readonly publishedAt: Date;
}

/** One thing that a record would bring when it is published: 新增 12, 监测值 360. */
export interface ForeseenFigure {
  readonly title: string;
  readonly value: number;
  /** A few of them by name, so that a person sees whether the right file was taken. */
  readonly examples: readonly string[];
}

/**
 * What a shape adds to the one pipeline: refusals of its own, judged at submission and again at publication, and its tables, filled in the publishing
 * transaction. The pipeline itself knows no shape by name.
 */
export interface ShapeHandler {
  readonly refusals: (tx: Tx, record: ShapedRecord) => Promise<readonly Refusal[]>;
  readonly apply: (tx: Tx, edition: ShapedEdition) => Promise<void>;
  /** What a new draft starts with beside what its fields say; absent where nothing goes on from an earlier record. */
  readonly start?: (
    tx: Tx,
    record: { readonly type: TypeDeclaration; readonly bodyCode: string; readonly today: CivilDate },
  ) => Promise<JsonObject>;
  /** The duty that stands already for a new record, so that its submission raises no second one; null when there is none. */
  readonly owed?: (tx: Tx, record: ShapedRecord) => Promise<number | null>;
  /** Asked in the transaction in which `refusals` was, for 核验 before the submission; a shape without a set of its own has nothing to tell. */
  readonly foresee?: (tx: Tx, record: ShapedRecord) => Promise<readonly ForeseenFigure[]>;
  /**
   * SHA-256 over `salt LF` and what the record brings beside its public content, for the log to commit to; null when the content tells all. Asked in the
   * publishing transaction, after `refusals`.
   */
  readonly annexDigest?: (tx: Tx, record: ShapedRecord, salt: string) => Promise<string | null>;
  /** Why it may not be withdrawn now; absent where nothing ever stands on a record. */
  readonly withdrawal?: (tx: Tx, disclosureId: string, today: CivilDate) => Promise<readonly Refusal[]>;
}

export type ShapeHandlers = Readonly<Record<Shape, ShapeHandler>>;

/** A shape that is wholly told by its edition: the document. */
export const plainShape: ShapeHandler = { refusals: async () => [], apply: async () => {} };
