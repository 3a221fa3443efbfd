import { loadDirectory } from '../bodies/directory.ts';
import type { Db, Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import type { WhyAndWhen } from './change-terms.ts';
import { insertVersion } from './insert-version.ts';
import { ITEM_FIELD_TITLES } from './item-text.ts';
import { isItemInUse, listItems, lockCatalogue } from './items.ts';
import { type JudgingContext, judgeItem, judgeWhyAndWhen, lastOfArea } from './judge-item.ts';
import { CATALOGUE_AUTHOR } from './load-items.ts';
import { propose } from './propose-item.ts';
import { readItem } from './read-item.ts';
import { needsSecondPerson } from './rules-second-person.ts';
import type { Working } from './source.ts';

export interface ChangedItem {
  readonly code: string;
  readonly version: number;
  /** Id of the proposal that waits for a second person; null when the change holds. */
  readonly proposal: string | null;
}

/** The version that stands, with who made it. */
export const findCurrentVersion = (tx: Tx, code: string) =>
  tx
    .selectFrom('current_catalogue_item')
    .select(['version', 'declaration', 'author', 'author_name', 'valid_from', 'retired_on', 'created_at'])
    .where('code', '=', code)
    .executeTakeFirst();
export type CurrentVersion = NonNullable<Awaited<ReturnType<typeof findCurrentVersion>>>;

/** The loader's date is the day of installation; only dates that an office gave are in an order. */
export const lastChangedFrom = (current: CurrentVersion | undefined): string | null =>
  current === undefined || current.author === CATALOGUE_AUTHOR ? null : current.valid_from;

const contextIn = async (unit: Unit, catalogue: Catalogue): Promise<JudgingContext> => ({
  catalogue,
  directory: await loadDirectory(unit.tx, catalogue.listedBodies),
  today: unit.today,
});

/** A further item. */
export function createItem(
  deps: Working,
  actor: Actor,
  input: { readonly item: ItemDeclaration } & WhyAndWhen,
): Promise<Result<ChangedItem>> {
  return write(deps, actor, 'create-item', async (unit) => {
    const denied = can(actor, 'keep-catalogue', '*');
    if (denied) return refused(denied);
    await lockCatalogue(unit.tx);
    const { item } = input;
    const context = await contextIn(unit, deps.catalogue);
    const refusals = [
      ...((await findCurrentVersion(unit.tx, item.code))
        ? [problem('item-exists', { value: item.code }, { path: '/code' })]
        : []),
      ...judgeItem(item, context),
      ...judgeWhyAndWhen(input, '新增公开事项', unit.today, null),
    ];
    if (refusals.length > 0) return refused(...refusals);
    await insertVersion(unit, { item, version: 1, given: input, retiredOn: null });
    await unit.signal('catalogue-changed');
    await unit.record({ kind: 'item-created', subject: `item:${item.code}`, detail: { version: 1 } });
    return accepted({ code: item.code, version: 1, proposal: null });
  });
}

/**
 * A new version of an item; of a retired one, it is in use again. Records keep the version that they were published
 * under.
 */
export function changeItem(
  deps: Working,
  actor: Actor,
  input: { readonly code: string; readonly version: number; readonly item: ItemDeclaration } & WhyAndWhen,
): Promise<Result<ChangedItem>> {
  return write(deps, actor, 'change-item', async (unit) => {
    const denied = can(actor, 'keep-catalogue', '*');
    if (denied) return refused(denied);
    await lockCatalogue(unit.tx);
    const found = await versionToChange(unit.tx, input);
    if (!found.ok) return found;
    const current = found.value;
    const before = readItem(current.declaration);
    const context = await contextIn(unit, deps.catalogue);
    const refusals = [
      ...(await fixedFieldRefusals(unit.tx, before, input.item)),
      ...judgeItem(input.item, context),
      ...judgeWhyAndWhen(input, '修改公开事项', unit.today, lastChangedFrom(current)),
      ...(current.retired_on === null && sameItem(before, input.item) ? [problem('nothing-changed')] : []),
    ];
    if (refusals.length > 0) return refused(...refusals);
    const isRetired = current.retired_on !== null;
    if (needsSecondPerson({ ...before, isRetired }, { ...input.item, isRetired: false }))
      return proposed(unit, { item: input.item, baseVersion: current.version, retiredOn: null, why: input });
    const version = current.version + 1;
    await insertVersion(unit, { item: input.item, version, given: input, retiredOn: null });
    await unit.signal('catalogue-changed');
    await unit.record({ kind: 'item-changed', subject: `item:${input.code}`, detail: { version } });
    return accepted({ code: input.code, version, proposal: null });
  });
}

/**
 * 停用, when a second person agrees: nobody owes the item any more and nobody can choose it; what was published under it
 * stays, what is still owed ends.
 */
export function retireItem(
  deps: Working,
  actor: Actor,
  input: { readonly code: string; readonly version: number } & WhyAndWhen,
): Promise<Result<ChangedItem>> {
  return write(deps, actor, 'retire-item', async (unit) => {
    const denied = can(actor, 'keep-catalogue', '*');
    if (denied) return refused(denied);
    await lockCatalogue(unit.tx);
    const found = await versionToChange(unit.tx, input);
    if (!found.ok) return found;
    const current = found.value;
    const item = readItem(current.declaration);
    const others = await listItems(unit.tx, { area: item.area });
    const refusals = [
      ...(current.retired_on === null
        ? []
        : [problem('item-retired', { item: item.title, on: current.retired_on })]),
      ...judgeWhyAndWhen(input, '停用公开事项', unit.today, lastChangedFrom(current)),
      ...(others.some((other) => other.code !== item.code) ? [] : [lastOfArea(deps.catalogue, item)]),
    ];
    if (refusals.length > 0) return refused(...refusals);
    return proposed(unit, {
      item,
      baseVersion: current.version,
      retiredOn: input.validFrom,
      why: input,
    });
  });
}

/** What changes who owes an item or who reviews it waits for another person of the office. */
async function proposed(unit: Unit, change: Parameters<typeof propose>[1]): Promise<Result<ChangedItem>> {
  const { code } = change.item;
  const waiting = await unit.tx
    .selectFrom('item_proposal as p')
    .leftJoin('item_proposal_decision as d', 'd.proposal_id', 'p.id')
    .select('p.id')
    .where('p.code', '=', code)
    .where('p.base_version', '=', change.baseVersion)
    .where('d.proposal_id', 'is', null)
    .executeTakeFirst();
  if (waiting) return refused(problem('item-change-waiting', { item: change.item.title }));
  const proposal = await propose(unit, change);
  await unit.record({ kind: 'item-change-proposed', subject: `item:${code}`, detail: { proposal } });
  return accepted({ code, version: change.baseVersion, proposal });
}

export const sameItem = (one: ItemDeclaration, other: ItemDeclaration): boolean =>
  canonicalJson(JSON.parse(JSON.stringify(one))) === canonicalJson(JSON.parse(JSON.stringify(other)));

/** The version that stands, if it is the one that was read. */
async function versionToChange(
  tx: Tx,
  { code, version }: { readonly code: string; readonly version: number },
): Promise<Result<CurrentVersion>> {
  const current = await findCurrentVersion(tx, code);
  if (!current) return refused(problem('not-found', { what: `公开事项“${code}”` }));
  const conflict = versionConflict(current, version);
  return conflict === null ? accepted(current) : refused(conflict);
}

const versionConflict = (current: CurrentVersion, yours: number): Refusal | null =>
  current.version === yours
    ? null
    : problem('version-conflict', {
        editor: current.author_name,
        at: shanghaiTime(current.created_at),
        current: current.version,
        yours,
      });

/**
 * The code says the area; what was published says its type and to whom it is open, so these stay as long as there is
 * something.
 */
export async function fixedFieldRefusals(
  tx: Db | Tx,
  before: ItemDeclaration,
  after: ItemDeclaration,
): Promise<readonly Refusal[]> {
  const fixed = (['code', 'area'] as const).flatMap((field) =>
    before[field] === after[field]
      ? []
      : [
          problem(
            'field-invalid',
            { field: ITEM_FIELD_TITLES[field], detail: `不能改变，原为“${before[field]}”` },
            { path: `/${field}` },
          ),
        ],
  );
  const changed = (['type', 'audience'] as const).filter((field) => before[field] !== after[field]);
  if (changed.length === 0 || !(await isItemInUse(tx, before.code))) return fixed;
  return [
    ...fixed,
    ...changed.map((field) =>
      problem('item-in-use', { item: before.title, field: ITEM_FIELD_TITLES[field] }, { path: `/${field}` }),
    ),
  ];
}
