import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import { reasonId } from '../obligations/obligation-reason.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { type DossierKind, stageOf } from '../schema/dossier-kind.ts';
import { judge } from './judgement.ts';
import { deadlinesFor } from './rules-deadlines.ts';
import { type FoundDeadline, judgeTimeline } from './rules-timeline.ts';
import { listCurrentRecords, type PlacedRecord } from './store.ts';

/** What an obligation that is a deadline of a stage is called (its `period`). */
export const deadlinePeriod = (dossier: string, stage: string, index: number): string =>
  `event:stage:${dossier}:${stage}:${index}`;

/** Title of what is owed: 长沙市某事故（430100-SG2026-902）：提交调查报告. */
export const deadlineSubject = (
  dossier: { readonly title: string; readonly number: string },
  title: string,
): string => `${dossier.title.slice(0, 120)}（${dossier.number}）：${title}`;

export interface StageDeadlineFound extends FoundDeadline {
  readonly stage: string;
  /** The first record of the stage; null before it. */
  readonly own: PlacedRecord | null;
}

interface Moment {
  readonly tx: Tx;
  readonly now: Date;
  readonly catalogue: Catalogue;
}

/** What the public records of a dossier ask for, as its page tells it. */
async function findDeadlines(
  { tx, now, catalogue }: Moment,
  dossier: string,
  kind: DossierKind,
): Promise<readonly StageDeadlineFound[]> {
  const records = await listCurrentRecords(tx, dossier, 'public');
  const today = civilDateAt(now);
  const judgement = await judge(tx, kind, records, { today });
  return judgeTimeline(kind, records, judgement, today, catalogue.calendar).flatMap(({ stage, deadlines }) =>
    deadlines.map((deadline) => ({
      ...deadline,
      stage: stage.key,
      own: records.find((record) => record.stage === stage.key) ?? null,
    })),
  );
}

/** The item under which the records of each stage are published: one in use before one that is not. */
export async function itemsOfStages(
  tx: Tx,
  kind: DossierKind,
): Promise<ReadonlyMap<string, { readonly code: string; readonly area: string }>> {
  const types = kind.stages.flatMap((stage) => stage.types.map(({ type }) => ({ type, stage: stage.key })));
  const { rows } = await sql<{ code: string; area: string; type: string }>`
    SELECT code, area_code AS area, declaration->>'type' AS type FROM current_catalogue_item
     WHERE declaration->>'type' = ANY (${types.map(({ type }) => type)}) ORDER BY retired_on DESC NULLS LAST, code DESC`.execute(
    tx,
  );
  const byType = new Map(rows.map((row) => [row.type, row]));
  return new Map(
    types.flatMap(({ type, stage }) => {
      const item = byType.get(type);
      return item === undefined ? [] : [[stage, { code: item.code, area: item.area }] as const];
    }),
  );
}

/** Rows of the dossier as they stand. */
const listKept = (tx: Tx, dossier: string) =>
  tx
    .selectFrom('obligation')
    .selectAll()
    .where('dossier_id', '=', dossier)
    .where('period', 'like', 'event:stage:%')
    .execute();
type Kept = Awaited<ReturnType<typeof listKept>>[number];

const groundOf = ({ exception }: Kept): unknown =>
  typeof exception === 'object' && exception !== null && 'ground' in exception ? exception.ground : null;

const earlier = (one: CivilDate, other: CivilDate): CivilDate => (one < other ? one : other);

