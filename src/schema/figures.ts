import type { Cited } from '../kernel/citation.ts';
/**
 * A field of figures that is the sum of others: 合计, 年末结余. A part is a field or a column of rows (`rows.column`); empty
 * parts count as nothing.
 */
export interface SumDeclaration {
  /** A field of kind `rows` in whose every row the sum holds; total and parts are then its columns. */
  readonly each?: string;
  readonly total: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  /** How far rounding may lead the figures apart, in the unit of the total; none if not given. */
  readonly tolerance?: string;
}

/**
 * A table of amounts by hierarchical codes (政府收支分类): each row is the sum of the rows below it, and every leaf goes down
 * far enough.
 */
export interface BreakdownDeclaration {
  /** A field of kind `rows`; the others are its columns. */
  readonly rows: string;
  readonly code: string;
  readonly name: string;
  readonly amounts: readonly string[];
  /** Digits of a code at the level to which the law wants the table: 7 for 项, 5 for 款; null = as far as it goes. */
  readonly leafDigits: number | null;
  /** Column → the field of the record that is the sum of its rows of the first level. */
  readonly totals: Readonly<Record<string, string>>;
  /** 预算法实施条例第六条 */
  readonly basis: Cited;
}

/**
 * Parts of a record that a named presenter shows instead of the plain one of their kind. Its roles say which field or
 * column is what: `{ presenter: 'amount-breakdown', shows: ['expenditure'], roles: { code: 'code', name: 'name',
 * amount: 'amount', previous: 'lastYear' } }`.
 */
export interface PresentationDeclaration {
  /** A name in src/portal/record/presenters. */
  readonly presenter: string;
  /** Fields of the record that are not shown otherwise; it stands where the first of them is named in `main`. */
  readonly shows: readonly string[];
  /** What the part is called; the first of its fields names it if not given. */
  readonly title?: string;
  /** Role → field of the record, or column of the first field in `shows`, as the presenter says. */
  readonly roles: Readonly<Record<string, string>>;
  /**
   * Figures of the record itself, line by line, each with the field that it is compared with: for presenters that take
   * lines instead of rows.
   */
  readonly lines?: readonly {
    readonly title: string;
    readonly value: string;
    readonly previous: string | null;
  }[];
  /** What `value` and `previous` of the lines mean, and the heading of the whole: 决算数, 预算数, “三公”经费. */
  readonly headings?: Readonly<Record<'name' | 'value' | 'previous', { readonly title: string }>>;
}

/** A record that a body publishes for each year: its figures are drawn over the years on the body's page. */
export interface YearlyDeclaration {
  /** What the figures are called together: 部门预算. */
  readonly title: string;
  /** The field of kind integer with the year. */
  readonly year: string;
  /** Decimal fields of one unit, the whole first. */
  readonly figures: readonly string[];
}
