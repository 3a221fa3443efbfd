import { sql } from 'kysely';
import { addJob } from '../database/job.ts';
import { write } from '../database/write.ts';
import { accepted } from '../kernel/result.ts';
import { type ConnectorDeps, RUN_CONNECTOR } from './act-on-connector.ts';
import { findConnector, takeDue } from './connector-store.ts';
import { CONNECTORS } from './run-connector.ts';
import { settleRuns } from './settle-runs.ts';
import { tellOfSilence } from './tell-of-connector.ts';

const AT_ONCE = 100;

/**
 * What comes round each minute: batches that were read are settled, sources whose time has come are asked, silent ones
 * chased.
 */
export async function keepConnectors(deps: ConnectorDeps): Promise<void> {
  await settleRuns(deps);
  await deps.db.transaction().execute(async (tx) => {
    for (const connector of await takeDue(tx, deps.clock.now(), AT_ONCE))
      await addJob(tx, RUN_CONNECTOR, { connector });
  });
  await chaseSilent(deps);
}

/** 断流: connectors from which nothing new has come for longer than they may be quiet, each told of once. */
async function chaseSilent(deps: ConnectorDeps): Promise<void> {
  const now = deps.clock.now();
  const { rows } = await sql<{ id: string; since: Date }>`
    SELECT c.id, s.since FROM connector c CROSS JOIN LATERAL (
      SELECT coalesce(max(r.at), c.created_at) AS since FROM connector_run r
       WHERE r.connector_id = c.id AND r.outcome IN ('reading', 'taken', 'jumped')) s
     WHERE c.state = 'active' AND s.since < ${now}::timestamptz - make_interval(hours => c.quiet_hours)
       AND (c.quiet_told_at IS NULL OR c.quiet_told_at < s.since)
     ORDER BY c.id LIMIT ${AT_ONCE}`.execute(deps.db);
  for (const { id, since } of rows) {
    const connector = await findConnector(deps.db, id);
    if (connector === null) continue;
    const done = await write(deps, CONNECTORS, 'chase-connector', async (unit) => {
      await unit.tx.updateTable('connector').set({ quiet_told_at: unit.now }).where('id', '=', id).execute();
      await tellOfSilence(unit, connector, since);
      await unit.record({ kind: 'connector-quiet', subject: `connector:${id}`, bodyCode: connector.body });
      return accepted(undefined);
    });
    if (!done.ok) throw new Error(done.refusals.map(({ message }) => message).join('\n'));
  }
}
