import type { Db } from '../database/database.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { civilDate } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { refusalsOfDecision } from './rules-body-change.ts';

/**
 * A second person of the office confirms a change, which holds from that commit on, or refuses it with a reason. What
 * bodies owe is counted anew in the background: open obligations of a merged body pass to its successor.
 */
export function decideBodyChange(
  deps: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  input: { readonly id: string; readonly confirms: boolean; readonly remark: string },
): Promise<Result<null>> {
  return write<null>(deps, actor, 'decide-body-change', async (unit) => {
    const denied = can(actor, 'keep-bodies', '*');
    if (denied) return refused(denied);
    const change = await unit.tx
      .selectFrom('body_change')
      .selectAll()
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst();
    if (!change) return refused(problem('not-found', { what: '该项单位变动' }));
    const remark = input.remark.trim();
    const refusals = [
      ...refusalsOfDecision(
        {
          state: change.state,
          proposedBy: change.proposed_by,
          effectiveOn: civilDate(change.effective_on),
        },
        { actor: actor.id, today: unit.today, confirms: input.confirms },
      ),
      ...(!input.confirms && remark === ''
        ? [problem('reason-required', { action: '退回' }, { path: '/remark' })]
        : []),
    ];
    if (refusals.length > 0) return refused(...refusals);
    await unit.tx
      .updateTable('body_change')
      .set({
        state: input.confirms ? 'confirmed' : 'refused',
        decided_by: actor.id,
        decided_by_name: actor.name,
        decided_at: unit.now,
        remark,
      })
      .where('id', '=', change.id)
      .execute();
    if (input.confirms) await unit.signal('catalogue-changed');
    await unit.record({
      kind: input.confirms ? 'body-change-confirmed' : 'body-change-refused',
      subject: `body-change:${change.id}`,
      ...(input.confirms ? { bodyCode: change.body_code } : {}),
      detail: { kind: change.kind, body: change.body_code, remark },
    });
    return accepted(null);
  });
}
