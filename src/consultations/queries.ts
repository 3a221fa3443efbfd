import { sql } from 'kysely';
import type { ConsultationSummary, LargeCluster, PublicOpinion } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import { recordAddress } from '../kernel/addresses.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import { type Cursor, pageOf } from '../kernel/cursor.ts';
import { CONSULTATION_PHASE_NAMES, type ConsultationPhase } from '../schema/vocabulary.ts';
import { opinionsGrouped } from './opinions-grouped.ts';
import { PLACE, receivedBefore } from './received-before.ts';
import { channelName, groupName } from './rules-opinion.ts';
import { phaseAt } from './rules-phase.ts';
import { listTallies } from './store.ts';

export const isPhase = (text: string): text is ConsultationPhase =>
  Object.hasOwn(CONSULTATION_PHASE_NAMES, text);

export interface ConsultationFilter {
  readonly phase?: ConsultationPhase | undefined;
  readonly body?: string | undefined;
  readonly area?: string | undefined;
  readonly after?: Cursor | undefined;
  readonly limit: number;
}

const summaries = (db: Db) =>
  db
    .selectFrom('consultation')
    .innerJoin('disclosure', 'disclosure.id', 'consultation.id')
    .innerJoin('current_body_name', 'current_body_name.body_code', 'consultation.body_code')
    .leftJoin('obligation', 'obligation.id', 'consultation.obligation_id')
    .select([
      'consultation.id',
      'consultation.dossier_id',
      'consultation.body_code',
      'consultation.area_code',
      'consultation.plain_summary',
      'consultation.opens_on',
      'consultation.closes_on',
      'consultation.opens_at',
      'consultation.closes_at',
      'consultation.answered_at',
      'disclosure.title',
      'current_body_name.name as body_name',
      'obligation.due_on',
      'obligation.discharged_at',
    ])
    .select((eb) =>
      (['received', 'counted'] as const).map((dimension) =>
        eb
          .selectFrom('consultation_tally')
          .select(({ fn }) => fn.coalesce(fn.sum<number>('opinions'), sql<number>`0`).as('n'))
          .whereRef('consultation_tally.consultation_id', '=', 'consultation.id')
          .where('dimension', '=', dimension)
          .as(dimension),
      ),
    )
    .where('disclosure.state', '=', 'published')
    .where('disclosure.audience', '=', 'public')
    .where(termLasts('disclosure'));

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['executeTakeFirstOrThrow']>>;

function summaryOf(row: SummaryRow, now: Date): ConsultationSummary {
  const phase = phaseAt(
    {
      opensOn: row.opens_on,
      closesOn: row.closes_on,
      opensAt: row.opens_at,
      closesAt: row.closes_at,
      answeredAt: row.answered_at,
    },
    now,
  );
  return {
    id: row.id,
    title: row.title,
    body: row.body_code,
    bodyName: row.body_name,
    area: row.area_code,
    phase,
    phaseName: CONSULTATION_PHASE_NAMES[phase],
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    closesAt: row.closes_at.toISOString(),
    plainSummary: row.plain_summary,
    received: Number(row.received ?? 0),
    counted: Number(row.counted ?? 0),
    answerDueOn: row.due_on,
    answerLate: row.due_on !== null && row.discharged_at === null && row.due_on < civilDateAt(now),
    dossier: row.dossier_id,
    url: recordAddress.consultation(row.id),
  };
}

/** Open and coming ones, the first to close first; the others, the last closed first. */
export async function listConsultations(
  db: Db,
  filter: ConsultationFilter,
  now: Date,
): Promise<{ readonly items: readonly ConsultationSummary[]; readonly next: string | null }> {
  const { phase, after } = filter;
  const ascending = phase === 'open' || phase === 'upcoming';
  let query = summaries(db);
  if (filter.body !== undefined) query = query.where('consultation.body_code', '=', filter.body);
  if (filter.area !== undefined) query = query.where('consultation.area_code', '=', filter.area);
  if (phase === 'answered') query = query.where('consultation.answered_at', 'is not', null);
  else if (phase !== undefined) query = query.where('consultation.answered_at', 'is', null);
  if (phase === 'open')
    query = query.where('consultation.opens_at', '<=', now).where('consultation.closes_at', '>', now);
  if (phase === 'upcoming') query = query.where('consultation.opens_at', '>', now);
  if (phase === 'closed') query = query.where('consultation.closes_at', '<=', now);
  if (after !== undefined) {
    const place = sql`(${after.at}::timestamptz, ${after.id}::text)`;
    query = query.where(
      ascending
        ? sql<boolean>`(consultation.closes_at, consultation.id) > ${place}`
        : sql<boolean>`(consultation.closes_at, consultation.id) < ${place}`,
    );
  }
  const direction = ascending ? 'asc' : 'desc';
  const rows = await query
    .orderBy('consultation.closes_at', direction)
    .orderBy('consultation.id', direction)
    .limit(filter.limit + 1)
    .execute();
  return pageOf(
    rows,
    filter.limit,
    (row) => summaryOf(row, now),
    (row) => ({ at: row.closes_at.toISOString(), id: row.id }),
  );
}

