import type { CoverageCell, DisclosureSummary, Obligation } from '../../../api/contract.ts';
import { currentName, readBodies as readIndex } from '../../../bodies/directory.ts';
import { today } from '../../../kernel/clock.ts';
import { listCoverage } from '../../../obligations/coverage-queries.ts';
import type { Figures as OwedFigures } from '../../../obligations/figures.ts';
import type { BodyLevel } from '../../../schema/body.ts';
import { countInstruments } from '../../../supervision/instrument-queries.ts';
import { type PublishingBody, readBody } from '../../reads/bodies.ts';
import { type Cite, readCite } from '../../reads/cite.ts';
import { cellsIn, readCellFigures, readCells } from '../../reads/coverage.ts';
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
const CELLS = 12;
/** No body owes as many items. */
const OWED_ITEMS = 500;
/** What is to be done about it, the most pressing first. */
const TO_DO = ['never-published', 'out-of-date', 'review-due', 'partial'] as const;

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

/** 法定主动公开内容 by the kinds of 条例第二十条, under short names. */
const STATUTORY_COLUMNS = [
  '法规、规章和规范性文件',
  '机关职能、机构、负责人和联系方式',
  '规划',
  '统计信息',
  '行政许可和其他对外管理服务',
  '行政处罚、行政强制',
  '财政预算、决算',
  '行政事业性收费',
  '政府集中采购',
  '重大建设项目',
  '扶贫、教育、医疗、社会保障、就业',
  '突发公共事件',
  '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查',
  '公务员招考',
] as const;
const OTHER_STATUTORY = '其他依法应当主动公开的信息';
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四'];

/** The kind of 条例第二十条 that an item's basis names. */
function statutoryColumn({ basis }: ItemOverview): string {
  const named = basis.map(
    ({ printed }) => /政府信息公开条例》.*?第二十条第([一二三四五六七八九十]+)项/.exec(printed)?.[1],
  );
  return (
    STATUTORY_COLUMNS[NUMERALS.indexOf(named.find((each) => each !== undefined) ?? '')] ?? OTHER_STATUTORY
  );
}

/** What stands under an entry: published records, or that there are none and since when they are owed. */
export interface EntryItem {
  readonly item: ItemOverview;
  /** Null where it is published or not owed yet. */
  readonly owedSince: string | null;
}

export interface Entry {
  readonly title: string;
  readonly groups: readonly { readonly title: string; readonly items: readonly EntryItem[] }[];
}

/**
 * All entries, always; 法定主动公开内容 in the order of 条例第二十条. `owed`: since when the body owes what it has never
 * published.
 */
export function standardEntries(
  items: readonly ItemOverview[],
  owed: ReadonlyMap<string, string> = new Map(),
): readonly Entry[] {
  const entryOf = (item: ItemOverview) => STANDARD_ENTRIES.find((title) => title === item.group) ?? STATUTORY;
  const order = [...STATUTORY_COLUMNS, OTHER_STATUTORY];
  return STANDARD_ENTRIES.map((title) => {
    const own = items.filter(
      (item) => entryOf(item) === title && (item.disclosures > 0 || item.retiredOn === null),
    );
    const groupOf = title === STATUTORY ? statutoryColumn : () => title;
    const groups =
      title === STATUTORY ? order.filter((each) => own.some((item) => groupOf(item) === each)) : [title];
    return {
      title,
      groups: groups.map((group) => ({
        title: group,
        items: own
          .filter((item) => groupOf(item) === group)
          .map((item) => ({ item, owedSince: item.disclosures > 0 ? null : (owed.get(item.code) ?? null) })),
      })),
    };
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
  readonly cite: Cite;
  /** What it owes, and the items on which something is to be done: never published first. */
  readonly figures: OwedFigures;
  readonly cells: readonly CoverageCell[];
  /** Instruments of supervision issued to it that everybody may read. */
  readonly instruments: Awaited<ReturnType<typeof countInstruments>>;
}

async function readToDo(
  deps: PageDeps,
  body: string,
  figures: OwedFigures,
): Promise<readonly CoverageCell[]> {
  const cells: CoverageCell[] = [];
  for (const state of TO_DO) {
    if (cellsIn(figures, state) === 0 || cells.length >= CELLS) continue;
    const page = await readCells(deps, { body, state }, figures, { page: 1, limit: CELLS - cells.length });
    cells.push(...page.items);
  }
  return cells;
}

/** Null for a body that does not exist, and for an item that is not one of its own. */
export async function readBodyPage(
  deps: PageDeps,
  asked: { readonly code: string; readonly item: string; readonly page: number },
): Promise<BodyModel | null> {
  const { code, page } = asked;
  const [body, items, late, yearly, figures, instruments, cite] = await Promise.all([
    readBody(deps, code),
    readItems(deps, { body: code }),
    readObligations(deps, { body: code, state: 'late' }, { page: 1, limit: LATE }),
    readYearlyFigures(deps, code),
    readCellFigures(deps, { body: code }),
    countInstruments(deps.db, today(deps.clock), code),
    readCite(deps),
  ]);
  if (body === null) return null;
  const [cells, never] = await Promise.all([
    readToDo(deps, code, figures),
    listCoverage(deps.db, { body: code, state: 'never-published', limit: OWED_ITEMS }, deps.clock.now()),
  ]);
  const item = items.find((candidate) => candidate.code === asked.item) ?? null;
  if (asked.item !== '' && item === null) return null;
  const latest = await readLatest(
    deps,
    { body: code, ...(item === null ? {} : { item: item.code }) },
    { page, limit: LATEST_PER_PAGE },
  );
  return {
    body,
    entries: standardEntries(items, new Map(never.items.map((cell) => [cell.item, cell.since]))),
    item,
    latest,
    page,
    yearly,
    late: late.items,
    cite,
    figures,
    cells,
    instruments,
  };
}

export interface YearlyModel {
  readonly body: PublishingBody;
  readonly groups: readonly YearlyFigures[];
}

export async function readYearly(deps: PageDeps, code: string): Promise<YearlyModel | null> {
  const [body, groups] = await Promise.all([readBody(deps, code), readYearlyFigures(deps, code)]);
  return body === null ? null : { body, groups };
}
