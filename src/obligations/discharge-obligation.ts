import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { firstDay, lastDay } from '../kernel/period.ts';

/** A publication as far as it can meet an obligation. */
export interface Meeting {
  /** The obligation that the draft was written for, or raised itself. */
  readonly obligationId: number | null;
  readonly itemCode: string;
  readonly bodyCode: string;
  /** The days that the record is about, for an item that is owed period by period. */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate } | null;
  /** The day of the record: what happened after it cannot be what it tells. */
  readonly documentDate: CivilDate;
  readonly disclosureId: string;
  /**
   * Number of the edition: a correction meets what was asked for since, never a period that its record is not about.
   */
  readonly edition: number;
  readonly now: Date;
  /** Whether one record tells several periods, or a part of one. */
  readonly manyPeriods: boolean;
  /** Names of what is still lacking of a period, with this record; null where it has no parts. */
  readonly missingIn: (period: string) => Promise<readonly string[] | null>;
}

/** Owed by an item and a body, and no draft that is on its way was written for it. */
export const openAndUnclaimed = (itemCode: string, bodyCode: string) =>
  sql<SqlBool>`obligation.item_code = ${itemCode} AND obligation.body_code = ${bodyCode}
    AND obligation.discharged_at IS NULL AND obligation.excepted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.obligation_id = obligation.id AND d.state IN ('editing', 'returned', 'in-review', 'approved'))`;

/** Deadlines of the stages of a dossier, by their period: met by the records of the dossier (src/dossiers). */
export const OF_STAGE = 'event:stage:';

/** Obligations that the office assigned, by their period. */
export const BY_HAND = 'event:by-hand:%';

interface Fitting {
  readonly id: number;
  readonly period: string;
  /** All of the period lies within the days of the record, or the record was written for it. */
  readonly whole: boolean;
}

async function findFitting(tx: Tx, met: Meeting): Promise<Fitting | null> {
  const { obligationId, period, edition } = met;
  let query = tx.selectFrom('obligation').select('id');
  if (obligationId !== null) {
    query = query
      .where('id', '=', obligationId)
      .where('item_code', '=', met.itemCode)
      .where('body_code', '=', met.bodyCode)
      .where('discharged_at', 'is', null);
  } else {
    // What this very record has met in part is whole when a correction brings the rest.
    const begun = sql`${edition > 1} AND missing IS NOT NULL
      AND EXISTS (SELECT 1 FROM edition e WHERE e.disclosure_id = ${met.disclosureId} AND obligation.period = 'event:' || e.draft_id)`;
    // What other events have raised is met by the record that tells of them.
    const asked = sql<SqlBool>`period LIKE ${BY_HAND} AND arises_on <= ${met.documentDate}`;
    const ofPeriod =
      period === null
        ? sql<SqlBool>`${edition === 1} AND arises_on <= ${met.documentDate}`
        : sql<SqlBool>`arises_on BETWEEN ${period.from} AND ${period.to}`;
    query = query
      .where(openAndUnclaimed(met.itemCode, met.bodyCode))
      .where(sql<SqlBool>`(${asked} OR ${begun} OR period NOT LIKE 'event:%' AND ${ofPeriod})`);
  }
  const open = await query
    .select('period')
    .orderBy('due_on')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return open === undefined ? null : { ...open, whole: true };
}

/** So many parts are named, the others are counted. */
const NAMED = 10;
const missingText = (names: readonly string[]): string =>
  `尚缺：${names.slice(0, NAMED).join('、')}${names.length > NAMED ? ` 等 ${names.length} 项` : ''}`;

/**
 * Marks what a publication has met: one obligation, or of what is told period by period (readings) each period that is
 * whole now. It is the one that its draft was written for, else the oldest
 * open one of that item and body that its record can be about (a report on March never settles January; what happened
 * after the day of the record is not told by it). A period of several parts is met when the last of them is public;
 * until then the obligation says what lacks. Part of the publishing transaction. Returns the id, or null when nothing
 * was owed.
 */
export async function dischargeObligation(tx: Tx, met: Meeting): Promise<number | null> {
  const fitting = await findFitting(tx, met);
  // The dossier has met it by now, if it is this record that meets it.
  const open = fitting === null || fitting.period.startsWith(OF_STAGE) ? [] : [fitting];
  if (met.manyPeriods) open.push(...(await listTouched(tx, met)).filter(({ id }) => id !== fitting?.id));
  const ids: number[] = [];
  for (const each of open) ids.push(...(await dischargeOne(tx, met, each)));
  return ids[0] ?? null;
}

/** Open obligations of periods that a record is about as a whole or in part, the oldest first. */
async function listTouched(tx: Tx, { itemCode, bodyCode, period }: Meeting): Promise<readonly Fitting[]> {
  if (period === null) return [];
  const open = await tx
    .selectFrom('obligation')
    .select(['id', 'period'])
    .where(openAndUnclaimed(itemCode, bodyCode))
    .where('period', 'not like', 'event:%')
    .where('arises_on', '>=', period.from)
    .orderBy('due_on')
    .orderBy('id')
    .forUpdate()
    .execute();
  return open
    .filter((each) => firstDay(each.period) <= period.to)
    .map((each) => ({
      ...each,
      whole: period.from <= firstDay(each.period) && lastDay(each.period) <= period.to,
    }));
}

async function dischargeOne(
  tx: Tx,
  met: Meeting,
  { id, period, whole }: Fitting,
): Promise<readonly number[]> {
  const missing = await met.missingIn(period);
  // Where no parts are known a record tells of the periods that lie wholly within its days.
  if (missing === null && !whole) return [];
  if (missing !== null && missing.length > 0) {
    await tx
      .updateTable('obligation')
      .set({ missing: missingText(missing) })
      .where('id', '=', id)
      .execute();
    return [];
  }
  await tx
    .updateTable('obligation')
    .set({ discharged_at: met.now, disclosure_id: met.disclosureId, missing: null })
    .where('id', '=', id)
    .execute();
  return [id];
}

/** What a withdrawn record had met is owed again, until the day on which it was due before. */
export async function reopenObligations(tx: Tx, disclosureId: string): Promise<number> {
  const reopened = await tx
    .updateTable('obligation')
    .set({ discharged_at: null, disclosure_id: null, met_on: null, nothing: false })
    .where('disclosure_id', '=', disclosureId)
    .executeTakeFirst();
  return Number(reopened.numUpdatedRows);
}