export async function findSummary(db: Db, id: string, now: Date): Promise<ConsultationSummary | null> {
  const row = await summaries(db).where('consultation.id', '=', id).executeTakeFirst();
  return row ? summaryOf(row, now) : null;
}

/** What authors allowed to be read, the newest first; of one passage or one group, where asked. */
export async function listPublicOpinions(
  db: Db,
  consultation: string,
  filter: {
    readonly anchor?: string | undefined;
    readonly cluster?: string | undefined;
    readonly after?: Cursor | undefined;
    readonly limit: number;
  },
): Promise<{ readonly items: readonly PublicOpinion[]; readonly next: string | null }> {
  const rows = await opinionsGrouped(db)
    .select([
      'opinion.id',
      'opinion.received_at',
      'opinion.channel',
      'opinion.person_group',
      'opinion.person_name',
      'opinion.publicity',
      'opinion.anchor',
      'opinion.quote',
      'opinion.public_text',
      'opinion.cluster_id',
      'size.opinions as cluster_size',
      PLACE.as('place'),
    ])
    .where('opinion.consultation_id', '=', consultation)
    .where('public_text', 'is not', null)
    .where('hidden_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .$if(filter.anchor !== undefined, (query) => query.where('opinion.anchor', '=', filter.anchor ?? ''))
    .$if(filter.cluster !== undefined, (query) =>
      query.where('opinion.cluster_id', '=', filter.cluster ?? ''),
    )
    .where(receivedBefore(filter.after))
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
      channel: row.channel,
      channelName: channelName(row.channel),
      group: row.person_group,
      groupName: groupName(row.person_group),
      name: row.publicity === 'named' ? row.person_name : null,
      anchor: row.anchor,
      quote: row.quote,
      text: row.public_text ?? '',
      cluster: row.cluster_id,
      clusterSize: row.cluster_size ?? 1,
    }),
    (row) => ({ at: row.place, id: row.id }),
  );
}

/** Groups of same and nearly same texts that are public, the largest first: campaigns are visible. */
export async function listLargeClusters(
  db: Db,
  consultation: string,
  given: { readonly atLeast: number; readonly limit: number },
): Promise<readonly LargeCluster[]> {
  const rows = await db
    .selectFrom('consultation_tally as tally')
    .select(['tally.value', 'tally.opinions'])
    .where('tally.consultation_id', '=', consultation)
    .where('tally.dimension', '=', 'public-cluster')
    .where('tally.opinions', '>=', given.atLeast)
    .orderBy('tally.opinions', 'desc')
    .orderBy('tally.value')
    .limit(given.limit)
    .execute();
  if (rows.length === 0) return [];
  const samples = await sql<{ id: string; text: string }>`
    SELECT k.id, o.public_text AS text FROM unnest(${rows.map((row) => row.value)}::text[]) AS k(id),
    LATERAL (SELECT public_text FROM opinion WHERE cluster_id = k.id AND public_text IS NOT NULL AND hidden_at IS NULL AND withdrawn_at IS NULL
             ORDER BY received_at DESC, id DESC LIMIT 1) o`.execute(db);
  return rows.flatMap((row) => {
    const sample = samples.rows.find((each) => each.id === row.value);
    return sample ? [{ id: row.value, size: row.opinions, sample: sample.text }] : [];
  });
}

/** Public opinions by passage, for the marks beside the text. */
export const opinionsByPassage = async (db: Db, consultation: string): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (await listTallies(db, consultation, ['public-passage'])).map((tally) => [tally.value, tally.opinions]),
  );
