import { sql } from 'kysely';
import { termLasts } from '../../../database/public-day.ts';
import { urls } from '../../frame/urls.ts';
import { readBody } from '../../reads/bodies.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { type DisclosureFilter, readLatest } from '../../reads/latest.ts';
import type { FeedEntry } from './atom.ts';
import type { SitemapModel } from './sitemap.ts';

const FIRST = { page: 1, limit: 50 };
const WITHDRAWN = 20;

/** The newest records, and what was taken back lately: readers who kept it are to know. */
export async function readSiteFeed(deps: PageDeps): Promise<readonly FeedEntry[]> {
  return [...(await readNewest(deps, {})), ...(await readWithdrawn(deps))];
}

/** What has no summary of its own says of which item it is: an entry without any is hardly read. */
async function readNewest(deps: PageDeps, filter: DisclosureFilter): Promise<readonly FeedEntry[]> {
  const { items } = await readLatest(deps, filter, FIRST);
  const codes = items.filter(({ summary }) => summary === '').map(({ item }) => item);
  const titles = await sql<{ code: string; title: string }>`
    SELECT code, declaration ->> 'title' AS title FROM current_catalogue_item WHERE code = ANY(${codes})`.execute(
    deps.db,
  );
  const titleOf = new Map(titles.rows.map(({ code, title }) => [code, title]));
  return items.map((item) =>
    item.summary === ''
      ? { ...item, summary: `${item.bodyName}公开的“${titleOf.get(item.item) ?? item.item}”。` }
      : item,
  );
}

/** Without the title, which may be what was wrong; the reason stands on the page that is left. */
async function readWithdrawn({ db }: PageDeps): Promise<readonly FeedEntry[]> {
  const { rows } = await sql<{
    id: string;
    number: string;
    body: string;
    area: string;
    reason: string;
    first: Date;
    at: Date;
  }>`
    SELECT d.id, d.index_number AS number, e.body_name AS body, d.area_code AS area,
      d.withdrawn_reason AS reason, d.first_published_at AS first, d.withdrawn_at AS at
    FROM disclosure d
    CROSS JOIN LATERAL (SELECT body_name FROM edition WHERE disclosure_id = d.id ORDER BY n DESC LIMIT 1) e
    WHERE d.state = 'withdrawn' AND d.audience = 'public' AND d.withdrawn_at IS NOT NULL
    ORDER BY d.withdrawn_at DESC LIMIT ${WITHDRAWN}`.execute(db);
  return rows.map(({ id, number, body, area, reason, first, at }) => ({
    id,
    title: `已撤下：索引号 ${number}`,
    summary: `撤下原因：${reason}`,
    bodyName: body,
    area,
    publishedAt: first.toISOString(),
    updatedAt: at.toISOString(),
  }));
}

export async function readAreaFeed(deps: PageDeps, code: string) {
  const area = (await deps.areas()).find((candidate) => candidate.code === code);
  return area === undefined ? null : { area, entries: await readNewest(deps, { area: code }) };
}

export async function readBodyFeed(deps: PageDeps, code: string) {
  const body = await readBody(deps, code);
  return body === null ? null : { body, entries: await readNewest(deps, { body: code }) };
}

/** Where each kind of page is read. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  record: urls.disclosure,
  register: (id) => urls.register(id),
  series: (id) => urls.series(id),
  dossier: (id) => urls.dossier(id),
  body: (code) => urls.body(code),
};

/** Every public page that is worth finding, with the newest change of what it shows. */
export async function readSitemap({ db, catalogue }: PageDeps): Promise<SitemapModel> {
  const pages = sql`
    shown AS (SELECT id, body_code, updated_at FROM disclosure
      WHERE state = 'published' AND audience = 'public' AND ${termLasts('disclosure')}),
    page(kind, id, updated_at) AS (
      SELECT 'record', id, updated_at FROM shown
      UNION ALL SELECT 'register', r.disclosure_id, s.updated_at FROM register r JOIN shown s ON s.id = r.disclosure_id
      UNION ALL SELECT 'series', b.item_code || '~' || b.body_code, max(s.updated_at)
        FROM series_batch b JOIN shown s ON s.id = b.disclosure_id GROUP BY 2
      UNION ALL SELECT 'dossier', d.dossier_id, max(s.updated_at)
        FROM dossier_disclosure d JOIN shown s ON s.id = d.disclosure_id GROUP BY 2
      UNION ALL SELECT 'body', body_code, max(updated_at) FROM shown GROUP BY 2)`;
  const { rows } = await sql<{ total: number }>`WITH ${pages} SELECT count(*) AS total FROM page`.execute(db);
  return {
    areas: catalogue.areas.map((area) => area.code),
    total: rows[0]?.total ?? 0,
    entries: async (offset, limit) => {
      const found = await sql<{ kind: string; id: string; updated_at: Date }>`
        WITH ${pages} SELECT kind, id, updated_at FROM page ORDER BY kind, id LIMIT ${limit} OFFSET ${offset}`.execute(
        db,
      );
      return found.rows.map(({ kind, id, updated_at }) => ({
        path: PAGES[kind]?.(id) ?? urls.disclosure(id),
        updatedAt: updated_at.toISOString(),
      }));
    },
  };
}
