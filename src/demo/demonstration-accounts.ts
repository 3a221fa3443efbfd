import type { Db } from '../database/database.ts';
import { isRole } from '../identity/roles.ts';
import type { Actor } from '../kernel/actor.ts';
import type { DemonstrationAccounts } from './demonstration-pipeline.ts';

/**
 * The accounts that act in the demonstration, one for each role at each body; where a body has none of its own, the one
 * for all bodies.
 */
export async function readDemonstrationAccounts(db: Db): Promise<DemonstrationAccounts> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('account_grant', 'account_grant.account_id', 'account.id')
    .select(['account.id', 'account.name', 'account_grant.role', 'account_grant.body_code'])
    .where('account.demonstration', '=', true)
    .execute();
  const actors = new Map<string, Actor>(
    rows.flatMap((row) =>
      isRole(row.role)
        ? [
            [
              `${row.role}@${row.body_code}`,
              {
                kind: 'account',
                id: row.id,
                name: row.name,
                grants: [{ role: row.role, bodyCode: row.body_code }],
              },
            ],
          ]
        : [],
    ),
  );
  return {
    actor: (role, bodyCode) => {
      const actor = actors.get(`${role}@${bodyCode}`) ?? actors.get(`${role}@*`);
      if (!actor) throw new Error(`no demonstration account ${role}@${bodyCode}`);
      return actor;
    },
  };
}
