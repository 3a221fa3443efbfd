import type { WorkCalendar } from '../kernel/calendar.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { Cited } from '../kernel/citation.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Refusal } from '../kernel/result.ts';
import { type ColumnOf, type Condition, type FieldOf, fieldsOfConditions } from './condition.ts';
import type { Audience, LocationDeclaration, ReviewStep, TermUnit } from './declaration.ts';

/** Why a part of a record is not told: 政府信息公开条例第十四条, 第十五条. */
export type Ground = 'state-secret' | 'business-secret' | 'personal-privacy';

/** What a dossier has published so far, as the rules see it. */
export interface StageRecord {
  readonly stage: string;
  readonly type: string;
  /** The day of the act itself (受理日期, 公告日期), by which its rules are chosen. */
  readonly on: CivilDate;
  /** Null while it is on its way. */
  readonly publishedOn: CivilDate | null;
  readonly content: JsonObject;
}

/** Guards a stage: pure, named, with its article. It returns every refusal. */
/** A field, or the columns of every row of a field. */
export interface Demanded {
  readonly field: string;
  readonly columns?: readonly string[];
}

export interface Gate {
  readonly name: string;
  readonly title: string;
  readonly basis: Cited;
  /** What every record must tell, whatever it is about, for the database (0652_what_stages_tell.sql). */
  readonly demanded?: readonly Demanded[];
  readonly judge: (
    record: StageRecord,
    before: readonly StageRecord[],
    calendar: WorkCalendar,
  ) => readonly Refusal[];
}

/** A due day with all that is said about it. */
export interface StageDue {
  /** The day from which is counted. */
  readonly from: CivilDate;
  readonly dueOn: CivilDate;
  readonly basis: Cited;
  /** How it was counted, so that anybody can count it again. */
  readonly computation: string;
  /** Counted into a year whose holidays are not announced. */
  readonly provisional: boolean;
  /** What was counted, where nothing paused or lengthened it in words: it can be counted again from this alone. */
  readonly counted: {
    readonly what: string;
    readonly from: string;
    readonly count: number;
    readonly unit: TermUnit;
  } | null;
}

/**
 * A day by which something had to happen. It does not hinder: what comes late is published all the same and shown as
 * late.
 */
export interface StageDeadline {
  readonly title: string;
  /** Null where it does not apply or nothing is known yet. `own` is the stage's first record, null before it. */
  readonly due: (
    before: readonly StageRecord[],
    own: StageRecord | null,
    calendar: WorkCalendar,
  ) => StageDue | null;
  /** What is compared with the due day. */
  readonly measures: 'act' | 'publication';
}

/**
 * A field that a correction leaves as it was published; empty, it may still be filled in. Enforced by the database too.
 */
export interface FixedField {
  readonly field: string;
  /** From its publication, or as soon as a record of a later phase stands. */
  readonly from: 'publication' | 'later-phase';
  /** Only blanks, punctuation and mark-up may still change: a clerical error of a text. */
  readonly loosely?: true;
  /** What it may become all the same: a step that was not asked for is added. */
  readonly mayBecome?: readonly string[];
}

export interface StageType {
  readonly type: string;
  /** Fields that must be told or withheld with one of these grounds. */
  readonly withholdable: Readonly<Record<string, readonly Ground[]>>;
}

export interface StageDeclaration {
  readonly key: string;
  readonly title: string;
  /** What is to be made public here, in a sentence for everybody. */
  readonly demand: string;
  readonly audience: Audience;
  /** Record types that may stand here; each may be asked for something else. */
  readonly types: readonly StageType[];
  /** A dossier may begin here. */
  readonly opens: boolean;
  readonly repeatable: boolean;
  /** What a new record starts with, from the last record of this stage that the body published. */
  readonly continues?: {
    /** Its field → the field of the last record. */
    readonly fields: Readonly<Record<string, string>>;
    /** What follows from the last record and is not a copy: the month after it, its title with that month. */
    readonly values: (last: JsonObject) => JsonObject;
  };
  /** Whether later stages must wait for it, by what the dossier has published. */
  readonly required: (records: readonly StageRecord[]) => boolean;
  /** Whether the dossier ends with this record. */
  readonly closes: (content: JsonObject) => boolean;
  readonly gates: readonly Gate[];
  readonly deadlines: readonly StageDeadline[];
  /**
   * A key of the kind's `phases`: stages of one phase may come in any order and repeat each other; without it the stage
   * is a phase of its own.
   */
  readonly phase?: string;
  /** It may stand before, between and after all others. */
  readonly anyTime?: boolean;
  /** Whether the record sends the dossier back: earlier phases may follow again. */
  readonly reopens?: (content: JsonObject) => boolean;
  /** What must hold before a record may stand here; enforced by the database too. */
  readonly conditions?: readonly Condition[];
  /** Approvals without which no record may stand here, whatever the item says today. */
  readonly approvals?: readonly ReviewStep[];
  /** What later stages rest on and a correction does not change, and why. */
  readonly fixed?: {
    readonly fields: readonly FixedField[];
    readonly basis: Cited;
    readonly advice: string;
  };
  /** Its records are not withdrawn: what was found belongs to the course of the dossier. */
  readonly permanent?: true;
  /**
   * Who has to do it: `title` in general; `field` of the opening record names them. `named: false`: neither it nor the
   * body of the dossier does.
   */
  readonly responsible?: { readonly title: string; readonly field: string | null; readonly named?: boolean };
}

