import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { RequestsDeclaration } from '../schema/requests.ts';
import { REQUEST_ANSWERS } from '../schema/vocabulary.ts';

const day = sql`(r.answered_at AT TIME ZONE 'Asia/Shanghai')::date`;

/** In which part of a year's table a request stands: conditions on the row `r`, from the first day to the one after. */
export const yearParts = (year: number) => {
  const [first, next] = [`${year}-01-01`, `${year + 1}-01-01`];
  return {
    received: sql<SqlBool>`(r.received_on >= ${first}::date AND r.received_on < ${next}::date)`,
    carriedOver: sql<SqlBool>`(r.received_on < ${first}::date AND (r.answered_at IS NULL OR ${day} >= ${first}::date))`,
    answered: sql<SqlBool>`(r.received_on IS NOT NULL AND ${day} >= ${first}::date AND ${day} < ${next}::date)`,
    carriedOn: sql<SqlBool>`(r.received_on < ${next}::date AND (r.answered_at IS NULL OR ${day} >= ${next}::date))`,
  };
};

/** One number of the table: a row, and a kind of applicant or all of them. */
export interface CountedCell {
  readonly year: number;
  readonly row: string;
  readonly kind?: string | undefined;
  readonly rules: RequestsDeclaration;
}

/** The condition on the row `r` of what a number counts; nothing for a row that the table does not have. */
export function countedIn({ year, row, kind, rules }: CountedCell): RawBuilder<SqlBool> {
  const parts = yearParts(year);
  const part = rules.annualRows.find(({ key }) => key === row)?.part;
  const answers = REQUEST_ANSWERS.filter((answer) => rules.answers[answer].row === row);
  const conditions = {
    received: parts.received,
    'carried-over': parts.carriedOver,
    'carried-on': parts.carriedOn,
    'answered-all': parts.answered,
    answered: sql<SqlBool>`(${parts.answered} AND r.answer_kind IN (${sql.join(answers.length === 0 ? [''] : answers)}))`,
  };
  const ofRow = part === undefined ? sql<SqlBool>`false` : conditions[part];
  return kind === undefined || kind === '' ? ofRow : sql<SqlBool>`(${ofRow} AND r.applicant_kind = ${kind})`;
}
