import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { Cursor } from '../kernel/cursor.ts';
import { pageOf } from '../kernel/cursor.ts';
import { ISSUE_OUTCOME_NAMES } from '../schema/vocabulary.ts';
import { opinionsGrouped } from './opinions-grouped.ts';
import { PLACE, receivedBefore } from './received-before.ts';
import { channelName, groupName } from './rules-opinion.ts';
import { isOutcome } from './rules-report.ts';
import { countOf, listTallies } from './store.ts';

/** Which opinions an official looks at. */
export interface HandlingFilter {
  /** An issue's id, `open` for those in none, `all`. */
  readonly issue: string;
  readonly cluster?: string | undefined;
  readonly anchor?: string | undefined;
  readonly channel?: string | undefined;
  readonly after?: Cursor | undefined;
  readonly limit: number;
}

/** With name and contact: for the people of the body only. Newest first. */
export async function listOpinionsForHandling(db: Db, consultation: string, filter: HandlingFilter) {
  const { issue, cluster, anchor, channel, after } = filter;
  const rows = await opinionsGrouped(db)
    .selectAll('opinion')
    .select([
      'size.opinions as cluster_size',
      PLACE.as('place'),
      sql<{ name: string; sha256: string; sizeBytes: number }[]>`
        (SELECT coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'sha256', f.sha256, 'sizeBytes', f.size_bytes) ORDER BY f.position), '[]')
         FROM opinion_file f WHERE f.opinion_id = opinion.id)`.as('files'),
    ])
    .where('opinion.consultation_id', '=', consultation)
    .$if(issue === 'open', (query) =>
      query.where('opinion.counted', '=', true).where('opinion.issue_id', 'is', null),
    )
    .$if(issue !== 'open' && issue !== 'all', (query) => query.where('opinion.issue_id', '=', issue))
    .$if(cluster !== undefined, (query) => query.where('opinion.cluster_id', '=', cluster ?? ''))
    .$if(anchor !== undefined, (query) => query.where('opinion.anchor', '=', anchor ?? ''))
    .$if(channel !== undefined, (query) => query.where('opinion.channel', '=', channel ?? ''))
    .where(receivedBefore(after))
    .orderBy('opinion.received_at', 'desc')
    .orderBy('opinion.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return pageOf(
    rows,
    filter.limit,
    (row) => ({
      id: row.id,
      receivedAt: row.received_at.toISOString(),
      version: row.version,
      channel: row.channel,
      channelName: channelName(row.channel),
      group: row.person_group,
      groupName: groupName(row.person_group),
      name: row.person_name,
      contact: row.contact,
      publicity: row.publicity,
      anchor: row.anchor,
      quote: row.quote,
      text: row.text,
      counted: row.counted,
      cluster: row.cluster_id,
      clusterSize: row.cluster_size ?? 1,
      issue: row.issue_id,
      evidence: row.evidence,
      hiddenReason: row.hidden_reason,
      withdrawn: row.withdrawn_at !== null,
      files: row.files,
    }),
    (row) => ({ at: row.place, id: row.id }),
  );
}

export async function listIssues(db: Db, consultation: string) {
  const [tallies, rows] = await Promise.all([
    listTallies(db, consultation, ['issue']),
    db
      .selectFrom('consultation_issue')
      .selectAll()
      .where('consultation_id', '=', consultation)
      .where('merged_into', 'is', null)
      .orderBy('number')
      .execute(),
  ]);
  return rows.map((row) => {
    const outcome = row.outcome ?? '';
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      outcome: row.outcome,
      outcomeName: isOutcome(outcome) ? ISSUE_OUTCOME_NAMES[outcome] : '未答复',
      reason: row.reason,
      changed: row.changed,
      version: row.version,
      updatedBy: row.updated_by,
      updatedAt: row.updated_at.toISOString(),
      opinions: countOf(tallies, 'issue', row.id),
    };
  });
}

/** Groups that nobody has put anywhere yet, the largest first. */
export async function listOpenClusters(db: Db, consultation: string, limit: number) {
  return db
    .selectFrom('opinion_cluster as k')
    .innerJoin('consultation_tally as t', (join) =>
      join
        .onRef('t.consultation_id', '=', 'k.consultation_id')
        .on('t.dimension', '=', 'cluster')
        .onRef('t.value', '=', 'k.id'),
    )
    .select(['k.id', 'k.sample', 'k.anchor', 't.opinions as size'])
    .where('k.consultation_id', '=', consultation)
    .where('k.issue_id', 'is', null)
    .where('t.opinions', '>', 0)
    .orderBy('t.opinions', 'desc')
    .orderBy('k.id')
    .limit(limit)
    .execute();
}
