import type { Db } from '../database/database.ts';
import { write } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';

/** As the table's check has it. */
const ADDRESS = /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}$/;

export async function mailAddressOf(db: Db, account: string): Promise<string | null> {
  const row = await db
    .selectFrom('mail_address')
    .select('address')
    .where('account_id', '=', account)
    .executeTakeFirst();
  return row?.address ?? null;
}

/** Where the person's own mail goes from now on; an empty address ends it. The event does not repeat the address. */
export function setMailAddress(
  deps: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  address: string,
): Promise<Result<string | null>> {
  const wanted = address.trim();
  return write<string | null>(deps, actor, 'set-mail-address', async (unit) => {
    if (wanted !== '' && !ADDRESS.test(wanted)) {
      const detail = '应为一个邮箱地址，如 name@example.gov.cn。';
      return refused(problem('field-invalid', { field: '邮箱', detail }, { path: '/address' }));
    }
    if (wanted === '') await unit.tx.deleteFrom('mail_address').where('account_id', '=', actor.id).execute();
    else
      await unit.tx
        .insertInto('mail_address')
        .values({ account_id: actor.id, address: wanted, set_at: unit.now })
        .onConflict((conflict) =>
          conflict.column('account_id').doUpdateSet({ address: wanted, set_at: unit.now }),
        )
        .execute();
    await unit.record({
      kind: wanted === '' ? 'mail-address-removed' : 'mail-address-set',
      subject: `account:${actor.id}`,
    });
    return accepted(wanted === '' ? null : wanted);
  });
}
