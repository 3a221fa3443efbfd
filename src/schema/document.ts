import type { Cited } from '../kernel/citation.ts';
import type { TypeBase } from './type-base.ts';

/**
 * How a document stands today follows from its days and from what other documents say of it; what was declared when it
 * was published is one of the sources.
 */
export interface LibraryDeclaration {
  /** A field of kind `code`, and what its options mean. */
  readonly validity: string;
  readonly states: {
    readonly inForce: string;
    readonly notYet: string;
    readonly amended: string;
    readonly expired: string;
    readonly repealed: string;
  };
  readonly effectiveOn: string;
  /** The last day on which it holds. */
  readonly expiresOn: string;
  readonly subject: string;
  readonly genre: string;
  readonly issuers: string;
  /** Fields of kind `disclosures` that end, or change, the documents named there as soon as this one is in force. */
  readonly repealing: readonly string[];
  readonly amending: readonly string[];
}

/**
 * What a document says of the decision that it announces or carries out, and whether it needs a review of legality of
 * its own.
 */
export interface AnnouncementDeclaration {
  /** The number of the dossier. */
  readonly number: string;
  /** Or why it announces none, though it speaks of one. */
  readonly none: string;
  /** A yes or no: 规范性文件, reviewed for legality like a decision (国办发〔2018〕37号). */
  readonly normative: string;
  /** The type that explains a normative one (解读). */
  readonly explainedBy: string;
  /** By what a decision is not announced before it was found lawful. */
  readonly basis: Cited;
}

/**
 * 不涉及、零报告: records of the type are no publication of an item; they state that another item does not concern the body,
 * or that there was nothing to publish for a period. The names are fields; `nothingToPublish` is the option of `kind`
 * that means the latter. Nobody owes such a statement.
 */
export interface StatementAspect {
  readonly kind: string;
  readonly nothingToPublish: string;
  /** Code of the item. */
  readonly item: string;
  readonly reason: string;
  /** `2026-03`, `2026-Q1`, `2026` */
  readonly period: string;
}

/**
 * Parts that the law asks for together: a record without one of them has met what is owed in part, until a correction
 * brings it, or says in `unless` why it is empty (没有数据的表也要公开). The names are fields.
 */
export interface PartsAspect {
  readonly fields: readonly string[];
  readonly unless: string;
}

/** A record that its edition tells wholly. */
export interface DocumentType extends TypeBase {
  readonly shape: 'document';
  /** 文件库: documents with a validity in time, found by it; the names are fields. */
  readonly library?: LibraryDeclaration;
  readonly statement?: StatementAspect;
  readonly parts?: PartsAspect;
  /** 解读: the field of kind `disclosures` with the documents that it explains. */
  readonly explains?: string;
  /** It may announce what was decided on a guarded dossier; the names are fields. */
  readonly announces?: AnnouncementDeclaration;
}
