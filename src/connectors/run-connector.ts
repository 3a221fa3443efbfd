import { type ReceivedTable, receiveIntake } from '../batches/receive-intake.ts';
import { write } from '../database/write.ts';
import { findActor } from '../identity/find-actor.ts';
import { type Actor, systemActor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { accepted, type Result } from '../kernel/result.ts';
import type { ConnectorDeps } from './act-on-connector.ts';
import {
  type Connector,
  type ConnectorRun,
  findConnector,
  insertRun,
  isJobOfRun,
  jobOfBytes,
  latestRun,
} from './connector-store.ts';
import { BrokenSource, openSource, type SourceContent } from './outside-sources.ts';
import { filledIn } from './rules-connector.ts';
import { tellOfRun } from './tell-of-connector.ts';

export const CONNECTORS = systemActor('connectors');

type Came = Pick<ConnectorRun, 'outcome' | 'job' | 'detail'>;

/**
 * Asks the source once and hands what it gives to the batches, with the rights that its maker has now. Nothing that is
 * public is touched: a source that gives nothing takes nothing away.
 */
export async function runConnector(
  deps: ConnectorDeps,
  id: string,
  stop: AbortSignal | undefined,
): Promise<void> {
  const connector = await findConnector(deps.db, id);
  if (connector === null || connector.state !== 'active') return;
  const came = await fetchOnce(deps, connector, stop);
  const before = await latestRun(deps.db, id, ['taken', 'same', 'jumped', 'failed', 'empty', 'refused']);
  const done = await write(deps, CONNECTORS, 'run-connector', async (unit) => {
    const run: ConnectorRun = {
      id: newId(unit.now),
      connector: id,
      at: unit.now,
      rows: came.outcome === 'empty' ? 0 : null,
      ...came,
    };
    await insertRun(unit.tx, run);
    await tellOfRun(unit, connector, run, before);
    await unit.record({
      kind: 'connector-run',
      subject: `connector:${id}`,
      bodyCode: connector.body,
      detail: { outcome: run.outcome },
    });
    return accepted(undefined);
  });
  if (!done.ok) throw new Error(done.refusals.map(({ message }) => message).join('\n'));
}

async function fetchOnce(
  deps: ConnectorDeps,
  connector: Connector,
  stop: AbortSignal | undefined,
): Promise<Came> {
  const none = (outcome: 'failed' | 'empty', detail: string): Came => ({ outcome, job: null, detail });
  const actor = await findActor(deps.db, connector.createdBy, deps.clock.now());
  if (actor === null) return none('failed', '建立人的账号已经停用，或者不再有信息员角色，请由现任信息员另建');
  // Files have the time of the machine, whatever clock a sandbox has.
  const opened = await openSource(deps.sources, connector, new Date(), stop);
  if (!opened.ok) return none('failed', sentence(opened.refusals));
  const received = await receive(deps, actor, connector, opened.value, stop);
  if (received === null) return none('failed', '数据来源传到一半断开');
  if (!received.ok)
    return received.refusals.some(({ code }) => code === 'file-empty')
      ? none('empty', '来源给出的是空文件')
      : none('failed', sentence(received.refusals));
  const { id: job, isRepetition } = received.value;
  // A batch that no run tells of was received by a run that was killed before it could say so.
  return isRepetition && (await isJobOfRun(deps.db, job))
    ? { outcome: 'same', job: null, detail: '' }
    : { outcome: 'reading', job, detail: '' };
}

/** Null when the source broke off. */
async function receive(
  deps: ConnectorDeps,
  actor: Actor,
  connector: Connector,
  { name, content }: SourceContent,
  stop: AbortSignal | undefined,
): Promise<Result<ReceivedTable> | null> {
  try {
    return await receiveIntake(deps, actor, {
      item: connector.item,
      body: connector.body,
      name,
      format: connector.format,
      source: content,
      record: filledIn(connector.record, deps.clock.now()),
      columns: connector.columns,
      keepsGood: connector.keepsGood,
      // After the number of rows was looked at: src/connectors/settle-runs.ts.
      submits: false,
      key: null,
      sentAs: (sha256) => jobOfBytes(deps.db, connector.id, sha256),
    });
  } catch (error) {
    stop?.throwIfAborted();
    if (error instanceof BrokenSource) return null;
    throw error;
  }
}

const sentence = (refusals: readonly { readonly message: string }[]): string =>
  refusals.map(({ message }) => message.replace(/。$/, '')).join('；');
