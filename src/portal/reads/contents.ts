import { type RawBuilder, sql } from 'kysely';
import { currentName } from '../../bodies/directory.ts';
import { termLasts } from '../../database/public-day.ts';
import type { ContentRow } from '../components/content-rows.tsx';
import { urls } from '../frame/urls.ts';
import type { PageDeps } from './deps.ts';

/** Read for each item or area: records of one series or dossier are many, and are shown as one. */
const READ = 12;
const SHOWN = 4;
const SHOWN_OF_AREA = 6;

interface Row {
  readonly id: string;
  readonly item: string;
  readonly area: string;
  readonly type: string;
  readonly title: string;
  readonly body: string;
  readonly at: Date;
  readonly dossier: string | null;
  readonly dossierTitle: string | null;
}

/** The records of a source of `i`, each with the dossier on which it stands. */
const records = (source: RawBuilder<unknown>, condition: RawBuilder<unknown>) => sql<Row>`
  SELECT d.id, d.item_code AS item, d.area_code AS area, d.type_key AS type, d.title, d.body_code AS body, d.first_published_at AS at,
    o.id AS dossier, o.title AS "dossierTitle"
  FROM ${source}
  CROSS JOIN LATERAL (
    SELECT * FROM disclosure WHERE ${condition} AND state = 'published' AND audience = 'public' AND ${termLasts('disclosure')}
    ORDER BY first_published_at DESC, id DESC LIMIT ${READ}) d
  LEFT JOIN dossier_disclosure x ON x.disclosure_id = d.id
  LEFT JOIN dossier o ON o.id = x.dossier_id AND o.audience = 'public'`;

function hrefOf(row: Row, form: ContentRow['form']): string {
  if (form === 'register') return urls.register(row.id);
  if (form === 'series') return urls.series(`${row.item}~${row.body}`);
  return row.dossier === null ? urls.disclosure(row.id) : urls.dossier(row.dossier);
}

/** Each page once, at most so many under one heading, the newest first. */
function collected(
  rows: readonly ContentRow[],
  heading: (row: ContentRow) => string,
  most: number,
): readonly ContentRow[] {
  const seen = new Set<string>();
  const taken = new Map<string, number>();
  return rows.filter((row) => {
    const under = heading(row);
    const count = taken.get(under) ?? 0;
    if (seen.has(row.href) || count >= most) return false;
    seen.add(row.href);
    taken.set(under, count + 1);
    return true;
  });
}

async function read(
  { db, catalogue, names }: PageDeps,
  query: ReturnType<typeof records>,
): Promise<readonly ContentRow[]> {
  const [{ rows }, directory] = await Promise.all([query.execute(db), names.directory()]);
  return rows.map((row) => {
    const form = catalogue.findCurrentType(row.type)?.shape ?? 'document';
    return {
      item: row.item,
      area: row.area,
      form,
      title: row.dossierTitle ?? row.title,
      href: hrefOf(row, form),
      body: row.body,
      bodyName: currentName(directory, row.body),
      at: row.at.toISOString(),
    };
  });
}

const newestFirst = (a: ContentRow, b: ContentRow): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);

/** A few of the newest things of each item, in the order of the items; what belongs together is there once. */
export async function readContentsOfItems(
  deps: PageDeps,
  items: readonly string[],
): Promise<readonly ContentRow[]> {
  const rows = await read(deps, records(sql`unnest(${items}::text[]) AS i(code)`, sql`item_code = i.code`));
  const order = new Map(items.map((code, index) => [code, index]));
  const inOrder = rows.toSorted(
    (a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0) || newestFirst(a, b),
  );
  return collected(inOrder, (row) => row.item, SHOWN);
}

/** A few of the newest things of these bodies in each area. */
export async function readContentsOfBodies(
  deps: PageDeps,
  bodies: readonly string[],
): Promise<readonly ContentRow[]> {
  const codes = deps.catalogue.areas.map((area) => area.code);
  const source = sql`unnest(${bodies}::text[]) AS b(code) CROSS JOIN unnest(${codes}::text[]) AS a(code)`;
  const rows = await read(deps, records(source, sql`body_code = b.code AND area_code = a.code`));
  // Of one list or series there is one row anyway; of one item no more than two, so that no item drowns the others.
  const few = collected(rows.toSorted(newestFirst), (row) => `${row.item} ${row.body}`, 2);
  return collected(few, (row) => row.area, SHOWN_OF_AREA);
}
