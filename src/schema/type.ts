import type { ConsultationAspect, ConsultationReportAspect } from './consultation.ts';
import type { FieldDeclaration, FormSection } from './fields.ts';
import type {
  BreakdownDeclaration,
  PresentationDeclaration,
  SumDeclaration,
  YearlyDeclaration,
} from './figures.ts';
import type { RegisterDeclaration } from './register.ts';
import type { SeriesAspect } from './series.ts';
import type { Shape } from './vocabulary.ts';
import type { WarningAspect } from './warning.ts';

/** How a document stands today follows from its days and from what other documents say of it; what was declared when it was published is one of the sources. */
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

export interface TypeDeclaration {
  readonly key: string;
  readonly version: number;
  readonly shape: Shape;
  readonly title: string;
  readonly description: string;
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  readonly form: { readonly sections: readonly FormSection[] };
  readonly views: {
    /** Which fields carry what every disclosure shows in lists, feeds and meta tags; null = the type has none. */
    readonly identity: {
      readonly title: string;
      readonly summary: string | null;
      readonly documentNumber: string | null;
      readonly documentDate: string | null;
      readonly keywords: string | null;
    };
    /** The two-column table above the text, in order (索引号, 发布机构 and 发布日期 are always there). */
    readonly header: readonly string[];
    /** Below it, in order; each field is shown by the presenter of its kind. */
    readonly main: readonly string[];
    /** Parts shown by a presenter of their own; none where it is left out. */
    readonly presentations?: readonly PresentationDeclaration[];
    /** Fields that full-text search reads. */
    readonly search: readonly string[];
  };
  readonly rules: {
    /** Names in src/publication/rules; checked at submission and again at publication. All refusals at once. Screening is not among them: it holds for every record. */
    readonly onSubmit: readonly string[];
  };
  /** What the rule `sums-add-up` checks. */
  readonly sums?: readonly SumDeclaration[];
  readonly yearly?: YearlyDeclaration;
  /** What the rule `breakdown-adds-up` checks. */
  readonly breakdowns?: readonly BreakdownDeclaration[];
  readonly openData: { readonly columns: readonly string[] };
  /** 公示: the whole record is shown until the day in this date field, itself included; a record without that day is shown for ever. */
  readonly publicity?: { readonly until: string };
  /** 文件库: documents with a validity in time, found by it; the names are fields. */
  readonly library?: LibraryDeclaration;
  /** What a type of the shape `register` says about its lines. */
  readonly register?: RegisterDeclaration;
  /** Only of the shape `series`. */
  readonly series?: SeriesAspect;
  /** Only of the shape `dossier`: the dossier holds the consultation and its report together. */
  readonly consultation?: ConsultationAspect;
  readonly consultationReport?: ConsultationReportAspect;
  /** Only of the shape `dossier`. */
  readonly warning?: WarningAspect;
}
