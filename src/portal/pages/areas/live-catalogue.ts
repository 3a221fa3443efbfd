import { sql } from 'kysely';
import { type Directory, heirsOn } from '../../../bodies/directory.ts';
import { expandResponsible } from '../../../bodies/resolve-parties.ts';
import { bodyNames, SET_NAMES } from '../../../catalogue/item-text.ts';
import { listItemVersions } from '../../../catalogue/item-versions.ts';
import { type CatalogueItem, findItem, listItems } from '../../../catalogue/items.ts';
import { catalogue, areas as declaredAreas, findArea } from '../../../catalogue/registry.ts';
import { timingText } from '../../../catalogue/timing.ts';
import type { Db } from '../../../database/database.ts';
import { type Clock, today } from '../../../kernel/clock.ts';
import { EMPTY_TALLY, sumTallies, tallyObligations } from '../../../obligations/obligation-queries.ts';
import type { Responsible } from '../../../schema/declaration.ts';
import type { AreaOverview, Figures, ItemHistory, ItemOverview, PortalData } from '../../data.ts';
import { currentName, type RecordNames } from '../../record/record-names.ts';
import { obligationCounts } from '../supervision/live-obligations.ts';

/** More units than these are named by the first of them. */
const NAMED = 3;

/** Obligations follow reforms, so the names are those of the bodies that have them today. */
const responsibleText = (responsible: readonly Responsible[], directory: Directory, day: string): string =>
  responsible
    .flatMap((each) =>
      'set' in each
        ? [SET_NAMES[each.set]]
        : namedBodies(
            each.bodies.flatMap((code) => heirsOn(directory, code, day)),
            directory,
          ),
    )
    .join('、');

function namedBodies(codes: readonly string[], directory: Directory): readonly string[] {
  const names = codes.map((code) => currentName(directory, code));
  return names.length <= NAMED + 1
    ? names
    : [...names.slice(0, NAMED - 1), `${names[NAMED - 1] ?? ''}等 ${names.length} 个单位`];
}

const overviewOf = (
  item: CatalogueItem,
  directory: Directory,
  day: string,
  disclosures: number,
): ItemOverview => ({
  code: item.code,
  area: item.area,
  areaTitle: findArea(item.area)?.title ?? item.area,
  kind: item.kind,
  group: item.group,
  title: item.title,
  elements: item.elements,
  basis: item.basis,
  responsible: responsibleText(item.responsible, directory, day),
  timing: timingText(item.timing),
  timingBasis: item.timingBasis,
  clauses: item.clauses,
  version: item.version,
  validFrom: item.validFrom,
  retiredOn: item.retiredOn,
  disclosures,
});

interface Counted {
  readonly code: string;
  readonly total: number;
}

const countBy = async (db: Db, column: 'area_code' | 'item_code', body?: string) => {
  const { rows } = await sql<Counted>`
    SELECT ${sql.ref(column)} AS code, count(*) AS total FROM disclosure
    WHERE state = 'published' AND audience = 'public' AND (${body ?? null}::text IS NULL OR body_code = ${body ?? null})
    GROUP BY 1`.execute(db);
  return new Map(rows.map((row) => [row.code, row.total]));
};

export function liveCatalogue(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly names: RecordNames;
}): Pick<PortalData, 'areas' | 'items' | 'findItemHistory' | 'figures'> {
  const { db, clock, names } = deps;
  return {
    async areas(): Promise<readonly AreaOverview[]> {
      const [directory, items, counts, tallies] = await Promise.all([
        names.directory(),
        listItems(db, {}),
        countBy(db, 'area_code'),
        tallyObligations(db, 'area', clock.now()),
      ]);
      const day = today(clock);
      const itemsOf = Map.groupBy(items, (item) => item.area);
      const tallyOf = new Map(tallies.map((row) => [row.code, row]));
      return declaredAreas.map((area) => ({
        code: area.code,
        article: area.article,
        title: area.title,
        kind: area.kind,
        demand: area.demand,
        leads: [...new Set(area.leads.flatMap((code) => heirsOn(directory, code, day)))].map((code) => ({
          code,
          name: currentName(directory, code),
        })),
        responsible: responsibleText(area.responsible, directory, day),
        items: itemsOf.get(area.code)?.length ?? 0,
        disclosures: counts.get(area.code) ?? 0,
        obligations: obligationCounts(tallyOf.get(area.code) ?? EMPTY_TALLY),
      }));
    },

    async items(filter): Promise<readonly ItemOverview[]> {
      const [directory, all, counts] = await Promise.all([
        names.directory(),
        listItems(db, { area: filter.area, retired: true }),
        countBy(db, 'item_code', filter.body),
      ]);
      const day = today(clock);
      const { body } = filter;
      const wanted =
        body === undefined
          ? all
          : all.filter(
              (item) =>
                counts.has(item.code) ||
                (item.retiredOn === null &&
                  expandResponsible(item.responsible, directory, day).includes(body)),
            );
      return wanted.map((item) => overviewOf(item, directory, day, counts.get(item.code) ?? 0));
    },

    async findItemHistory(area, code): Promise<ItemHistory | null> {
      const item = await findItem(db, code);
      if (item?.area !== area) return null;
      const directory = await names.directory();
      const [versions, counts] = await Promise.all([
        listItemVersions(db, code, { nameOf: bodyNames(directory), catalogue }, false),
        countBy(db, 'item_code'),
      ]);
      return { item: overviewOf(item, directory, today(clock), counts.get(code) ?? 0), versions };
    },

    async figures(): Promise<Figures> {
      const month = `${today(clock).slice(0, 7)}-01`;
      const [directory, items, counted, tallies] = await Promise.all([
        names.directory(),
        listItems(db, {}),
        sql<{ total: number; recent: number }>`
          SELECT count(*) AS total,
            count(*) FILTER (WHERE first_published_at >= (${month}::date)::timestamp AT TIME ZONE 'Asia/Shanghai') AS recent
          FROM disclosure WHERE state = 'published' AND audience = 'public'`.execute(db),
        tallyObligations(db, 'area', clock.now()),
      ]);
      return {
        disclosures: counted.rows[0]?.total ?? 0,
        publishedThisMonth: counted.rows[0]?.recent ?? 0,
        bodies: directory.bodies.filter((body) => body.abolishedOn === null).length,
        items: items.length,
        obligations: obligationCounts(sumTallies(tallies)),
      };
    },
  };
}
