import { draftOf, findIntake, type IntakeJob } from '../batches/intake-store.ts';
import { write } from '../database/write.ts';
import { findActor } from '../identity/find-actor.ts';
import { accepted } from '../kernel/result.ts';
import { submitDraft } from '../publication/submit-draft.ts';
import type { ConnectorDeps } from './act-on-connector.ts';
import {
  type Connector,
  type ConnectorRun,
  findConnector,
  forgetRuns,
  latestRun,
  listUnsettled,
  settleRun,
} from './connector-store.ts';
import { rowsRefusal } from './rules-connector.ts';
import { CONNECTORS } from './run-connector.ts';
import { tellOfRun } from './tell-of-connector.ts';

const AT_ONCE = 200;

/** Settles the runs whose batches were read: what is as expected is submitted, what is not waits for a person. */
export async function settleRuns(deps: ConnectorDeps): Promise<void> {
  for (const run of await listUnsettled(deps.db, AT_ONCE)) {
    const [connector, job] = [
      await findConnector(deps.db, run.connector),
      await findIntake(deps.db, run.job ?? ''),
    ];
    if (connector !== null && job !== null) await settleOne(deps, connector, run, job);
  }
  await forgetRuns(deps.db, deps.clock.now());
}

async function settleOne(
  deps: ConnectorDeps,
  connector: Connector,
  run: ConnectorRun,
  job: IntakeJob,
): Promise<void> {
  const before = await latestRun(deps.db, connector.id, ['taken']);
  const last = await latestRun(deps.db, connector.id, [
    'taken',
    'same',
    'jumped',
    'failed',
    'empty',
    'refused',
  ]);
  const rows = job.rowsRead - job.rowsWrong;
  const settled = judged(connector, job, rows, before?.rows ?? null);
  const detail =
    settled.outcome === 'taken' && connector.submits ? await submitted(deps, connector, job) : settled.detail;
  const done = await write(deps, CONNECTORS, 'settle-connector-run', async (unit) => {
    await settleRun(unit.tx, run.id, { outcome: settled.outcome, rows, detail });
    await tellOfRun(unit, connector, { ...run, outcome: settled.outcome, rows, detail }, last);
    await unit.record({
      kind: 'connector-run',
      subject: `connector:${connector.id}`,
      bodyCode: connector.body,
      detail: { outcome: settled.outcome, rows },
    });
    return accepted(undefined);
  });
  if (!done.ok) throw new Error(done.refusals.map(({ message }) => message).join('\n'));
}

function judged(
  connector: Connector,
  job: IntakeJob,
  rows: number,
  before: number | null,
): Pick<ConnectorRun, 'outcome' | 'detail'> {
  if (job.rowsRead === 0 && job.refusals.length > 0 && job.state === 'refused' && job.rowsTotal === 0)
    return { outcome: 'empty', detail: '来源没有给出任何一行' };
  if (job.state === 'cancelled') return { outcome: 'refused', detail: '这一批已经取消' };
  if (job.state === 'refused')
    return {
      outcome: 'refused',
      detail: job.rowsWrong > 0 ? `${job.rowsWrong}行有问题，见这一批的问题清单` : '见这一批的说明',
    };
  const jumped = rowsRefusal(rows, before, connector.jumpPercent);
  return jumped === null ? { outcome: 'taken', detail: '' } : { outcome: 'jumped', detail: jumped };
}

/** Submits the draft for review; a sentence when that was not possible, the draft then waits. */
async function submitted(deps: ConnectorDeps, connector: Connector, job: IntakeJob): Promise<string> {
  const draft = await draftOf(deps.db, job.id);
  if (draft === null || draft.state !== 'editing') return '';
  const actor = await findActor(deps.db, connector.createdBy, deps.clock.now());
  if (actor === null) return '建立人的账号已经停用，稿件等待现任信息员提交';
  const result = await submitDraft(deps, actor, {
    id: draft.id,
    version: null,
    remark: `数据接入“${connector.name}”`,
  });
  return result.ok ? '' : '稿件有需要处理的问题，没有提交';
}
