import { sql } from 'kysely';
import { listItems } from '../../catalogue/items.ts';
import { today } from '../../kernel/clock.ts';
import { tallyAll } from '../../obligations/tallies.ts';
import type { PageDeps } from './deps.ts';
import type { Figures } from './models.ts';
import { obligationCounts } from './obligations.ts';

export async function readFigures({
  db,
  clock,
  names,
}: Pick<PageDeps, 'db' | 'clock' | 'names'>): Promise<Figures> {
  const month = `${today(clock).slice(0, 7)}-01`;
  const [directory, items, counted, owed] = await Promise.all([
    names.directory(),
    listItems(db, {}),
    sql<{ total: number; recent: number }>`
      SELECT count(*) AS total,
        count(*) FILTER (WHERE first_published_at >= (${month}::date)::timestamp AT TIME ZONE 'Asia/Shanghai') AS recent
      FROM disclosure WHERE state = 'published' AND audience = 'public'`.execute(db),
    tallyAll(db, clock.now(), null),
  ]);
  return {
    disclosures: counted.rows[0]?.total ?? 0,
    publishedThisMonth: counted.rows[0]?.recent ?? 0,
    bodies: directory.bodies.filter((body) => body.abolishedOn === null).length,
    items: items.length,
    obligations: obligationCounts(owed),
  };
}
