import type { DisclosureSummary, Obligation } from '../../../api/contract.ts';
import { currentName, readBodies as readIndex } from '../../../bodies/directory.ts';
import { today } from '../../../kernel/clock.ts';
import type { BodyLevel } from '../../../schema/body.ts';
import { countInstruments } from '../../../supervision/instrument-queries.ts';
import { type PublishingBody, readBody } from '../../reads/bodies.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { type ItemOverview, readItems } from '../../reads/items.ts';
import { readLatest } from '../../reads/latest.ts';
import type { BodyRef } from '../../reads/models.ts';
import { readObligations } from '../../reads/obligations.ts';
import type { Paged } from '../../reads/paged.ts';
import { type BodyOverview, countLevels, listBodies } from './list-bodies.ts';
import { readYearlyFigures, type YearlyFigures } from './yearly-figures.ts';

export const BODIES_PER_PAGE = 60;
export const LATEST_PER_PAGE = 20;
const LATE = 10;

interface Level {
  readonly level: string;
  readonly bodies: readonly BodyOverview[];
}

/** Consecutive bodies of one level under one heading; the order of the list is kept. */
function byLevel(bodies: readonly BodyOverview[]): readonly Level[] {
  const groups: { level: string; bodies: BodyOverview[] }[] = [];
  for (const body of bodies) {
    const last = groups.at(-1);
    if (last?.level === body.levelName) last.bodies.push(body);
    else groups.push({ level: body.levelName, bodies: [body] });
  }
  return groups;
}

export interface BodiesAsked {
  readonly q: string;
  readonly level: BodyLevel | null;
  /** The body whose own bodies are listed. */
  readonly parent: string | null;
  readonly page: number;
}

export interface BodiesModel extends BodiesAsked {
  readonly levels: readonly Level[];
  readonly total: number;
  /** To choose from. */
  readonly counts: readonly { readonly level: BodyLevel; readonly count: number }[];
  readonly above: BodyRef | null;
}

/** Null where the body above is not on record. */
export async function readBodies({ db }: PageDeps, asked: BodiesAsked): Promise<BodiesModel | null> {
  const [bodies, counts, directory] = await Promise.all([
    listBodies(db, asked, { page: asked.page, limit: BODIES_PER_PAGE }),
    countLevels(db),
    readIndex(db),
  ]);
  const { parent } = asked;
  if (parent !== null && !directory.byCode.has(parent)) return null;
  return {
    ...asked,
    levels: byLevel(bodies.items),
    total: bodies.total,
    counts,
    above: parent === null ? null : { code: parent, name: currentName(directory, parent) },
  };
}

/**
 * 国办公开办函〔2019〕61号: the same first-level entries for every body, in this order. An item belongs to the entry that its
 * group (一级事项) names; all others are 法定主动公开内容.
 */
export const STANDARD_ENTRIES = [
  '政府信息公开指南',
  '政府信息公开制度',
  '法定主动公开内容',
  '政府信息公开年报',
  '依申请公开',
] as const;
const STATUTORY = STANDARD_ENTRIES[2];

export interface Entry {
  readonly title: string;
  readonly groups: readonly { readonly title: string; readonly items: readonly ItemOverview[] }[];
}

/** Entries that have something to show; groups keep the order of the catalogue. */
export function standardEntries(items: readonly ItemOverview[]): readonly Entry[] {
  const published = items.filter((item) => item.disclosures > 0);
  const entryOf = (item: ItemOverview) => STANDARD_ENTRIES.find((title) => title === item.group) ?? STATUTORY;
  return STANDARD_ENTRIES.flatMap((title) => {
    const own = published.filter((item) => entryOf(item) === title);
    const groups = [...new Set(own.map((item) => item.group))].map((group) => ({
      title: group,
      items: own.filter((item) => item.group === group),
    }));
    return groups.length === 0 ? [] : [{ title, groups }];
  });
}

export interface BodyModel {
  readonly body: PublishingBody;
  readonly entries: readonly Entry[];
  /** The one item that is shown; null = all. */
  readonly item: ItemOverview | null;
  readonly latest: Paged<DisclosureSummary>;
  readonly page: number;
  readonly yearly: readonly YearlyFigures[];
  readonly late: readonly Obligation[];
  /** Instruments of supervision issued to it that everybody may read. */
  readonly instruments: Awaited<ReturnType<typeof countInstruments>>;
}

/** Null for a body that does not exist, and for an item that is not one of its own. */
export async function readBodyPage(
  deps: PageDeps,
  asked: { readonly code: string; readonly item: string; readonly page: number },
): Promise<BodyModel | null> {
  const { code, page } = asked;
  const [body, items, late, yearly, instruments] = await Promise.all([
    readBody(deps, code),
    readItems(deps, { body: code }),
    readObligations(deps, { body: code, state: 'late' }, { page: 1, limit: LATE }),
    readYearlyFigures(deps, code),
    countInstruments(deps.db, today(deps.clock), code),
  ]);
  if (body === null) return null;
  const item = items.find((candidate) => candidate.code === asked.item) ?? null;
  if (asked.item !== '' && item === null) return null;
  const latest = await readLatest(
    deps,
    { body: code, ...(item === null ? {} : { item: item.code }) },
    { page, limit: LATEST_PER_PAGE },
  );
  return { body, entries: standardEntries(items), item, latest, page, yearly, late: late.items, instruments };
}

export interface YearlyModel {
  readonly body: PublishingBody;
  readonly groups: readonly YearlyFigures[];
}

export async function readYearly(deps: PageDeps, code: string): Promise<YearlyModel | null> {
  const [body, groups] = await Promise.all([readBody(deps, code), readYearlyFigures(deps, code)]);
  return body === null ? null : { body, groups };
}
