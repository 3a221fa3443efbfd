import type { FieldDeclaration, FormSection } from './fields.ts';
import type {
  BreakdownDeclaration,
  PresentationDeclaration,
  SumDeclaration,
  YearlyDeclaration,
} from './figures.ts';

/** What every type declares, whatever its shape. */
export interface TypeBase {
  readonly key: string;
  readonly version: number;
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
    /**
     * Names in src/publication/rules; checked at submission and again at publication. All refusals at once. Screening
     * is not among them: it holds for every record.
     */
    readonly onSubmit: readonly string[];
  };
  /** What the rule `sums-add-up` checks. */
  readonly sums?: readonly SumDeclaration[];
  readonly yearly?: YearlyDeclaration;
  /** What the rule `breakdown-adds-up` checks. */
  readonly breakdowns?: readonly BreakdownDeclaration[];
  /**
   * How grave the event is, where the law gives the graver a shorter term: a code field, and the dated rule under which
   * a record with one of its values is due. Other values count by the rule of the item.
   */
  readonly graded?: {
    readonly field: string;
    readonly rules: readonly { readonly grades: readonly string[]; readonly rule: string }[];
  };
  /**
   * 公示: the whole record is shown until the day in this date field, itself included; a record without that day is shown
   * for ever.
   */
  readonly publicity?: { readonly until: string };
}
