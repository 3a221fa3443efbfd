import type { Cited } from '../kernel/citation.ts';

/**
 * What must hold before a record may stand at a guarded stage, as data. One function of the database judges it
 * (`judge_dossier`, migration 0150), for the guard at commit and for everything that is said about it
 * (src/dossiers/judgement.ts). No expression, no type name.
 */

/** Fields of the records at some stages; `field` must be public, because the database judges what is published. */
export interface FieldOf {
  readonly stages: readonly string[];
  readonly field: string;
}

/** A column of the rows in records at some stages. */
export interface ColumnOf {
  readonly stages: readonly string[];
  readonly rows: string;
  readonly column: string;
}

/**
 * True when the latest record of the stages says one of the values; also true when there is none, so that nothing is
 * left out by a withdrawal.
 */
export interface When extends FieldOf {
  readonly values: readonly string[];
}

export type ConditionTest =
  /** A record stands there. */
  | { readonly kind: 'recorded'; readonly stages: readonly string[] }
  /**
   * The latest record of the stages says one of these; `contains`: its text has one of these words in it, blanks left
   * out; `after`: and it is later than the last record before the act that says one of those.
   */
  | ({
      readonly kind: 'latest-says';
      readonly accepted: readonly string[];
      readonly contains?: true;
      readonly after?: When;
    } & FieldOf)
  /**
   * Each value of the questions is also among the answers; `latestOnly`: of the latest record that asks, answered after
   * it.
   */
  | {
      readonly kind: 'answered';
      readonly questions: ColumnOf;
      readonly latestOnly: boolean;
      readonly answers: ColumnOf;
    }
  /**
   * The latest record, if there is one, has a row for each of the values; `unless`: or says in that field why it has
   * not.
   */
  | ({ readonly kind: 'covers'; readonly values: readonly string[]; readonly unless?: string } & ColumnOf)
  /** In every record, each row's column says one of these. */
  | ({ readonly kind: 'rows-say'; readonly accepted: readonly string[] } & ColumnOf)
  /** In the latest record, no row's column says one of these. */
  | ({ readonly kind: 'rows-avoid'; readonly values: readonly string[] } & ColumnOf)
  /** In the latest record, no two rows say the same in the column. */
  | ({ readonly kind: 'distinct' } & ColumnOf)
  /** In every record, rows whose column says one of the values fill in the other columns. */
  | ({
      readonly kind: 'rows-filled';
      readonly values: readonly string[];
      readonly demanded: readonly string[];
    } & ColumnOf)
  /** Two names are not of the same body: neither contains the other. */
  | { readonly kind: 'different'; readonly one: FieldOf; readonly other: FieldOf }
  /**
   * The day in every record has passed when the guarded act takes place; `optional`: where one is given; `reached`: the
   * day itself will do.
   */
  | ({ readonly kind: 'passed'; readonly optional?: true; readonly reached?: true } & FieldOf)
  /** More than half of the whole, and no more than the whole, in the latest record: a meeting with a quorum. */
  | {
      readonly kind: 'majority';
      readonly stages: readonly string[];
      readonly part: string;
      readonly whole: string;
    }
  /** One record at most is published there. */
  | { readonly kind: 'single'; readonly stages: readonly string[] }
  /**
   * The latest text of `from`, with the passages of the latest record of `changes` replaced one after the other
   * (`before` must be found; “删除” leaves it out), is the text of `to`. Blanks, punctuation and mark-up do not count.
   */
  | {
      readonly kind: 'amended';
      readonly from: FieldOf;
      readonly changes: {
        readonly stages: readonly string[];
        readonly rows: string;
        readonly before: string;
        readonly after: string;
      };
      readonly to: FieldOf;
    }
  /**
   * The text of the latest record is another one than that of each record before it at these stages which says one of
   * the values.
   */
  | ({ readonly kind: 'redrafted'; readonly text: string; readonly values: readonly string[] } & FieldOf)
  /**
   * The latest text of `text` is found, whole, in the field of the latest record of `within`. Blanks, punctuation and
   * mark-up do not count.
   */
  | { readonly kind: 'carries'; readonly text: FieldOf; readonly within: FieldOf }
  /**
   * In the latest record at least so many days lie between two days; `published`: counted from its publication where
   * that is later. `shorter`: fewer will do when the field says why.
   */
  | {
      readonly kind: 'lasts';
      readonly stages: readonly string[];
      readonly from: string;
      readonly to: string;
      readonly published: boolean;
      readonly days: number;
      readonly unit: 'working-day' | 'calendar-day';
      readonly shorter: { readonly reason: string; readonly days: number } | null;
    };

export interface Condition {
  /** Names the condition for ever, within its kind. */
  readonly key: string;
  /** What is asked for, as a statement: “决策草案已公布”. */
  readonly title: string;
  readonly basis: Cited;
  /** What to do about it. */
  readonly advice: string;
  /** The stage at which it is put right. */
  readonly remedy: string;
  /** Named by a recorded exception that lifts it; null = nothing lifts it. */
  readonly step: string | null;
  readonly when: When | null;
  readonly test: ConditionTest;
}

/** Every field of a record's content that the conditions look at; the judge is given no other. */
export const fieldsOfConditions = (conditions: readonly Condition[]): readonly string[] => [
  ...new Set(
    conditions.flatMap(({ test, when }) => [...fieldsOfTest(test), ...(when === null ? [] : [when.field])]),
  ),
];

function fieldsOfTest(test: ConditionTest): readonly string[] {
  switch (test.kind) {
    case 'recorded':
    case 'single':
      return [];
    case 'latest-says':
      return [test.field, ...(test.after === undefined ? [] : [test.after.field])];
    case 'answered':
      return [test.questions.rows, test.answers.rows];
    case 'covers':
      return [test.rows, ...(test.unless === undefined ? [] : [test.unless])];
    case 'rows-filled':
    case 'rows-say':
    case 'rows-avoid':
    case 'distinct':
      return [test.rows];
    case 'redrafted':
      return [test.text, test.field];
    case 'majority':
      return [test.part, test.whole];
    case 'amended':
      return [test.from.field, test.changes.rows, test.to.field];
    case 'carries':
      return [test.text.field, test.within.field];
    case 'different':
      return [test.one.field, test.other.field];
    case 'passed':
      return [test.field];
    case 'lasts':
      return [test.from, test.to, ...(test.shorter === null ? [] : [test.shorter.reason])];
  }
}
