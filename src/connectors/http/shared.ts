import type { Connector as ConnectorView, ConnectorRun as RunView } from '../../api/contract.ts';
import { can } from '../../identity/permissions.ts';
import type { Actor } from '../../kernel/actor.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import type { ConnectorDeps } from '../act-on-connector.ts';
import { type Connector, type ConnectorRun, findConnector } from '../connector-store.ts';

export const tags = ['imports'];

/** A connector of a body whose drafts the actor may read; whether there is another one is nobody's business. */
export async function requireConnector(
  { db }: Pick<ConnectorDeps, 'db'>,
  actor: Actor,
  id: string,
): Promise<Connector> {
  const found = await findConnector(db, id);
  if (found === null || can(actor, 'view-drafts', found.body) !== null)
    throw new ProblemError([problem('not-found', { what: '这个数据接入' })]);
  return found;
}

export const runView = ({ id, at, outcome, job, rows, detail }: ConnectorRun): RunView => ({
  id,
  at: at.toISOString(),
  outcome,
  job,
  rows,
  detail,
});

export const connectorView = (
  { record, createdBy, createdAt, nextRunAt, ...connector }: Connector,
  lastRun: ConnectorRun | null,
): ConnectorView => ({
  ...connector,
  record: Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  ),
  columns: { ...connector.columns },
  createdBy: createdBy.name,
  createdAt: createdAt.toISOString(),
  nextRunAt: nextRunAt.toISOString(),
  lastRun: lastRun === null ? null : runView(lastRun),
});
