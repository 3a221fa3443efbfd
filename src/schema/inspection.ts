/**
 * The indicators by which government sites are inspected, as data: each with the demand in words, the document and
 * article that it comes from, and the check that the platform can make of it.
 */
export type InspectionCheck =
  /** Nothing was published on the body's page for so many days; for bodies of these levels. */
  | { readonly kind: 'home-stale'; readonly days: number; readonly levels: readonly string[] }
  /** A first-level column with publications has none within its time. */
  | { readonly kind: 'column-stale'; readonly columns: readonly string[] }
  /** An item that is owed has never been published and its first day is over. */
  | { readonly kind: 'item-blank' }
  /** A period of its own has passed without publication. */
  | { readonly kind: 'item-late' }
  /** These items are due to be looked at again; `except`: all but these. */
  | { readonly kind: 'review-due'; readonly items: readonly string[]; readonly except: boolean }
  /** The time of first publication is missing, or not that of the first edition, or before the document's own date. */
  | { readonly kind: 'publication-time' }
  /** An address of ours in a text, or in an attachment, leads nowhere any more. */
  | { readonly kind: 'dead-link'; readonly in: 'text' | 'attachment' }
  /** An address of others in a text was found dead on two days; seen only where requests to others are allowed. */
  | { readonly kind: 'outside-link' }
  /** A consultation that closed more than `days` ago, and not more than `until` days ago, was not answered. */
  | { readonly kind: 'opinions-unanswered'; readonly days: number; readonly until: number | null }
  /** A field that the type demands today is empty, or has a value that the type does not allow. */
  | { readonly kind: 'element'; readonly fault: 'missing' | 'wrong' }
  /** A guide lacks at least so many, and at most so many, of its key elements. */
  | { readonly kind: 'guide-elements'; readonly atLeast: number; readonly atMost: number };

export interface InspectionIndicator {
  readonly code: string;
  /** 发布解读, 办事服务, 互动交流, 功能设计 */
  readonly group: string;
  readonly title: string;
  /** What the inspector demands, with its numbers. */
  readonly rule: string;
  /** Document with its number, and the place in it. */
  readonly source: string;
  /** How far the source was compared: `own` = set by the platform, because the source gives no number or is damaged. */
  readonly checked: 'copy-read' | 'memory' | 'own';
  readonly effectiveFrom: string;
  /** Taken off for each finding, and at most for all of them. */
  readonly points: number;
  readonly cap: number;
  /** Null: the platform cannot see it, nobody is marked down for it; `unchecked` says why, also of `outside-link`. */
  readonly check: InspectionCheck | null;
  readonly unchecked: string;
}

/** 单项否决: so many findings of these indicators together fail the body, whatever its points. */
export interface InspectionVeto {
  readonly key: string;
  readonly title: string;
  readonly indicators: readonly string[];
  readonly limit: number;
  readonly source: string;
}

/**
 * A first-level column of a body: its records of these types and items, and how long it may stand without a new one.
 */
export interface InspectedColumn {
  readonly key: string;
  readonly title: string;
  readonly types: readonly string[];
  readonly items: readonly string[];
  /** As PostgreSQL reads an interval of days or months: `14 days`, `6 months`. */
  readonly within: string;
  readonly withinWords: string;
}

/** The key elements of a guide, each with the fields of the type that hold it; any one of them is enough. */
export interface InspectedGuide {
  readonly type: string;
  readonly elements: Readonly<Record<string, readonly string[]>>;
}

export interface InspectionDeclaration {
  readonly indicators: readonly InspectionIndicator[];
  readonly vetoes: readonly InspectionVeto[];
  readonly columns: readonly InspectedColumn[];
  readonly guides: readonly InspectedGuide[];
  /** A result that is older says so beside itself. */
  readonly staleAfterHours: number;
}
