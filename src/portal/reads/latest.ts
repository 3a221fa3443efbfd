import { sql } from 'kysely';
import type { DisclosureSummary } from '../../api/contract.ts';
import { listDisclosuresById } from '../../publication/disclosure-queries.ts';
import type { Kind } from '../../schema/declaration.ts';
import type { PageDeps } from './deps.ts';
import type { Paged, PageRequest } from './paged.ts';

export interface DisclosureFilter {
  readonly area?: string;
  readonly body?: string;
  readonly bodies?: readonly string[];
  readonly item?: string;
  readonly kind?: Kind;
}

/** Counting stops here: beyond it a list says 超过. */
const COUNT_BOUND = 10_000;

/** The newest first. */
export async function readLatest(
  { db }: Pick<PageDeps, 'db'>,
  filter: DisclosureFilter,
  page: PageRequest,
): Promise<Paged<DisclosureSummary>> {
  const wanted = sql`state = 'published' AND audience = 'public'
    AND (${filter.area ?? null}::text IS NULL OR area_code = ${filter.area ?? null})
    AND (${filter.body ?? null}::text IS NULL OR body_code = ${filter.body ?? null})
    AND (${filter.bodies ?? null}::text[] IS NULL OR body_code = ANY(${filter.bodies ?? null}::text[]))
    AND (${filter.item ?? null}::text IS NULL OR item_code = ${filter.item ?? null})
    AND (${filter.kind ?? null}::text IS NULL OR kind = ${filter.kind ?? null})`;
  const [ids, count] = await Promise.all([
    sql<{ id: string }>`
      SELECT id FROM disclosure WHERE ${wanted} ORDER BY first_published_at DESC, id DESC
      LIMIT ${page.limit} OFFSET ${(page.page - 1) * page.limit}`.execute(db),
    sql<{ total: number }>`
      SELECT count(*) AS total FROM (SELECT 1 FROM disclosure WHERE ${wanted} LIMIT ${COUNT_BOUND + 1}) bounded`.execute(
      db,
    ),
  ]);
  const items = await listDisclosuresById(
    db,
    ids.rows.map((row) => row.id),
  );
  const total = count.rows[0]?.total ?? 0;
  return { items, total: Math.min(total, COUNT_BOUND), exact: total <= COUNT_BOUND };
}
