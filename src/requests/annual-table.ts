import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { AnnualRow, RequestsDeclaration } from '../schema/requests.ts';
import {
  APPLICANT_KINDS,
  type ApplicantKind,
  DISPUTE_COURSES,
  DISPUTE_OUTCOMES,
  type DisputeCourse,
  type DisputeOutcome,
  REQUEST_ANSWERS,
} from '../schema/vocabulary.ts';
import { yearParts } from './annual-cells.ts';

/** A row with its figures by kind of applicant, the sum last. */
export interface CountedRow extends AnnualRow {
  readonly counts: readonly number[];
}

export interface AnnualTables {
  readonly year: number;
  /** 收到和处理政府信息公开申请情况. */
  readonly requests: readonly CountedRow[];
  /** 政府信息公开行政复议、行政诉讼情况: by course, its outcomes and the sum last. */
  readonly disputes: readonly { readonly course: DisputeCourse; readonly counts: readonly number[] }[];
  /** 信息处理费 that was paid in the year, in yuan; told even when it is none. */
  readonly feesYuan: number;
  /** What does not add up, in sentences; none when all sums hold. */
  readonly faults: readonly string[];
}

interface Counted {
  readonly kind: ApplicantKind;
  readonly answer: string | null;
  readonly received: number;
  readonly carriedOver: number;
  readonly answered: number;
  readonly carriedOn: number;
}

async function countRequests(db: Db, body: string, year: number): Promise<readonly Counted[]> {
  const parts = yearParts(year);
  const { rows } = await sql<Counted>`
    SELECT r.applicant_kind AS kind, r.answer_kind AS answer, count(*) FILTER (WHERE ${parts.received})::int AS received,
      count(*) FILTER (WHERE ${parts.carriedOver})::int AS "carriedOver", count(*) FILTER (WHERE ${parts.answered})::int AS answered,
      count(*) FILTER (WHERE ${parts.carriedOn})::int AS "carriedOn"
    FROM request r WHERE acting_body(r.body_code) = ${body} AND r.received_on IS NOT NULL GROUP BY 1, 2`.execute(
    db,
  );
  return rows;
}

const withSum = (counts: readonly number[]): readonly number[] => [
  ...counts,
  counts.reduce((a, b) => a + b, 0),
];
const byKind = (rows: readonly Counted[], of: (row: Counted) => number): readonly number[] =>
  withSum(
    APPLICANT_KINDS.map((kind) =>
      rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + of(row), 0),
    ),
  );

function rowCounts(row: AnnualRow, rows: readonly Counted[], rules: RequestsDeclaration): readonly number[] {
  switch (row.part) {
    case 'received':
      return byKind(rows, ({ received }) => received);
    case 'carried-over':
      return byKind(rows, ({ carriedOver }) => carriedOver);
    case 'carried-on':
      return byKind(rows, ({ carriedOn }) => carriedOn);
    case 'answered-all':
      return byKind(rows, ({ answered }) => answered);
    case 'answered':
      return byKind(
        rows.filter(({ answer }) =>
          REQUEST_ANSWERS.some((each) => each === answer && rules.answers[each].row === row.key),
        ),
        ({ answered }) => answered,
      );
  }
}

async function countDisputes(db: Db, body: string, year: number): Promise<AnnualTables['disputes']> {
  const { rows } = await sql<{ course: DisputeCourse; outcome: DisputeOutcome; n: number }>`
    SELECT course, outcome, count(*)::int AS n FROM (
      SELECT DISTINCT ON (a.code, a.detail->>'course') a.detail->>'course' AS course, a.detail->>'outcome' AS outcome, a.on_day
        FROM request_act a JOIN request r ON r.code = a.code
       WHERE a.kind = 'dispute' AND acting_body(r.body_code) = ${body} AND a.on_day < ${`${year + 1}-01-01`}::date
       ORDER BY a.code, a.detail->>'course', a.id DESC) last
     WHERE outcome = 'pending' OR on_day >= ${`${year}-01-01`}::date GROUP BY 1, 2`.execute(db);
  return DISPUTE_COURSES.map((course) => ({
    course,
    counts: withSum(
      DISPUTE_OUTCOMES.map(
        (outcome) => rows.find((row) => row.course === course && row.outcome === outcome)?.n ?? 0,
      ),
    ),
  }));
}

async function sumFees(db: Db, body: string, year: number): Promise<number> {
  const { rows } = await sql<{ yuan: number | null }>`
    SELECT sum((f.detail->>'amount')::numeric)::float8 AS yuan FROM request_act p
      JOIN request r ON r.code = p.code JOIN request_act f ON f.code = p.code AND f.kind = 'fee'
     WHERE p.kind = 'paid' AND acting_body(r.body_code) = ${body}
       AND p.on_day >= ${`${year}-01-01`}::date AND p.on_day < ${`${year + 1}-01-01`}::date`.execute(db);
  return rows[0]?.yuan ?? 0;
}

/** 一 + 二 = 三（七）+ 四, in every column, and what was carried over is what the year before carried on. */
export function sumFaults(rows: readonly CountedRow[], before: readonly CountedRow[]): readonly string[] {
  const of = (table: readonly CountedRow[], part: AnnualRow['part']) =>
    table.find((row) => row.part === part)?.counts ?? [];
  const [one, two, seven, four] = (['received', 'carried-over', 'answered-all', 'carried-on'] as const).map(
    (part) => of(rows, part),
  );
  const last = of(before, 'carried-on');
  const answered = rows.filter(({ part }) => part === 'answered');
  return [...APPLICANT_KINDS, 'all'].flatMap((_, n) => {
    const at = (counts: readonly number[] | undefined): number => counts?.[n] ?? 0;
    const sum = answered.reduce((total, { counts }) => total + at(counts), 0);
    return [
      ...(at(one) + at(two) === at(seven) + at(four) ? [] : [`第${n + 1}列：一加二不等于三（七）加四`]),
      ...(sum === at(seven) ? [] : [`第${n + 1}列：三的各行之和不等于总计`]),
      ...(at(two) === at(last) ? [] : [`第${n + 1}列：上年结转${at(two)}件，上年的表结转下年${at(last)}件`]),
    ];
  });
}

const tableOf = async (db: Db, rules: RequestsDeclaration, body: string, year: number) => {
  const counted = await countRequests(db, body, year);
  return rules.annualRows.map((row) => ({ ...row, counts: rowCounts(row, counted, rules) }));
};

/** The third and the fourth table of the annual report, counted from requests and their acts. */
export async function countYear(
  db: Db,
  rules: RequestsDeclaration,
  body: string,
  year: number,
): Promise<AnnualTables> {
  const [requests, before, disputes, feesYuan] = await Promise.all([
    tableOf(db, rules, body, year),
    tableOf(db, rules, body, year - 1),
    countDisputes(db, body, year),
    sumFees(db, body, year),
  ]);
  return { year, requests, disputes, feesYuan, faults: sumFaults(requests, before) };
}
