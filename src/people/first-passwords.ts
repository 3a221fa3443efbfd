import { write } from '../database/write.ts';
import { INVITATION_DAYS, invitationCode, invitedSince } from '../identity/invitations.ts';
import type { Actor } from '../kernel/actor.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { writeWorkbook } from '../tables/write.ts';
import type { PeopleDeps } from './people-import.ts';

const HEADINGS = ['单位', '姓名', '账号', '首次密码', '有效期至'];

/** The one-time passwords of an import that are not used yet, for whoever sent it; the taking is on record. */
export function firstPasswords(deps: PeopleDeps, actor: Actor, id: string): Promise<Result<Buffer>> {
  return write<Buffer>(deps, actor, 'take-first-passwords', async (unit) => {
    const own = await unit.tx
      .selectFrom('people_import')
      .select('id')
      .where('id', '=', id)
      .where('account_id', '=', actor.id)
      .executeTakeFirst();
    if (!own) return refused(problem('not-found', { what: '这次导入' }));
    const people = await unit.tx
      .selectFrom('account')
      .innerJoin('current_body_name', 'current_body_name.body_code', 'account.body_code')
      .select(['account.id', 'username', 'account.name', 'invited_at', 'short_name'])
      .where('import_id', '=', id)
      .where('invited_by', '=', actor.id)
      .where('invited_at', '>', invitedSince(unit.now))
      .where('disabled_at', 'is', null)
      .orderBy('account.body_code')
      .orderBy('username')
      .execute();
    await unit.record({
      kind: 'first-passwords-taken',
      subject: `people-import:${id}`,
      detail: { count: people.length },
    });
    const rows = people.flatMap(({ id: account, invited_at: at, short_name, name, username }) =>
      at === null
        ? []
        : [
            [
              short_name,
              name,
              username,
              invitationCode(deps.factorKey, account, at),
              shanghaiTime(new Date(at.getTime() + INVITATION_DAYS * 24 * 3_600_000)),
            ],
          ],
    );
    return accepted(
      await writeWorkbook([
        { name: '首次密码', columns: HEADINGS.map(() => ({ width: 26 })), rows: [HEADINGS, ...rows] },
      ]),
    );
  });
}
