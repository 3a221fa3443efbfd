import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { COVERAGE_STATUS } from '../obligations/coverage-state.ts';
import type { AppraisalFacts } from '../schema/appraisal.ts';

export type CountedFacts = Omit<AppraisalFacts, 'sampled' | 'samplePassed'>;

/**
 * What the platform knows of these bodies: obligations that fell due in the period, instruments and consultations of
 * the period; coverage and inspection as they are today.
 */
export async function countFacts(
  tx: Tx,
  bodies: readonly string[],
  period: { readonly from: string; readonly to: string },
  today: CivilDate,
): Promise<ReadonlyMap<string, CountedFacts>> {
  const { never, untilReview, untilDue, notApplicable } = COVERAGE_STATUS;
  const during = sql`BETWEEN ${period.from}::date AND ${period.to}::date`;
  const instruments = (
    kind: string,
  ) => sql`(SELECT count(*)::integer FROM instrument i WHERE i.addressee_code = b.code AND i.kind = ${kind}
    AND i.state <> 'withdrawn' AND (i.issued_at AT TIME ZONE 'Asia/Shanghai')::date ${during})`;
  const { rows } = await sql<CountedFacts & { readonly code: string }>`
    SELECT b.code, d."obligationsDue", d."obligationsInTime", c."cellsOwed", c."cellsCurrent", coalesce(n.score, 0)::float8 AS "inspectionScore",
           ${instruments('rectify')} AS rectifications, ${instruments('criticism')} AS criticisms, ${instruments('order')} AS orders,
           (SELECT count(*)::integer FROM instrument i WHERE i.addressee_code = b.code AND i.state = 'open' AND i.answer_due < ${today}::date) AS overdue,
           q."consultationsClosed", q."consultationsAnswered", coalesce((n.vetoes->>'false-time')::integer, 0) AS "falseTimes"
      FROM unnest(${[...bodies]}::text[]) AS b (code) LEFT JOIN inspection_body n ON n.body_code = b.code
      CROSS JOIN LATERAL (
        SELECT count(*)::integer AS "obligationsDue",
               count(*) FILTER (WHERE (o.discharged_at AT TIME ZONE 'Asia/Shanghai')::date <= o.due_on)::integer AS "obligationsInTime"
          FROM obligation o WHERE o.body_code = b.code AND o.due_on ${during} AND o.due_on < ${today}::date AND o.excepted_at IS NULL) d
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE v.status < ${notApplicable} AND NOT (v.status = ${never} AND v.turns_on >= ${today}::date))::integer AS "cellsOwed",
               count(*) FILTER (WHERE v.status BETWEEN ${never + 1} AND ${untilDue}
                 AND NOT (v.status IN (${untilReview}, ${untilDue}) AND coalesce(v.turns_on < ${today}::date, false)))::integer AS "cellsCurrent"
          FROM owing_body w JOIN coverage v ON v.body = w.n WHERE w.code = b.code) c
      CROSS JOIN LATERAL (
        SELECT count(*)::integer AS "consultationsClosed", count(answered_at)::integer AS "consultationsAnswered"
          FROM consultation s WHERE s.body_code = b.code AND s.closes_on ${during} AND s.closes_on < ${today}::date) q`.execute(
    tx,
  );
  return new Map(rows.map(({ code, ...facts }) => [code, facts]));
}
