import type { Directory } from '../bodies/directory.ts';
import { readItem } from '../catalogue/read-item.ts';
import type { Source } from '../catalogue/source.ts';
import { addDays, type CivilDate, civilDate } from '../kernel/civil-date.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import { type Bearer, bearersOf, type Span } from './bearers.ts';

/** How an item was kept from a day on; null = nobody owed it (停用). */
export interface ItemVersion {
  readonly validFrom: CivilDate;
  readonly item: ItemDeclaration | null;
}

/** All versions of an item, the last first. */
export async function listVersions({ db }: Source, code: string): Promise<readonly ItemVersion[]> {
  const rows = await db
    .selectFrom('catalogue_item')
    .select(['valid_from', 'retired_on', 'declaration'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ valid_from, retired_on, declaration }) => ({
    validFrom: civilDate(valid_from),
    item: retired_on === null ? readItem(declaration) : null,
  }));
}

/** Who owes, each way of saying so asked once: most versions of an item change something else. */
function bearersByVersion(source: Source, directory: Directory, span: Span) {
  const known = new Map<string, Promise<ReadonlyMap<string, Bearer>>>();
  return ({ item }: ItemVersion): Promise<ReadonlyMap<string, Bearer>> => {
    const key = JSON.stringify(item?.responsible ?? []);
    const found =
      known.get(key) ??
      (item === null ? Promise.resolve([]) : bearersOf(source, item, directory, span)).then(
        (bearers) => new Map(bearers.map((bearer) => [bearer.code, bearer])),
      );
    known.set(key, found);
    return found;
  };
}

/**
 * Who owes a period: by the item as it is now, and by each version that was in force since the period began. A body
 * that a later version made owe is not judged by what was before.
 */
export async function bearersThroughout(
  source: Source,
  versions: readonly ItemVersion[],
  directory: Directory,
  span: Span,
): Promise<readonly string[]> {
  const [current, ...earlier] = versions;
  if (current === undefined) return [];
  const bearersAt = bearersByVersion(source, directory, span);
  let codes = [...(await bearersAt(current)).keys()];
  let began = current.validFrom;
  for (const version of earlier) {
    if (began <= span.from) break;
    const then = await bearersAt(version);
    codes = codes.filter((code) => then.has(code));
    began = version.validFrom;
  }
  return codes;
}

/** Since when a body owes an item, where it did not always. */
interface OwingBearer extends Bearer {
  /** The day on which responsibilities came to it from another body; null = they were its own. */
  readonly inherited: string | null;
}

/**
 * Who owes an item on a day, with the day of the version or of the line of a register by which each began to owe it
 * (`since`); what was declared when the platform was installed has none.
 */
export async function bearersSince(
  source: Source,
  versions: readonly ItemVersion[],
  directory: Directory,
  days: { readonly from: CivilDate; readonly today: CivilDate },
): Promise<readonly OwingBearer[]> {
  const on = { from: days.today, to: days.today };
  const bearersAt = bearersByVersion(source, directory, on);
  const [current, ...earlier] = versions;
  if (current === undefined) return [];
  const since = new Map<string, string>();
  let remaining = [...(await bearersAt(current)).values()];
  const bearing = remaining;
  let began = current.validFrom;
  for (const version of earlier) {
    const then = await bearersAt(version);
    for (const { code } of remaining) if (!then.has(code)) since.set(code, began);
    remaining = remaining.filter(({ code }) => then.has(code));
    began = version.validFrom;
  }
  const inherited = await inheritedOn(source, current, directory, days);
  return bearing.map(({ code, since: listed }) => {
    const declared = since.get(code) ?? null;
    return {
      code,
      since: declared !== null && (listed === null || declared > listed) ? declared : listed,
      inherited: inherited(code),
    };
  });
}

/** Tells of a body the day since `from` on which a reform made it owe what it did not owe the day before. */
async function inheritedOn(
  source: Source,
  current: ItemVersion,
  directory: Directory,
  { from, today }: { readonly from: CivilDate; readonly today: CivilDate },
): Promise<(code: string) => string | null> {
  const reforms = directory.passedOn
    .flatMap(({ successors }) => successors.map(({ effectiveOn }) => civilDate(effectiveOn)))
    .filter((day) => day > from && day <= today);
  const before: (readonly [CivilDate, ReadonlyMap<string, Bearer>])[] = [];
  for (const day of [...new Set(reforms)].toSorted().toReversed()) {
    const eve = addDays(day, -1);
    before.push([day, await bearersByVersion(source, directory, { from: eve, to: eve })(current)]);
  }
  return (code) => before.find(([, bearers]) => !bearers.has(code))?.[0] ?? null;
}
