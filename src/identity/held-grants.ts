import { type RawBuilder, sql } from 'kysely';
import { civilDateAt } from '../kernel/civil-date.ts';

/**
 * The roles of account `a` of the query around it: its own, and those that it is lent today by somebody who holds them
 * himself (`lender`). A role that it has of its own is not lent besides.
 */
export const grantsOfAccount = (
  now: Date,
): RawBuilder<{ role: string; body_code: string; lender: string | null }> => sql`
  SELECT g.role, g.body_code, NULL AS lender FROM account_grant g WHERE g.account_id = a.id
   UNION SELECT d.role, d.body_code, d.from_account FROM delegation d
          WHERE d.to_account = a.id AND d.revoked_at IS NULL AND ${civilDateAt(now)}::date BETWEEN d.from_day AND d.until_day
            AND holds_role(d.from_account, d.role, d.body_code, ${now}) AND NOT holds_role(a.id, d.role, d.body_code, ${now})`;
