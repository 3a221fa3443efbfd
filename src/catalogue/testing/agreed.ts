import { enrol } from '../../../test/harness/enrol.ts';
import type { Actor } from '../../kernel/actor.ts';
import { accepted, type Result } from '../../kernel/result.ts';
import type { ChangedItem } from '../change-item.ts';
import { decideProposal } from '../propose-item.ts';

const SECOND: Actor = {
  kind: 'account',
  id: 'second-person',
  name: '公开办丙',
  grants: [{ role: 'office', bodyCode: '*' }],
};

/** A change of an item with the second person's word where it takes one. */
export async function agreed(
  deps: Parameters<typeof decideProposal>[0],
  change: Promise<Result<ChangedItem>>,
): Promise<Result<ChangedItem>> {
  const changed = await change;
  if (!changed.ok || changed.value.proposal === null) return changed;
  await enrol(deps.db, SECOND);
  const decided = await decideProposal(deps, SECOND, {
    id: changed.value.proposal,
    accepts: true,
    reason: '',
  });
  if (!decided.ok) return decided;
  return accepted({ ...changed.value, version: changed.value.version + 1, proposal: null });
}
