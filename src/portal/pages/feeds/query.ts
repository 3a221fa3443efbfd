import { sql } from 'kysely';
import { termLasts } from '../../../database/public-day.ts';
import { readBody } from '../../reads/bodies.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { readLatest } from '../../reads/latest.ts';
import type { SitemapModel } from './sitemap.ts';

const FIRST = { page: 1, limit: 50 };

export const readSiteFeed = async (deps: PageDeps) => (await readLatest(deps, {}, FIRST)).items;

export async function readAreaFeed(deps: PageDeps, code: string) {
  const area = (await deps.areas()).find((candidate) => candidate.code === code);
  return area === undefined ? null : { area, entries: (await readLatest(deps, { area: code }, FIRST)).items };
}

export async function readBodyFeed(deps: PageDeps, code: string) {
  const body = await readBody(deps, code);
  return body === null ? null : { body, entries: (await readLatest(deps, { body: code }, FIRST)).items };
}

export async function readSitemap({ db, catalogue }: PageDeps): Promise<SitemapModel> {
  const shown = sql`state = 'published' AND audience = 'public' AND ${termLasts('disclosure')}`;
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM disclosure WHERE ${shown}`.execute(db);
  return {
    areas: catalogue.areas.map((area) => area.code),
    total: rows[0]?.total ?? 0,
    entries: async (offset, limit) => {
      const page = await sql<{ id: string; updated_at: Date }>`
        SELECT id, updated_at FROM disclosure WHERE ${shown} ORDER BY id LIMIT ${limit} OFFSET ${offset}`.execute(
        db,
      );
      return page.rows.map((row) => ({ id: row.id, updatedAt: row.updated_at.toISOString() }));
    },
  };
}
