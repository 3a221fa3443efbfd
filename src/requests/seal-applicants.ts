import type { Db } from '../database/database.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';

/** Who asked is needed until the answer was given and a question about it is over (个人信息保护法第十九条); then it is sealed. */
export async function sealApplicants(db: Db, now: Date, today: CivilDate, keptDays: number): Promise<void> {
  await db
    .updateTable('request_applicant')
    .set({ sealed_at: now })
    .where('sealed_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('request')
          .select('request.code')
          .whereRef('request.code', '=', 'request_applicant.code')
          .where('request.answered_at', '<', new Date(`${addDays(today, -keptDays)}T00:00:00+08:00`)),
      ),
    )
    .execute();
}
