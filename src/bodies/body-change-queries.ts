import { sql } from 'kysely';
import type { BodyChange } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import type { BodyChangeKind, BodyChangeState } from '../schema/vocabulary.ts';

interface Row extends Omit<BodyChange, 'proposedAt' | 'decidedAt'> {
  readonly kind: BodyChangeKind;
  readonly state: BodyChangeState;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
}

/** Changes of bodies, those that wait first, then the newest. */
export async function listBodyChanges(
  db: Db,
  filter: { readonly state?: BodyChangeState | undefined; readonly limit: number },
): Promise<readonly BodyChange[]> {
  const { rows } = await sql<Row>`
    SELECT c.id, c.kind, c.body_code AS body, coalesce(b.name, c.name, c.body_code) AS "bodyName", c.name,
           p.name AS "parentName", s.name AS "successorName", c.effective_on AS "effectiveOn", c.basis,
           c.proposed_by AS "proposedBy", c.proposed_by_name AS "proposedByName", c.proposed_at AS "proposedAt", c.state,
           c.decided_by_name AS "decidedByName", c.decided_at AS "decidedAt", c.remark
      FROM body_change c LEFT JOIN public_body b ON b.code = c.body_code
      LEFT JOIN public_body p ON p.code = c.parent_code LEFT JOIN public_body s ON s.code = c.successor_code
     WHERE ${filter.state ?? null}::text IS NULL OR c.state = ${filter.state ?? null}
     ORDER BY (c.state <> 'proposed'), c.proposed_at DESC, c.id LIMIT ${filter.limit}`.execute(db);
  return rows.map((row) => ({
    ...row,
    proposedAt: momentRfc3339(row.proposedAt),
    decidedAt: row.decidedAt === null ? null : momentRfc3339(row.decidedAt),
  }));
}
