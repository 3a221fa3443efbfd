import type { Db } from '../../src/database/database.ts';
import type { Actor } from '../../src/kernel/actor.ts';

/**
 * Gives made-up people the accounts and grants that they claim: the database looks up everybody who acts. Repeating it
 * changes nothing.
 */
export async function enrol(db: Db, ...people: readonly Actor[]): Promise<void> {
  const accounts = people.map(({ id, name }) => ({
    id,
    username: `t-${Buffer.from(id).toString('hex').slice(0, 70)}`,
    name,
    password_hash: '',
    created_at: new Date(),
  }));
  await db
    .insertInto('account')
    .values(accounts)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const grants = people.flatMap(({ id, grants: held }) =>
    held.map(({ role, bodyCode }) => ({ account_id: id, role, body_code: bodyCode })),
  );
  await db
    .insertInto('account_grant')
    .values(grants)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
