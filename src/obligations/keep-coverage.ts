import { sql } from 'kysely';
import { type Directory, loadDirectory } from '../bodies/directory.ts';
import { type CatalogueItem, listItems } from '../catalogue/items.ts';
import type { Working } from '../catalogue/source.ts';
import { whileNotStopped } from '../database/while-not-stopped.ts';
import { type Unit, write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { type CivilDate, civilDate } from '../kernel/civil-date.ts';
import { today } from '../kernel/clock.ts';
import { accepted, type Result } from '../kernel/result.ts';
import type { Timing } from '../schema/declaration.ts';
import { answersFrom } from './answers-from.ts';
import { hasHolders } from './bearers.ts';
import { COVERAGE_STATUS } from './coverage-state.ts';
import { endLapsedExceptions } from './exceptions.ts';
import { firstDue, nextPeriod, owedOn } from './first-publication.ts';
import { openPeriods } from './open-periods.ts';
import { bearersSince, listVersions } from './owing-since.ts';
import { passToSuccessors } from './pass-to-successors.ts';
import { noteNewlyOwed, tellNewlyOwed } from './tell-newly-owed.ts';

/** Name of the daily work (src/main/recurring-work.ts). */
export const KEEP_COVERAGE = 'keep-coverage';

const OBLIGATIONS = systemActor('obligations');

/** What a cell waits for once something was published, as `coverage.status` says it. */
function turningOf(timing: Timing | null): number {
  if (timing === null || timing.kind === 'event') return COVERAGE_STATUS.published;
  return timing.kind === 'period' ? COVERAGE_STATUS.untilDue : COVERAGE_STATUS.untilReview;
}

const laterOf = (a: CivilDate | null, b: CivilDate | null): CivilDate | null =>
  a === null || (b !== null && b > a) ? b : a;

interface Behind {
  readonly code: string;
  readonly state: number;
  /** The state for which it was counted last; 0 = never. */
  readonly counted: number;
  readonly since: CivilDate | null;
}

/** Items whose cells were counted for an older state, and items of which a period has ended since. */
async function listBehind(
  { db, clock, catalogue }: Working,
  items: ReadonlyMap<string, CatalogueItem>,
  from: CivilDate,
): Promise<readonly Behind[]> {
  const { rows } = await sql<Behind & { countedOn: string | null; waiting: readonly string[] }>`
    SELECT i.code, i.changed AS state, i.counted, i.since, (i.counted_at AT TIME ZONE 'Asia/Shanghai')::date AS "countedOn",
           ARRAY(SELECT p.period FROM owed_period p WHERE p.item_code = i.code AND p.opened_for = 0) AS waiting
      FROM owed_item i ORDER BY i.code`.execute(db);
  const day = today(clock);
  return rows.filter((row) => {
    if (row.state > row.counted) return true;
    const item = items.get(row.code);
    // Lines begin and end on days of their own, without anybody doing anything.
    if (item !== undefined && hasHolders(item) && row.countedOn !== day) return true;
    if (item?.timing.kind !== 'period') return false;
    // An item that was owed by the day before, and is owed by the month now, still has a day that nobody waits for.
    const next = nextPeriod(item.timing, laterOf(from, row.since) ?? from, day, catalogue);
    return next !== null && !row.waiting.includes(next.label);
  });
}

/** Counts one item anew: who owes it since when, what has come due. */
async function countItem(
  deps: Working,
  unit: Unit,
  given: { readonly behind: Behind; readonly item: CatalogueItem | null; readonly directory: Directory },
  answering: CivilDate,
): Promise<number> {
  const { behind, item, directory } = given;
  // Tens of thousands of bodies on a busy machine take longer than an answer over HTTP may.
  await sql`SELECT set_config('statement_timeout', '600000', true)`.execute(unit.tx);
  const source = { db: unit.tx, catalogue: deps.catalogue };
  const from = laterOf(answering, behind.since) ?? answering;
  const versions = item === null ? [] : await listVersions(source, item.code);
  const opened =
    item === null
      ? 0
      : await openPeriods(source, unit, { item, versions, directory, from, state: behind.state });
  const bearing = await bearersSince(source, versions, directory, { from, today: unit.today });
  const bearers = bearing.map(({ code }) => code);
  const dayOf = (day: string | null | undefined) => (day == null ? null : civilDate(day));
  const since = bearing.map((bearer) => ({
    from,
    established: laterOf(dayOf(directory.byCode.get(bearer.code)?.establishedOn), dayOf(bearer.inherited)),
    listed: dayOf(bearer.since),
  }));
  const counted = new Map<string, CivilDate>();
  const due = since.map((each) => {
    const key = `${each.established}/${each.listed}`;
    const known = counted.get(key) ?? (item === null ? from : firstDue(item, each, deps.catalogue));
    counted.set(key, known);
    return known;
  });
  const timing = item?.timing ?? null;
  const owed = since.map(owedOn);
  if (behind.counted > 0 || behind.since !== null)
    await noteNewlyOwed(unit.tx, behind.code, { codes: bearers, owed, due });
  await sql`SELECT set_bearers(${behind.code}, ${bearers}::text[], ${owed}::date[], ${due}::date[],
    ${turningOf(timing)}::smallint, ${timing?.kind === 'standing' ? timing.reviewMonths : null}::smallint,
    ${behind.state}::bigint, ${unit.now})`.execute(unit.tx);
  return opened;
}

/** One item in a transaction of its own; null when it was told to stop, and then nothing was written. */
async function countOne(
  deps: Working,
  given: Parameters<typeof countItem>[2],
  answering: CivilDate,
  stop: AbortSignal | undefined,
): Promise<Result<number> | null> {
  try {
    const counted = await write(deps, OBLIGATIONS, 'count-item', async (unit) => {
      const opened = await whileNotStopped({ db: deps.db, tx: unit.tx, stop }, () =>
        countItem(deps, unit, given, answering),
      );
      // Boards show how far it is.
      await unit.signal('obligations-changed');
      await unit.record({
        kind: 'obligations-counted',
        subject: `item:${given.behind.code}`,
        detail: { opened },
      });
      return accepted(opened);
    });
    return !counted.ok && stop?.aborted === true ? null : counted;
  } catch (error) {
    if (stop?.aborted === true) return null;
    throw error;
  }
}

/**
 * Brings coverage and dated obligations up to the catalogue, the bodies and the calendar: one transaction for each item
 * that is behind, so that nobody waits and what was done stays done when the rest fails. Running it again writes
 * nothing; told to stop, it leaves the item that it is at for the next time. Returns how many obligations were opened.
 */
export async function keepCoverage(deps: Working, stop?: AbortSignal): Promise<Result<number>> {
  const items = new Map((await listItems(deps.db, {})).map((item) => [item.code, item]));
  const answering = await answersFrom(deps.db, today(deps.clock));
  const behind = await listBehind(deps, items, answering);
  let opened = 0;
  if (behind.length > 0) {
    const directory = await loadDirectory(deps.db, deps.catalogue.listedBodies);
    for (const each of behind) {
      if (stop?.aborted === true) return accepted(opened);
      const item = items.get(each.code) ?? null;
      const counted = await countOne(deps, { behind: each, item, directory }, answering, stop);
      if (counted === null) return accepted(opened);
      if (!counted.ok) return counted;
      opened += counted.value;
    }
  }
  await tellNewlyOwed(deps);
  const lapsed = await endLapsedExceptions(deps);
  if (!lapsed.ok) return lapsed;
  const passed = await passToSuccessors(deps);
  if (!passed.ok) return passed;
  if (behind.length === 0 && passed.value === 0) return accepted(0);
  return write(deps, OBLIGATIONS, 'keep-coverage', async (unit) => {
    await unit.signal('obligations-changed');
    await unit.record({
      kind: 'coverage-kept',
      subject: 'obligations',
      detail: { items: behind.length, opened },
    });
    return accepted(opened);
  });
}
