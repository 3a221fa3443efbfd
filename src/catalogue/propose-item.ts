import type { Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import type { CloseObligations, WhyAndWhen } from './change-terms.ts';
import { insertVersion } from './insert-version.ts';
import { listItems, lockCatalogue } from './items.ts';
import { lastOfArea } from './judge-item.ts';
import { readItem } from './read-item.ts';
import type { Working } from './source.ts';

/** Writes down what somebody wants; nothing of the item changes before another person agrees. Gives its id. */
export async function propose(
  unit: Unit,
  given: {
    readonly item: ItemDeclaration;
    readonly baseVersion: number;
    readonly retiredOn: string | null;
    readonly why: WhyAndWhen;
  },
): Promise<string> {
  const { item, baseVersion, retiredOn, why } = given;
  const id = newId(unit.now);
  await unit.tx
    .insertInto('item_proposal')
    .values({
      id,
      code: item.code,
      base_version: baseVersion,
      declaration: JSON.stringify(item),
      retired_on: retiredOn,
      valid_from: why.validFrom,
      reason: why.reason.trim(),
      proposed_by: unit.actor.id,
      proposed_by_name: unit.actor.name,
      proposed_at: unit.now,
    })
    .execute();
  await unit.signal('catalogue-changed');
  return id;
}

const findWaiting = (tx: Tx, id: string) =>
  tx
    .selectFrom('item_proposal as p')
    .innerJoin('current_catalogue_item as c', 'c.code', 'p.code')
    .leftJoin('item_proposal_decision as d', 'd.proposal_id', 'p.id')
    .selectAll('p')
    .select(['c.version as current_version', 'd.decided_at'])
    .where('p.id', '=', id)
    .executeTakeFirst();

/** 确认 or 退回 of a proposed change. Confirmed, it is the next version, in the name of who proposed it. */
export function decideProposal(
  deps: Working & { readonly closeObligations: CloseObligations },
  actor: Actor,
  input: { readonly id: string; readonly accepts: boolean; readonly reason: string },
): Promise<Result<{ readonly code: string }>> {
  return write(deps, actor, 'decide-item-proposal', async (unit) => {
    const denied = can(actor, 'keep-catalogue', '*');
    if (denied) return refused(denied);
    await lockCatalogue(unit.tx);
    const proposal = await findWaiting(unit.tx, input.id);
    if (!proposal) return refused(problem('not-found', { what: '这项变更' }));
    const { code } = proposal;
    if (proposal.decided_at !== null) return refused(problem('item-change-decided'));
    if (input.accepts && proposal.proposed_by === actor.id) return refused(problem('item-change-own'));
    if (input.accepts && proposal.current_version !== proposal.base_version)
      return refused(problem('item-change-outdated'));
    const others = await listItems(unit.tx, { area: readItem(proposal.declaration).area });
    if (input.accepts && proposal.retired_on !== null && !others.some((other) => other.code !== code))
      return refused(lastOfArea(deps.catalogue, readItem(proposal.declaration)));
    if (!input.accepts && input.reason.trim() === '')
      return refused(problem('reason-required', { action: '退回' }, { path: '/reason' }));
    await unit.tx
      .insertInto('item_proposal_decision')
      .values({
        proposal_id: proposal.id,
        accepted: input.accepts,
        reason: input.reason.trim(),
        decided_by: actor.id,
        decided_by_name: actor.name,
        decided_at: unit.now,
      })
      .execute();
    const done = input.accepts ? await carryOut(deps, unit, proposal) : null;
    await unit.signal('catalogue-changed');
    await unit.record({
      kind: done?.kind ?? 'item-change-rejected',
      subject: `item:${code}`,
      detail: { proposal: proposal.id, ...done?.detail },
    });
    return accepted({ code });
  });
}

/** What happened to the item, for the event. */
async function carryOut(
  deps: { readonly closeObligations: CloseObligations },
  unit: Unit,
  proposal: NonNullable<Awaited<ReturnType<typeof findWaiting>>>,
): Promise<{ readonly kind: string; readonly detail: JsonObject }> {
  const { code, reason, valid_from, retired_on } = proposal;
  const version = proposal.base_version + 1;
  await insertVersion(unit, {
    item: readItem(proposal.declaration),
    version,
    given: { reason, validFrom: valid_from },
    retiredOn: retired_on,
    author: { id: proposal.proposed_by, name: proposal.proposed_by_name },
  });
  if (retired_on === null) return { kind: 'item-changed', detail: { version } };
  const obligationsClosed = await deps.closeObligations(unit, { item: code, reason, retiredOn: retired_on });
  return { kind: 'item-retired', detail: { version, obligationsClosed } };
}
