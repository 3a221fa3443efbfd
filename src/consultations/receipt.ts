import type { AnswerPublished } from '../api/contract.ts';
import type { Source } from '../catalogue/source.ts';
import { findReport } from './detail.ts';
import { readReceipt, receiptHash } from './keys.ts';
import { opinionsGrouped } from './opinions-grouped.ts';
import { findSummary } from './queries.ts';
import type { OpinionInput } from './rules-opinion.ts';

/** Everything that became of one opinion, for its author. */
export interface OwnOpinion {
  readonly id: string;
  readonly consultation: {
    readonly id: string;
    readonly title: string;
    readonly phase: string;
    readonly closesOn: string;
  } | null;
  readonly receivedAt: Date;
  readonly version: number;
  readonly input: OpinionInput;
  readonly counted: boolean;
  readonly clusterSize: number;
  readonly withdrawnAt: Date | null;
  readonly hidden: { readonly at: Date; readonly reason: string } | null;
  readonly files: readonly string[];
  readonly history: readonly {
    readonly act: string;
    readonly text: string;
    readonly note: string;
    readonly at: Date;
  }[];
  /** Of the published report; null before. */
  readonly answer: AnswerPublished | null;
  readonly report: { readonly id: string; readonly title: string } | null;
}

/** By the code alone; null for one that nobody was given. */
export async function findOwnOpinion(deps: Source, code: string, now: Date): Promise<OwnOpinion | null> {
  const { db } = deps;
  if (readReceipt(code) === null) return null;
  const row = await opinionsGrouped(db)
    .leftJoin('consultation_issue', 'consultation_issue.id', 'opinion.issue_id')
    .selectAll('opinion')
    .select(['consultation_issue.number as issue_number', 'size.opinions as cluster_size'])
    .where('receipt_hash', '=', receiptHash(code))
    .executeTakeFirst();
  if (!row) return null;
  const [summary, history, files, report] = await Promise.all([
    findSummary(db, row.consultation_id, now),
    db
      .selectFrom('opinion_history')
      .select(['act', 'text', 'note', 'at'])
      .where('opinion_id', '=', row.id)
      .orderBy('version')
      .execute(),
    db
      .selectFrom('opinion_file')
      .select('name')
      .where('opinion_id', '=', row.id)
      .orderBy('position')
      .execute(),
    findReport(deps, row.consultation_id),
  ]);
  return {
    id: row.id,
    consultation:
      summary === null
        ? null
        : { id: summary.id, title: summary.title, phase: summary.phase, closesOn: summary.closesOn },
    receivedAt: row.received_at,
    version: row.version,
    input: {
      group: row.person_group,
      name: row.person_name,
      contact: row.contact,
      publicity: row.publicity,
      anchor: row.anchor ?? '',
      quote: row.quote,
      text: row.text,
    },
    counted: row.counted,
    clusterSize: row.cluster_size ?? 1,
    withdrawnAt: row.withdrawn_at,
    hidden: row.hidden_at === null ? null : { at: row.hidden_at, reason: row.hidden_reason ?? '' },
    files: files.map((file) => file.name),
    history,
    answer: report?.answers.find((answer) => answer.number === row.issue_number) ?? null,
    report: report === null ? null : { id: report.id, title: report.title },
  };
}
