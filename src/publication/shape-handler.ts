import type { CatalogueItem } from '../catalogue/items.ts';
import type { Tx } from '../database/database.ts';
import type { DraftException } from '../exceptions/exception-store.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Refusal } from '../kernel/result.ts';
import type { EventObligation } from '../obligations/open-for-event.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { Shape, TypeDeclaration } from '../schema/declaration.ts';

/** A record on its way: what a shape is asked about before it may go on. */
export interface ShapedRecord {
  readonly type: TypeDeclaration;
  readonly item: CatalogueItem;
  readonly bodyCode: string;
  /** Set when an existing disclosure gets a new edition. */
  readonly disclosureId: string | null;
  readonly content: JsonObject;
  readonly today: CivilDate;
  /** Keys of the finds of screening that were decided to stay. */
  readonly keptFinds: ReadonlySet<string>;
  /** Parts that are not made public; `content` still has them. */
  readonly withheld: readonly DraftException[];
  /** By which the record is judged. */
  readonly catalogue: Catalogue;
}

/** The same record at the moment of publication; its content is the public version, which may lack what is masked. */
export interface ShapedEdition extends ShapedRecord {
  readonly disclosureId: string;
  readonly editionId: string;
  readonly n: number;
  readonly publishedAt: Date;
}

/** One thing that a record would bring when it is published: 新增 12, 监测值 360. */
export interface PreviewFigure {
  readonly title: string;
  readonly value: number;
  /** A few of them by name, so that a person sees whether the right file was taken. */
  readonly examples: readonly string[];
}

/** What a part of the pipeline found out about a record. Nothing has been written. */
export interface Preparation<Plan> {
  /** Every reason of this part against the record. */
  readonly refusals: readonly Refusal[];
  /** What `commit` will write, a value; null for a record that is refused and of which no plan can be made. */
  readonly plan: Plan | null;
  /** For 核验 before the submission; absent where the part brings nothing to count. */
  readonly preview?: readonly PreviewFigure[];
  /** The obligation that exists already for a new record, so that its submission raises no second one. */
  readonly obligationId?: number | null;
  /** What its submission raises instead of what its item says: the deadline of its stage. */
  readonly raises?: EventObligation;
  /**
   * SHA-256 over `salt LF` and what the record brings beside its public content, for the log to commit to; absent when
   * the content tells all.
   */
  readonly annexDigest?: (salt: string) => Promise<string>;
}

/**
 * What a shape or an aspect adds to the one pipeline. `prepare` reads and judges, at 核验, at submission and again at
 * publication, and writes nothing; `commit` writes the plan, in the publishing transaction, in which it was made.
 */
export interface RecordPart<Plan> {
  readonly prepare: (tx: Tx, record: ShapedRecord) => Promise<Preparation<Plan>>;
  readonly commit: (tx: Tx, plan: Plan, edition: ShapedEdition) => Promise<void>;
}

/** A preparation together with the way to commit its plan: what the plan looks like is known to its part only. */
export interface PreparedPart extends Preparation<unknown> {
  readonly commit: (tx: Tx, edition: ShapedEdition) => Promise<void>;
}

export type PreparePart = (tx: Tx, record: ShapedRecord) => Promise<PreparedPart>;

/** The part as the pipeline takes it, whatever its plan. */
export const recordPart =
  <Plan>({ prepare, commit }: RecordPart<Plan>): PreparePart =>
  async (tx, record) => {
    const prepared = await prepare(tx, record);
    return {
      ...prepared,
      commit: async (publishing, edition) => {
        if (prepared.plan === null) throw new Error(`edition ${edition.editionId} has no plan`);
        await commit(publishing, prepared.plan, edition);
      },
    };
  };

/** What holds for the records of a shape. The pipeline itself names no shape. */
export interface ShapeHandler {
  readonly prepare: PreparePart;
  /**
   * What a new draft takes over from the last record of its kind; absent where nothing goes on from an earlier record.
   */
  readonly carriedOver?: (
    tx: Tx,
    record: Pick<ShapedRecord, 'type' | 'bodyCode' | 'today' | 'catalogue'>,
  ) => Promise<JsonObject>;
  /**
   * Names of the parts of a period that what is public of an item and a body still lacks; null, or absent, where a
   * record tells a period whole.
   */
  readonly missingParts?: (
    tx: Tx,
    told: Pick<ShapedRecord, 'type' | 'item' | 'bodyCode' | 'catalogue' | 'content'>,
    period: string,
  ) => Promise<readonly string[] | null>;
  /**
   * One record may tell several periods, or a part of one: it is asked of every period that it touches whether that is
   * whole now.
   */
  readonly manyPeriods?: true;
  /**
   * What follows for others of the same shape when a record is withdrawn, or when a draft that was written for an
   * obligation is thrown away; in the same transaction.
   */
  readonly afterLoss?: (
    tx: Tx,
    lost: { readonly disclosure: string } | { readonly obligation: number },
    at: { readonly now: Date; readonly catalogue: Catalogue },
  ) => Promise<void>;
  /** Why it may not be withdrawn now; absent where nothing ever rests on a record. */
  readonly withdrawalRefusals?: (
    tx: Tx,
    disclosure: { readonly id: string; readonly today: CivilDate; readonly catalogue: Catalogue },
  ) => Promise<readonly Refusal[]>;
}

/** What a type may declare beside its shape (预警, 征求意见); null for a type that does not. */
export type Aspect = (type: TypeDeclaration) => PreparePart | null;

export interface ShapeHandlers {
  readonly byShape: Readonly<Record<Shape, ShapeHandler>>;
  /** In the order in which they commit, after the shape: a consultation belongs to the dossier that the shape opens. */
  readonly aspects: readonly Aspect[];
}

const isEmpty = (value: JsonValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The parts that a document lacks and does not explain; null where its type asks for none. */
function partsLacking({ type, content }: Pick<ShapedRecord, 'type' | 'content'>): readonly string[] | null {
  const parts = type.shape === 'document' ? type.parts : undefined;
  if (parts === undefined) return null;
  if (!isEmpty(content[parts.unless])) return [];
  return parts.fields
    .filter((name) => isEmpty(content[name]))
    .map((name) => type.fields[name]?.title ?? name);
}

/** A shape that is wholly told by its edition: the document. */
export const plainShape: ShapeHandler = {
  missingParts: async (_, told) => partsLacking(told),
  prepare: recordPart({ prepare: async () => ({ refusals: [], plan: {} }), commit: async () => {} }),
};
