import { today } from '../../../kernel/clock.ts';
import { differenceOf } from '../../../registers/difference.ts';
import {
  countEntries,
  type EntrySort,
  type LinkedEntry,
  listEntries,
  listEntryHistory,
  listLinksFrom,
  listLinksTo,
} from '../../../registers/entry-queries.ts';
import { PREFECTURE_FACET } from '../../../registers/place-facet.ts';
import { declarationOf, listRegisters } from '../../../registers/register-queries.ts';
import { missing, requireRegister } from '../../../registers/require-register.ts';
import type { Catalogue } from '../../../schema/catalogue.ts';
import type { RegisterDeclaration } from '../../../schema/declaration.ts';
import type { AskedDay } from '../../frame/parameters.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { EntryModel } from './entry-page.tsx';
import type { ShownRegister } from './entry-values.tsx';
import { DIFFERENCES_PER_PAGE, type RegisterDifferenceModel } from './register-difference-page.tsx';
import { ENTRIES_PER_PAGE, type RegisterModel } from './register-page.tsx';
import { registerPlaces } from './register-places.tsx';
import type { RegistersModel } from './registers-page.tsx';

const PER_PAGE = 30;

const given = (name: string, text: string): Readonly<Record<string, string>> =>
  text === '' ? {} : { [name]: text };

export async function readRegisters(
  deps: PageDeps,
  asked: { readonly q: string; readonly type: string; readonly body: string; readonly after: string },
): Promise<RegistersModel> {
  const conditions = {
    ...given('q', asked.q),
    ...given('type', asked.type),
    ...given('body', asked.body),
    ...given('after', asked.after),
  };
  const rows = await listRegisters(deps, { ...conditions, limit: PER_PAGE });
  const registers = rows.slice(0, PER_PAGE);
  const next = rows.length > PER_PAGE ? (registers.at(-1)?.id ?? null) : null;
  return { asked: conditions, types: deps.catalogue.registers, registers, next };
}

/** Names of divisions are read for those lists only that have some. */
export const shownRegister = async (
  { divisionNames }: PageDeps,
  declaration: RegisterDeclaration,
): Promise<ShownRegister> => ({
  ...declaration,
  divisionNames: declaration.divisions.length === 0 ? new Map() : await divisionNames(),
});

async function openRegister(deps: PageDeps, id: string) {
  const register = await requireRegister(deps, id);
  return {
    register,
    declaration: await shownRegister(deps, declarationOf(register, deps.catalogue).register),
  };
}

export interface AskedRegister {
  readonly id: string;
  readonly q: string;
  readonly on: AskedDay;
  /** By name; those that the list's type does not declare are left out. */
  readonly filters: Readonly<Record<string, string>>;
  readonly prefecture: string;
  readonly sort: EntrySort;
  readonly page: number;
}

export async function readRegister(deps: PageDeps, asked: AskedRegister): Promise<RegisterModel> {
  const { db, clock } = deps;
  const { register, declaration } = await openRegister(deps, asked.id);
  const { q, sort, page } = asked;
  const now = today(clock);
  const on = asked.on.on ?? now;
  const filters = Object.fromEntries(declaration.filters.map((name) => [name, asked.filters[name] ?? '']));
  const prefecture = declaration.map === null ? '' : asked.prefecture;
  const conditions = { on, today: now, q, filters: { ...filters, [PREFECTURE_FACET]: prefecture } };
  const [entries, total, places] = await Promise.all([
    listEntries(db, register.id, conditions, {
      sort,
      descending: sort === 'from',
      offset: (page - 1) * ENTRIES_PER_PAGE,
      limit: ENTRIES_PER_PAGE,
    }),
    countEntries(deps, register.id, conditions),
    registerPlaces(db, register.id, declaration.map, conditions),
  ]);
  const complaint =
    asked.on.typed !== '' && asked.on.on === null
      ? `清单日期“${asked.on.typed}”不是有效日期，显示的是今天的清单。`
      : null;
  return {
    register,
    declaration,
    entries,
    total,
    on,
    today: now,
    q,
    filters,
    prefecture,
    province: deps.catalogue.province,
    places,
    sort,
    page,
    complaint,
  };
}

/** What the type whose entries refer to this one calls that: the first of them is taken. */
const linkedFrom = (catalogue: Catalogue, link: LinkedEntry | undefined): string =>
  catalogue.findRegister(link?.type ?? '')?.register.links.find((each) => each.field === link?.field)
    ?.backTitle ?? '引用本条目的条目';

export async function readEntry(
  deps: PageDeps,
  asked: { readonly id: string; readonly key: string; readonly on: AskedDay },
): Promise<EntryModel> {
  const { db, clock } = deps;
  const { register, declaration } = await openRegister(deps, asked.id);
  const now = today(clock);
  const [current, ...earlier] = await listEntryHistory(db, register.id, asked.key, now);
  if (current === undefined) throw missing('这个条目');
  const [linksFrom, linksTo] = await Promise.all([
    listLinksFrom(db, register.id, asked.key),
    listLinksTo(db, { body: register.body, type: register.type, key: asked.key }),
  ]);
  const { typed, on } = asked.on;
  return {
    register,
    declaration,
    history: [current, ...earlier],
    linksFrom,
    linksTo,
    linkedFrom: linkedFrom(deps.catalogue, linksTo[0]),
    today: now,
    on,
    complaint: typed !== '' && on === null ? `“${typed}”不是有效日期，显示的是现在的内容。` : null,
  };
}

export async function readRegisterDifference(
  deps: PageDeps,
  asked: { readonly id: string; readonly from: number; readonly to: number; readonly page: number },
): Promise<RegisterDifferenceModel> {
  const { register, declaration } = await openRegister(deps, asked.id);
  const { from, to, page } = asked;
  const known = (n: number) => register.editions.some((edition) => edition.n === n);
  if (!known(from) || !known(to) || from >= to) throw missing('这两版的对照');
  const difference = await differenceOf(
    deps.db,
    declaration,
    { id: register.id, from, to, today: today(deps.clock) },
    { offset: (page - 1) * DIFFERENCES_PER_PAGE, limit: DIFFERENCES_PER_PAGE },
  );
  // In the order in which they come: what changed, what is new, what is gone.
  const parts = [...Map.groupBy(difference.entries, (entry) => entry.kind)];
  return {
    register,
    declaration,
    from,
    to,
    page,
    difference,
    between: register.editions.filter((edition) => edition.n > from && edition.n <= to),
    parts: parts.map(([kind, entries]) => ({ kind, entries })),
  };
}
