import { Type } from 'typebox';
import type { IntakeDeps } from '../batches/receive-intake.ts';
import { findItem } from '../catalogue/items.ts';
import { job } from '../database/job.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { CONNECTOR_STATE_NAMES, type ConnectorState } from '../schema/vocabulary.ts';
import { findConnector, insertConnector, type NewConnector } from './connector-store.ts';
import { addressRefusal, type OutsideSources } from './outside-sources.ts';

/** Asks one source. */
export const RUN_CONNECTOR = job(
  'run-connector',
  Type.Object({ connector: Type.String() }),
  ({ connector }) => connector,
);

export interface ConnectorDeps extends IntakeDeps {
  readonly sources: OutsideSources;
}

/** Lets a body's data be fetched; the first time is at once. */
export async function createConnector(
  deps: ConnectorDeps,
  actor: Actor,
  asked: NewConnector,
): Promise<Result<string>> {
  const denied = can(actor, 'keep-connectors', asked.body);
  if (denied) return refused(denied);
  // Who made it is asked for each time: a person, who can be asked why.
  if (actor.kind !== 'account') return refused(problem('sign-in-required'));
  const item = await findItem(deps.db, asked.item);
  if (!item) return refused(problem('item-unknown', { value: asked.item }, { path: '/item' }));
  const refusals = [
    ...(asked.name.trim() === '' ? [problem('field-required', { field: '名称' }, { path: '/name' })] : []),
    ...[addressRefusal(deps.sources, asked)].filter((each) => each !== null),
  ];
  if (refusals.length > 0) return refused(...refusals);
  return write(deps, actor, 'create-connector', async (unit) => {
    const id = newId(unit.now);
    await insertConnector(unit.tx, id, { ...asked, name: asked.name.trim() }, actor, unit.now);
    await unit.record({
      kind: 'connector-created',
      subject: `connector:${id}`,
      bodyCode: asked.body,
      detail: { item: asked.item, source: asked.source },
    });
    return accepted(id);
  });
}

export const CONNECTOR_ACTS = ['run', 'pause', 'resume', 'end'] as const;
export type ConnectorAct = (typeof CONNECTOR_ACTS)[number];

const ACTS: Readonly<
  Record<ConnectorAct, { readonly from: readonly ConnectorState[]; readonly to: ConnectorState }>
> = {
  run: { from: ['active'], to: 'active' },
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  end: { from: ['active', 'paused'], to: 'ended' },
};

/** 立即取数、暂停、恢复、停用. What was fetched stays. */
export const actOnConnector = (
  deps: ConnectorDeps,
  actor: Actor,
  { id, act }: { readonly id: string; readonly act: ConnectorAct },
): Promise<Result<void>> =>
  write(deps, actor, `${act}-connector`, async (unit) => {
    const found = await findConnector(unit.tx, id);
    if (found === null || can(actor, 'view-drafts', found.body) !== null)
      return refused(problem('not-found', { what: '这个数据接入' }));
    const denied = can(actor, 'keep-connectors', found.body);
    if (denied) return refused(denied);
    if (found.state === 'ended') return refused(problem('connector-ended'));
    const { from, to } = ACTS[act];
    const { numUpdatedRows } = await unit.tx
      .updateTable('connector')
      .set({ state: to, ...(act === 'resume' ? { next_run_at: unit.now } : {}) })
      .where('id', '=', id)
      .where('state', 'in', from)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n)
      return refused(problem('connector-state', { state: CONNECTOR_STATE_NAMES[found.state] }));
    if (act === 'run') await unit.enqueue(RUN_CONNECTOR, { connector: id });
    await unit.record({
      kind: 'connector-changed',
      subject: `connector:${id}`,
      bodyCode: found.body,
      detail: { act },
    });
    return accepted(undefined);
  });
