import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Db, Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { accepted, type Result } from '../kernel/result.ts';
import { runInWorker, workerTask } from '../workers/run-in-worker.ts';
import type signaturesOf from './signatures.worker.ts';
import { fromBytes, SimilarTexts, signatureOf, toBytes } from './similarity.ts';

const BATCH = 400;
/** A batch of the longest opinions takes seconds. */
const BUDGET = { milliseconds: 60_000 };
const signatures = workerTask<Parameters<typeof signaturesOf>[0], ReturnType<typeof signaturesOf>>(
  import.meta.url,
  './signatures.worker.ts',
);
const SAMPLE_LENGTH = 400;

interface Known {
  readonly texts: SimilarTexts;
  lastSerial: number;
}

/** Groups of the consultations that are busy now; only what another process added is read anew. */
const known = new LRUCache<string, Known>({ max: 8 });

/**
 * Puts every opinion that has no group with its like, in batches with a commit each. Running it again finds nothing to
 * do; told to stop, it throws between batches.
 */
export async function assignClusters(
  deps: { readonly db: Db; readonly clock: Clock },
  consultation: string,
  stop?: AbortSignal,
): Promise<void> {
  for (let more = true; more; ) {
    stop?.throwIfAborted();
    const waiting = await deps.db
      .selectFrom('opinion')
      .select('id')
      .where('consultation_id', '=', consultation)
      .where('cluster_id', 'is', null)
      .limit(1)
      .executeTakeFirst();
    if (!waiting) return;
    const result: Result<number> = await write(deps, systemActor('clustering'), 'assign-clusters', (unit) =>
      assignBatch(unit, consultation),
    );
    if (!result.ok) {
      known.delete(consultation);
      throw new Error(result.refusals.map((refusal) => refusal.message).join('\n'));
    }
    more = result.value === BATCH;
  }
}

async function assignBatch(unit: Unit, consultation: string): Promise<Result<number>> {
  const { tx } = unit;
  // One at a time makes groups of a consultation; others wait and then see them.
  await sql`SELECT pg_advisory_xact_lock(4371, hashtext(${consultation}))`.execute(tx);
  const opinions = await tx
    .selectFrom('opinion')
    .select(['id', 'text', 'anchor', 'issue_id'])
    .where('consultation_id', '=', consultation)
    .where('cluster_id', 'is', null)
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .execute();
  // Groups made here become known to other batches by the database only: should this one be rolled back, they are not
  // there.
  const { texts } = await knownTexts(tx, consultation);
  const added = new SimilarTexts();
  const fresh: { id: string; signature: Buffer; sample: string; anchor: string | null }[] = [];
  const computed = await runInWorker(
    signatures,
    opinions.map(({ text }) => text),
    BUDGET,
  );
  const placed = opinions.map((opinion, i) => {
    const signature = computed[i] ?? signatureOf(opinion.text);
    const found = texts.find(signature) ?? added.find(signature);
    if (found !== null) return { id: opinion.id, cluster: found };
    const cluster = newId(unit.now);
    added.add(cluster, signature);
    fresh.push({
      id: cluster,
      signature: toBytes(signature),
      sample: opinion.text.slice(0, SAMPLE_LENGTH),
      anchor: opinion.anchor,
    });
    return { id: opinion.id, cluster };
  });
  if (fresh.length > 0) {
    await tx
      .insertInto('opinion_cluster')
      .values(fresh.map((each) => ({ ...each, consultation_id: consultation })))
      .execute();
  }
  // A group that officials have put into an issue takes its new members along, until the report is out.
  await sql`
    UPDATE opinion o SET cluster_id = p.cluster,
      issue_id = CASE WHEN c.report_id IS NULL THEN coalesce(o.issue_id, k.issue_id) ELSE o.issue_id END
    FROM jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) AS p(id text, cluster text)
    JOIN opinion_cluster k ON k.id = p.cluster JOIN consultation c ON c.id = k.consultation_id
    WHERE o.id = p.id`.execute(tx);
  await unit.record({
    kind: 'opinions-clustered',
    subject: `consultation:${consultation}`,
    detail: { opinions: placed.length, clusters: fresh.length },
  });
  return accepted(placed.length);
}

async function knownTexts(tx: Tx, consultation: string): Promise<Known> {
  const state = known.get(consultation) ?? { texts: new SimilarTexts(), lastSerial: 0 };
  const rows = await tx
    .selectFrom('opinion_cluster')
    .select(['id', 'serial', 'signature'])
    .where('consultation_id', '=', consultation)
    .where('serial', '>', state.lastSerial)
    .orderBy('serial')
    .execute();
  for (const row of rows) {
    state.texts.add(row.id, fromBytes(row.signature));
    state.lastSerial = row.serial;
  }
  known.set(consultation, state);
  return state;
}
