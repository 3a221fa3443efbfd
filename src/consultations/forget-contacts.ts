import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';

/**
 * Contact data of who commented, and names of those who asked not to be named, are needed until the answers are given
 * and a complaint about them is over (个人信息保护法第十九条: no longer than needed). Gives how many opinions lost theirs; what
 * was said stays.
 */
export async function forgetContacts(db: Db, today: CivilDate, keptDays: number): Promise<number> {
  const last = addDays(today, -keptDays);
  const { rows } = await sql`
    UPDATE opinion o SET contact = '', person_name = CASE o.publicity WHEN 'named' THEN o.person_name ELSE '' END
      FROM consultation c
     WHERE c.id = o.consultation_id AND c.closes_on < ${last}
       AND (o.contact <> '' OR o.publicity <> 'named' AND o.person_name <> '')
    RETURNING o.id`.execute(db);
  return rows.length;
}