/**
 * Figures that go on from record to record of one stage (形象进度, 每月收支): drawn above the timeline, with the table beneath.
 */
export interface RunningFigures {
  readonly title: string;
  readonly stage: string;
  /** The field with the place of a record in time: a month `2026-03` or a day. */
  readonly at: string;
  /** Decimal and integer fields of the stage's records; null = in the table only. */
  readonly figures: readonly { readonly field: string; readonly drawing: 'line' | 'bar' | null }[];
}

/** Where dossiers of a kind are gathered for everybody: a list and an address of their own. */
export interface Collection {
  /** `/decisions` and `/api/v1/decisions`. */
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  /** The code field of the opening record by which the list is narrowed. */
  readonly category: { readonly field: string; readonly title: string };
}

/**
 * A kind of dossier with its stages in order. A reform is a new version; a dossier keeps the version that it began
 * with, chosen by the day of its first act.
 */
export interface DossierKind {
  readonly key: string;
  readonly version: number;
  /** `YYYY-MM-DD`: the first day on which dossiers begin with this version. */
  readonly validFrom: string;
  readonly title: string;
  readonly basis: Cited;
  readonly number: {
    readonly title: string;
    /** A regular expression for the whole number. */
    readonly pattern: string;
    readonly help: string;
    readonly example: string;
  };
  /** Which fields of its record types say what. */
  readonly fields: {
    readonly number: string;
    readonly stage: string;
    readonly on: string;
    /** The name of the dossier, in the records that open it. */
    readonly matter: string;
    /** Rows `{field, ground, explanation}`. */
    readonly withheld: string;
    /** Rows `{subject, before, after}` of a record that changes something told before; null where the kind has none. */
    readonly changes: string | null;
    /** The number that the opening record says the dossier has in the list of decisions; absent where there is none. */
    readonly listed?: string;
  };
  /** 按编号查询: the field of the opening record whose last characters the asker must know. */
  readonly lookup: { readonly field: string; readonly title: string; readonly characters: number } | null;
  readonly stages: readonly StageDeclaration[];
  /** Fields of its records that say where the dossier is (项目地点); its list then shows a map. */
  readonly location?: LocationDeclaration;
  readonly running?: readonly RunningFigures[];
  /** What the version is called: 适用程序. */
  readonly profile?: { readonly key: string; readonly title: string };
  readonly phases?: readonly { readonly key: string; readonly title: string }[];
  /** Rows whose column names the steps that a recorded exception (依法不公开) covers. */
  readonly exceptions?: ColumnOf;
  readonly collection?: Collection;
  /** Its text on the way through the stages, in their order: each is shown beside the one before it, word by word. */
  readonly texts?: readonly { readonly stage: string; readonly field: string; readonly title: string }[];
  /**
   * Documents that speak of such a dossier are refused while it lacks what this asks for: the decision is announced on
   * the dossier, or not at all. What else speaks of it is confirmed by the reviewer.
   */
  readonly guarded?: {
    /** The stage whose conditions are asked for. */
    readonly stage: string;
    /** Keys: what speaks of it in any way is refused while one of these does not hold. */
    readonly always: readonly string[];
    /** Keys: and what names it in its title, while one of these does not hold. */
    readonly announced: readonly string[];
    /** The stage of the review: once a record stands there, it has found what does not hold. */
    readonly judged: string;
    /**
     * Stages that a dossier which is withheld as a whole still has to take, in their order; each is on record with its
     * day and the number of its paper.
     */
    readonly demanded: readonly string[];
    /** Its texts, by whose passages a document is recognised. */
    readonly texts: readonly FieldOf[];
  };
  /** The dossier as OCDS releases, oldest first; null where that standard does not fit. */
  readonly ocds: ((dossier: PublishedDossier) => readonly JsonObject[]) | null;
}

/** A public dossier with its published records, for open data. */
export interface PublishedDossier {
  readonly number: string;
  readonly title: string;
  readonly body: { readonly code: string; readonly name: string };
  /** The identifier of the process: the prefix is the publisher's, the rest is ours. */
  readonly ocid: string;
  readonly records: readonly PublishedRecord[];
}

export interface PublishedRecord extends StageRecord {
  readonly disclosureId: string;
  readonly edition: number;
  readonly title: string;
  /** RFC 3339, +08:00: of the edition that stands. */
  readonly at: string;
  readonly url: string;
}

export const stageOf = (kind: DossierKind, key: string): StageDeclaration | null =>
  kind.stages.find((stage) => stage.key === key) ?? null;

/** Every field of its records that the judge looks at; none for a kind without conditions. */
export function judgedFields(kind: DossierKind): readonly string[] {
  const conditions = kind.stages.flatMap((stage) => stage.conditions ?? []);
  if (conditions.length === 0) return [];
  const exceptions = kind.exceptions === undefined ? [] : [kind.exceptions.rows];
  return [...new Set([...fieldsOfConditions(conditions), ...exceptions])];
}
