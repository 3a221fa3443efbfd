import { sql } from 'kysely';
import { type Directory, heirsOn } from '../bodies/directory.ts';
import type { CatalogueItem } from '../catalogue/items.ts';
import type { Source } from '../catalogue/source.ts';
import type { Unit } from '../database/write.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { firstDay } from '../kernel/period.ts';
import { type OwedPeriod, owedPeriods } from './first-publication.ts';
import { reasonId } from './obligation-reason.ts';
import { bearersThroughout, type ItemVersion } from './owing-since.ts';

/** Writes a period with its days as they are counted now; what is still owed for it follows. */
async function keepPeriod({ tx }: Unit, item: CatalogueItem, period: OwedPeriod): Promise<void> {
  const reason = await reasonId(tx, {
    computation: period.computation,
    basis: period.basis ?? item.timingBasis,
    counted: period.counted,
  });
  const { numInsertedOrUpdatedRows: written } = await tx
    .insertInto('owed_period')
    .values({
      item_code: item.code,
      period: period.label,
      arises_on: period.endedOn,
      due_on: period.dueOn,
      provisional: period.provisional,
      reason_id: reason,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['item_code', 'period'])
        .doUpdateSet((eb) => ({
          due_on: eb.ref('excluded.due_on'),
          provisional: eb.ref('excluded.provisional'),
          reason_id: eb.ref('excluded.reason_id'),
        }))
        .where(
          sql<boolean>`(owed_period.due_on, owed_period.provisional, owed_period.reason_id) IS DISTINCT FROM (excluded.due_on, excluded.provisional, excluded.reason_id)`,
        ),
    )
    .executeTakeFirstOrThrow();
  if (written === undefined || written === 0n) return;
  await sql`UPDATE obligation o SET due_on = p.due_on, provisional = p.provisional, reason_id = p.reason_id FROM owed_period p
     WHERE p.item_code = ${item.code} AND p.period = ${period.label} AND o.item_code = p.item_code AND o.period = p.period
       AND o.discharged_at IS NULL AND o.excepted_at IS NULL AND o.exception_id IS NULL
       AND (o.due_on, o.provisional, o.reason_id) IS DISTINCT FROM (p.due_on, p.provisional, p.reason_id)`.execute(
    tx,
  );
}

/**
 * Opens an ended period for everybody who owed the item at its end, or did before it was merged into its successor; who
 * does not owe it any more is released, with the days that they were late.
 */
async function openPeriod(
  unit: Unit,
  item: CatalogueItem,
  period: OwedPeriod,
  bearers: readonly string[],
  directory: Directory,
): Promise<number> {
  const { tx } = unit;
  const heirs = bearers.map((code) => heirsOn(directory, code, unit.today)[0] ?? code);
  const opened = await sql`
    INSERT INTO obligation (item_code, area_code, body_code, period, arises_on, due_on, provisional, reason_id)
    SELECT p.item_code, ${item.area}, b.code, p.period, p.arises_on, p.due_on, p.provisional, p.reason_id
      FROM owed_period p, unnest(${bearers}::text[], ${heirs}::text[]) AS b (code, heir)
     WHERE p.item_code = ${item.code} AND p.period = ${period.label}
       AND NOT EXISTS (
         SELECT 1 FROM coverage_statement t JOIN disclosure d ON d.id = t.disclosure_id
          WHERE t.item_code = p.item_code AND t.body_code = b.code AND d.state = 'published' AND p.arises_on < (t.confirmed_on + interval '1 year')::date)
       AND (b.heir = b.code OR NOT EXISTS (
         SELECT 1 FROM obligation h WHERE h.item_code = p.item_code AND h.period = p.period AND h.body_code = b.heir))
    ON CONFLICT (item_code, body_code, period) DO NOTHING`.execute(tx);
  await sql`
    UPDATE obligation o SET excepted_at = ${unit.now},
           exception = jsonb_build_object('ground', 'not-responsible', 'daysLate', greatest(0, ${unit.today}::date - o.due_on))
     WHERE o.item_code = ${item.code} AND o.period = ${period.label} AND o.discharged_at IS NULL AND o.excepted_at IS NULL
       AND NOT o.body_code = ANY (${[...bearers, ...heirs]}::text[])`.execute(tx);
  return Number(opened.numAffectedRows ?? 0);
}

/**
 * Opens what has come due by the calendar for one item: each ended period that falls due from the day on which the
 * platform began to answer. Set by set, so that thirty thousand villages are one statement. A period that was opened
 * for this state of the item is not asked again. Returns how many were opened.
 */
export async function openPeriods(
  source: Source,
  unit: Unit,
  given: {
    readonly item: CatalogueItem;
    readonly versions: readonly ItemVersion[];
    readonly directory: Directory;
    readonly from: CivilDate;
    /** The state of the item (owed_item.changed) that was read. */
    readonly state: number;
  },
): Promise<number> {
  const { item, versions, directory, from, state } = given;
  const { ended, next } = owedPeriods(item.timing, from, unit.today, source.catalogue);
  const done = new Set(
    (
      await unit.tx
        .selectFrom('owed_period')
        .select('period')
        .where('item_code', '=', item.code)
        .where('opened_for', '>=', state)
        .execute()
    ).map((row) => row.period),
  );
  let opened = 0;
  for (const period of ended) {
    if (done.has(period.label)) continue;
    await keepPeriod(unit, item, period);
    opened += await openPeriod(
      unit,
      item,
      period,
      await bearersThroughout(source, versions, directory, {
        from: firstDay(period.label),
        to: period.endedOn,
      }),
      directory,
    );
    await unit.tx
      .updateTable('owed_period')
      .set({ opened_for: state })
      .where('item_code', '=', item.code)
      .where('period', '=', period.label)
      .execute();
  }
  if (next !== null) await keepPeriod(unit, item, next);
  return opened;
}
