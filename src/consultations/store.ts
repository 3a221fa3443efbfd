import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import { OPINION_CHANNELS } from '../schema/vocabulary.ts';
import { isChannel } from './rules-opinion.ts';
import type { Times } from './rules-phase.ts';
import { type AnswerRow, isOutcome, type OnRecord } from './rules-report.ts';

export interface ConsultationRow extends Times {
  readonly id: string;
  readonly dossierId: string;
  readonly bodyCode: string;
  readonly areaCode: string;
  readonly obligationId: number | null;
  readonly reportId: string | null;
}

const COLUMNS = [
  'consultation.id',
  'consultation.dossier_id',
  'consultation.body_code',
  'consultation.area_code',
  'consultation.opens_on',
  'consultation.closes_on',
  'consultation.opens_at',
  'consultation.closes_at',
  'consultation.obligation_id',
  'consultation.report_id',
  'consultation.answered_at',
] as const;

const rowOf = (row: {
  readonly id: string;
  readonly dossier_id: string;
  readonly body_code: string;
  readonly area_code: string;
  readonly opens_on: string;
  readonly closes_on: string;
  readonly opens_at: Date;
  readonly closes_at: Date;
  readonly obligation_id: number | null;
  readonly report_id: string | null;
  readonly answered_at: Date | null;
}): ConsultationRow => ({
  id: row.id,
  dossierId: row.dossier_id,
  bodyCode: row.body_code,
  areaCode: row.area_code,
  opensOn: row.opens_on,
  closesOn: row.closes_on,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  obligationId: row.obligation_id,
  reportId: row.report_id,
  answeredAt: row.answered_at,
});

/** Whether or not its notice still stands. `lock`: `share` for what adds to it, `update` for what ends it. */
export async function findConsultation(
  db: Db | Tx,
  id: string,
  lock: 'none' | 'share' | 'update' = 'none',
): Promise<ConsultationRow | null> {
  const row = await db
    .selectFrom('consultation')
    .select(COLUMNS)
    .where('id', '=', id)
    .$if(lock === 'share', (query) => query.forShare())
    .$if(lock === 'update', (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? rowOf(row) : null;
}

/** Only while its notice stands; for everything that the public sees or sends. */
export async function findCurrentConsultation(
  db: Db | Tx,
  id: string,
  lock: 'none' | 'share' = 'none',
): Promise<ConsultationRow | null> {
  const row = await db
    .selectFrom('consultation')
    .innerJoin('disclosure', 'disclosure.id', 'consultation.id')
    .select(COLUMNS)
    .where('consultation.id', '=', id)
    .where('disclosure.state', '=', 'published')
    .where('disclosure.audience', '=', 'public')
    .where(termLasts('disclosure'))
    .$if(lock === 'share', (query) => query.forShare('consultation'))
    .executeTakeFirst();
  return row ? rowOf(row) : null;
}

/**
 * The consultation that a report answers: the one that it has answered already, else the first of its dossier that
 * waits.
 */
export async function findConsultationOfReport(
  tx: Tx,
  dossier: { readonly kind: string; readonly body: string; readonly number: string },
  reportId: string | null,
): Promise<ConsultationRow | null> {
  const row = await tx
    .selectFrom('consultation')
    .innerJoin('dossier', 'dossier.id', 'consultation.dossier_id')
    .innerJoin('disclosure', 'disclosure.id', 'consultation.id')
    .select(COLUMNS)
    .where('dossier.kind', '=', dossier.kind)
    .where('dossier.body_code', '=', dossier.body)
    .where('dossier.number', '=', dossier.number)
    .where((eb) =>
      reportId === null
        ? eb.and([eb('consultation.report_id', 'is', null), eb('disclosure.state', '=', 'published')])
        : eb.or([
            eb('consultation.report_id', '=', reportId),
            eb.and([eb('consultation.report_id', 'is', null), eb('disclosure.state', '=', 'published')]),
          ]),
    )
    .orderBy(sql`consultation.report_id IS NULL`)
    .orderBy('consultation.closes_at')
    .limit(1)
    .forUpdate('consultation')
    .executeTakeFirst();
  return row ? rowOf(row) : null;
}

export interface Tally {
  readonly dimension: string;
  readonly value: string;
  readonly opinions: number;
}

/**
 * Counts by the dimensions that were asked for; those of clusters and issues grow with the opinions, the others are a
 * handful.
 */
export const listTallies = (
  db: Db | Tx,
  consultation: string,
  dimensions: readonly string[],
): Promise<readonly Tally[]> =>
  db
    .selectFrom('consultation_tally')
    .select(['dimension', 'value', 'opinions'])
    .where('consultation_id', '=', consultation)
    .where('dimension', 'in', [...dimensions])
    .where('opinions', '>', 0)
    .orderBy('opinions', 'desc')
    .orderBy('value')
    .execute();

export const countOf = (tallies: readonly Tally[], dimension: string, value: string | null = null): number =>
  tallies
    .filter((each) => each.dimension === dimension && (value === null || each.value === value))
    .reduce((sum, each) => sum + each.opinions, 0);

/** Everything that a report must agree with. */
export async function recordOf(db: Db | Tx, consultation: string): Promise<OnRecord> {
  const tallies = await listTallies(db, consultation, ['received', 'counted', 'issue', 'open']);
  const issues = await db
    .selectFrom('consultation_issue')
    .select(['id', 'number', 'title', 'outcome', 'reason', 'changed'])
    .where('consultation_id', '=', consultation)
    .where('merged_into', 'is', null)
    .orderBy('number')
    .execute();
  let unanswered = countOf(tallies, 'open');
  const answers: AnswerRow[] = [];
  for (const issue of issues) {
    const opinions = countOf(tallies, 'issue', issue.id);
    const outcome = issue.outcome ?? '';
    if (opinions === 0) continue;
    if (!isOutcome(outcome)) unanswered += opinions;
    else {
      answers.push({
        number: issue.number,
        issue: issue.title,
        opinions,
        outcome,
        reason: issue.reason,
        changed: issue.changed,
      });
    }
  }
  return {
    answers,
    unanswered,
    channels: OPINION_CHANNELS.filter(isChannel).map((channel) => ({
      channel,
      received: countOf(tallies, 'received', channel),
      counted: countOf(tallies, 'counted', channel),
    })),
  };
}
