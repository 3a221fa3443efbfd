import type { Cited } from '../kernel/citation.ts';
import type { RegisterBehaviour } from './behaviour.ts';
import type { FieldDeclaration } from './fields.ts';
import type { SumDeclaration } from './figures.ts';
import type { TypeBase } from './type-base.ts';

/** What an entry says about the enterprise that it names. */
export type Polarity = 'positive' | 'negative' | 'neutral';

export interface SubjectDeclaration {
  readonly code: string;
  readonly name: string;
  readonly occurredOn: string | null;
  readonly polarity:
    | { readonly kind: 'fixed'; readonly value: Polarity }
    | {
        readonly kind: 'by-field';
        readonly field: string;
        readonly values: Readonly<Record<string, Polarity>>;
      };
}

/** Fields that say where something is: degrees, WGS 84 or CGCS 2000, east and north. */
export interface LocationDeclaration {
  readonly longitude: string;
  readonly latitude: string;
}

/** Lines that are shown on the map of the province. */
export interface MapDeclaration extends LocationDeclaration {
  /** What a place is called. */
  readonly label: string;
  /** A code field that tells kinds of places apart by colour; null where all are of one kind. */
  readonly category: string | null;
}

/**
 * 公示期的上下限: in months from the day of the decision (at least) and from the day of publication (at most); null where the
 * law sets none.
 */
export interface DisplayBound {
  /** The date field with the day of the decision, and the first day of a decision to which the bound applies. */
  readonly decidedOn: string;
  readonly since: string;
  /** A code field and its values; null = whatever the line says. */
  readonly when: { readonly field: string; readonly is: readonly string[] } | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly basis: Cited;
}

/** 办事指南: long-text fields with one step, or one paper, on each line; what stands before a colon is its name. */
export interface GuideDeclaration {
  readonly steps: string;
  readonly papers: string;
}

/**
 * Lines that somebody has and owes for: outlets, sections, hospitals. The holder of a line in force owes what items say
 * that holders owe.
 */
export interface HoldersDeclaration {
  /** A text field with the name or the code of the public body. */
  readonly holder: string;
  /**
   * Date fields with the first day, and with the first day on which it is no more; null = the days of the list alone.
   */
  readonly from: string | null;
  readonly until: string | null;
  /** How a line reads as a place of a series; null where nothing is measured there. Names are fields. */
  readonly place: {
    readonly kind: string;
    readonly group: string;
    /** Other names, separated by 、. */
    readonly aliases: string;
    readonly longitude: string;
    readonly latitude: string;
    readonly source: string;
  } | null;
}

/** Until the day in `dueOn`, `state` must have one of the values `met`. Both are required fields of a line. */
export interface LineTermDeclaration {
  readonly dueOn: string;
  readonly state: string;
  readonly met: readonly string[];
  /** What is owed: 整改结果. */
  readonly title: string;
}

/**
 * The register shape: a keyed list whose every edition is a set of changes. The names in `edition` are fields of the
 * type.
 */
export interface RegisterDeclaration {
  /** What one line is called: 权力事项. */
  readonly entryName: string;
  /** Fields of one line, of the kinds text, long-text, date, integer, decimal, boolean and code. */
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  /** The field that names a line for ever: 职权编码. */
  readonly key: string;
  readonly title: string;
  /** Columns of the table, in order; the page of one line shows every field. */
  readonly columns: readonly string[];
  /** Code fields by which the table is narrowed. */
  readonly filters: readonly string[];
  readonly search: readonly string[];
  /** Fields that hold the code of an administrative division on record. */
  readonly divisions: readonly string[];
  /** A field that holds the key of a line in another register of the same body. */
  readonly links: readonly {
    readonly field: string;
    readonly type: string;
    /** What the other end calls the lines that point to it: 对应的责任事项. */
    readonly backTitle: string;
  }[];
  /** The date field with the last day on which a line may be shown (公示截止期); after it nobody needs to do anything. */
  readonly displayUntil: string | null;
  /** How long the law lets a line be shown, from which day on it holds; the first that fits is applied. */
  readonly displayBounds: readonly DisplayBound[];
  /** Set when lines are about enterprises and are gathered by unified social credit code. */
  readonly subject: SubjectDeclaration | null;
  /** Set when a line tells people how something is done. */
  readonly guide: GuideDeclaration | null;
  /** Set when lines are places; a line without a position is in the list only. */
  readonly map: MapDeclaration | null;
  /** Figures of a line that must add up. */
  readonly sums: readonly SumDeclaration[];
  /** Fields that must be filled in where a field of kind `code` says so. */
  readonly requires: readonly {
    readonly when: string;
    readonly is: readonly string[];
    readonly fields: readonly string[];
  }[];
  readonly holders?: HoldersDeclaration;
  /** Other headings under which official tables list a field. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  /** Fields whose values over time people ask for (a price): the page of a line lists them, and answers for a day. */
  readonly tracked: { readonly title: string; readonly fields: readonly string[] } | null;
  /** Set when lines are decisions to be taken: each must have a dossier, begun until the day in the date field. */
  readonly dossiers?: { readonly kind: string; readonly startOn: string };
  /** Set when each line has a term of its own, until which the list must say that the work is done (整改期限). */
  readonly terms?: LineTermDeclaration;
  readonly edition: {
    readonly effectiveOn: string;
    readonly basis: string;
    readonly article: string;
    readonly reason: string;
    /** A `rows` field: small changes typed in the form. */
    readonly changes: string;
    /** An `attachments` field: changes as CSV or XLSX. */
    readonly file: string;
    /** A code field, `changes` or `whole`: whether the file holds changes, or the list as it shall be. */
    readonly scope: string;
  };
  readonly behaviours: readonly RegisterBehaviour[];
}

/** A keyed list, kept by one body: every edition is a set of changes to its entries. */
export interface RegisterType extends TypeBase {
  readonly shape: 'register';
  readonly register: RegisterDeclaration;
}
