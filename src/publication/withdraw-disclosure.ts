import { draftToldRefusals } from '../catalogue/draft-told.ts';
import type { Tx } from '../database/database.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { appendToLog } from '../log/append.ts';
import { reopenObligations } from '../obligations/discharge-obligation.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { Shape } from '../schema/declaration.ts';
import { removeFromIndex } from '../search/index-document.ts';
import { logEntryOf } from './commitment.ts';
import { pagesShowing } from './pages-showing.ts';
import type { PublicationDeps } from './publication-deps.ts';

/**
 * 撤下: nothing is deleted. A tombstone with the reason stays at the address, the editions stay in the record, the log
 * says that it happened.
 */
export function withdrawDisclosure(
  deps: Pick<PublicationDeps, 'catalogue' | 'db' | 'clock' | 'shapes'>,
  actor: Actor,
  input: { readonly id: string; readonly reason: string },
): Promise<Result<{ readonly logIndex: number }>> {
  return write(deps, actor, 'withdraw-disclosure', async (unit) => {
    const { tx, now } = unit;
    const disclosure = await tx
      .selectFrom('disclosure')
      .selectAll()
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst();
    if (!disclosure) return refused(problem('not-found', { what: '该条公开信息' }));
    const refusals: Refusal[] = [];
    const denied = can(actor, 'withdraw', disclosure.body_code);
    if (denied) return refused(denied);
    if (disclosure.state === 'withdrawn')
      refusals.push(problem('transition-illegal', { state: '已撤下', action: '撤下' }));
    if (input.reason.trim() === '')
      refusals.push(problem('reason-required', { action: '撤下' }, { path: '/opinion' }));
    refusals.push(...(await draftToldRefusals(tx, input.reason, '/opinion')));
    const shapeName = await shapeOf(tx, deps.catalogue, disclosure.id, disclosure.edition);
    const shape = deps.shapes.byShape[shapeName];
    const withdrawn = { id: disclosure.id, today: unit.today, catalogue: deps.catalogue };
    refusals.push(...((await shape.withdrawalRefusals?.(tx, withdrawn)) ?? []));
    if (refusals.length > 0) return refused(...refusals);

    const edition = await tx
      .selectFrom('edition')
      .select(['id', 'n', 'commitment_sha256', 'commitment_sm3'])
      .where('disclosure_id', '=', disclosure.id)
      .where('n', '=', disclosure.edition)
      .executeTakeFirstOrThrow();
    await tx
      .updateTable('disclosure')
      .set({ state: 'withdrawn', withdrawn_at: now, withdrawn_reason: input.reason.trim(), updated_at: now })
      .where('id', '=', disclosure.id)
      .execute();
    await removeFromIndex(tx, disclosure.id);
    await reopenObligations(tx, disclosure.id);
    await shape.afterLoss?.(tx, { disclosure: disclosure.id }, { now, catalogue: deps.catalogue });
    const { id, item_code: item, body_code: body } = disclosure;
    await unit.signal('withdrawn', await pagesShowing(tx, { id, item, body, shape: shapeName }));
    const eventId = await unit.record({
      kind: 'disclosure-withdrawn',
      subject: `disclosure:${disclosure.id}`,
      bodyCode: disclosure.body_code,
      detail: { edition: edition.id, reason: input.reason.trim() },
    });
    const logIndex = await appendToLog(
      tx,
      logEntryOf({
        kind: 'withdrawn',
        at: now,
        disclosure: disclosure.id,
        edition: edition.id,
        n: edition.n,
        item: disclosure.item_code,
        body: disclosure.body_code,
        commitment: { sha256: edition.commitment_sha256, sm3: edition.commitment_sm3 },
      }),
      eventId,
      null,
    );
    return accepted({ logIndex });
  });
}

async function shapeOf(tx: Tx, catalogue: Catalogue, disclosureId: string, n: number): Promise<Shape> {
  const { type_key, type_version } = await tx
    .selectFrom('edition')
    .select(['type_key', 'type_version'])
    .where('disclosure_id', '=', disclosureId)
    .where('n', '=', n)
    .executeTakeFirstOrThrow();
  return catalogue.typeOf(type_key, type_version).shape;
}