async function writeDeadline(
  { tx, now }: Moment,
  found: StageDeadlineFound,
  row: {
    readonly period: string;
    readonly subject: string;
    readonly item: { readonly code: string; readonly area: string };
    readonly dossier: { readonly id: string; readonly body_code: string };
  },
  old: Kept | undefined,
): Promise<void> {
  const { own } = found;
  const days = {
    arises_on: earlier(found.from, found.dueOn),
    due_on: found.dueOn,
    provisional: found.provisional,
    reason_id: await reasonId(tx, found),
    subject: row.subject,
  };
  const stays = old?.disclosure_id === own?.disclosureId ? old?.discharged_at : null;
  const met = {
    disclosure_id: own?.disclosureId ?? null,
    met_on: own === null ? null : found.metOn,
    discharged_at: own === null ? null : (stays ?? (old === undefined ? own.publishedAt : now)),
  };
  if (old === undefined) {
    await tx
      .insertInto('obligation')
      .values({
        ...days,
        ...met,
        period: row.period,
        item_code: row.item.code,
        area_code: row.item.area,
        body_code: row.dossier.body_code,
        dossier_id: row.dossier.id,
      })
      .execute();
    return;
  }
  const again = groundOf(old) === 'deadline-lapsed' ? { excepted_at: null, exception: null } : {};
  // An exception moved its day; the records of the dossier do not move it back.
  const next = { ...met, ...again, ...(old.exception_id === null ? days : {}) };
  const differs = Object.entries(next).some(
    ([name, value]) => String(Object.entries(old).find(([key]) => key === name)?.[1]) !== String(value),
  );
  if (differs) await tx.updateTable('obligation').set(next).where('id', '=', old.id).execute();
}

/** What the records do not ask for any more ends, with how late it was; not while a draft is on its way for it. */
const endLapsed = async ({ tx, now }: Moment, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return;
  await sql`
    UPDATE obligation o SET discharged_at = NULL, disclosure_id = NULL, met_on = NULL, excepted_at = coalesce(o.excepted_at, ${now}),
           exception = coalesce(o.exception, jsonb_build_object('ground', 'deadline-lapsed', 'daysLate',
             CASE WHEN o.discharged_at IS NULL THEN greatest(0, ${civilDateAt(now)}::date - o.due_on) ELSE 0 END))
     WHERE o.id = ANY (${ids}) AND (o.discharged_at IS NOT NULL OR o.excepted_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.obligation_id = o.id AND d.state IN ('editing', 'returned', 'in-review', 'approved'))`.execute(
    tx,
  );
};

/**
 * Brings the obligations of one dossier up to its public records: what its page shows as a deadline is owed, with the
 * same day; it is met by the first record of its stage. Part of the transaction in which a record is published,
 * corrected or withdrawn, and of the work that follows another calendar. Running it again writes nothing.
 */
export async function keepDeadlines(moment: Moment, id: string): Promise<void> {
  const { tx, catalogue } = moment;
  const dossier = await tx.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const kind = catalogue.kindOf(dossier.kind, dossier.kind_version);
  if (dossier.audience === 'public' && kind.stages.some((stage) => stage.deadlines.length > 0)) {
    const found = await findDeadlines(moment, id, kind);
    const kept = new Map((await listKept(tx, id)).map((row) => [row.period, row]));
    const items = found.length === 0 ? new Map() : await itemsOfStages(tx, kind);
    for (const each of found) {
      const item = items.get(each.stage);
      const period = deadlinePeriod(id, each.stage, each.index);
      const old = kept.get(period);
      kept.delete(period);
      if (item === undefined) throw new Error(`${kind.key}.${each.stage} has no item`);
      const subject = deadlineSubject(dossier, each.title);
      await writeDeadline(moment, each, { period, subject, item, dossier }, old);
    }
    await endLapsed(
      moment,
      [...kept.values()].map((row) => row.id),
    );
  }
  const current = deadlinesFor(catalogue);
  if (dossier.deadlines_for !== current)
    await tx.updateTable('dossier').set({ deadlines_for: current }).where('id', '=', id).execute();
}

/** The stage of a dossier and what it is called, for a deadline by its period; null for another obligation. */
export function deadlineOf(
  kind: DossierKind,
  period: string,
): { readonly stage: string; readonly title: string } | null {
  const [, , , key, index] = period.split(':');
  const title = stageOf(kind, key ?? '')?.deadlines[Number(index)]?.title;
  return key === undefined || title === undefined ? null : { stage: key, title };
}
