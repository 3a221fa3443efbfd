import { sql } from 'kysely';
import type { PageDeps } from './deps.ts';
import type { DivisionNames } from './models.ts';

export async function readDivisionNames({ db }: Pick<PageDeps, 'db'>): Promise<DivisionNames> {
  const { rows } = await sql<{ division: string; name: string }>`
    SELECT b.division_code AS division, n.short_name AS name
    FROM public_body b JOIN current_body_name n ON n.body_code = b.code
    WHERE b.kind = 'government' AND b.division_code IS NOT NULL
    ORDER BY b.abolished_on IS NULL, b.code`.execute(db);
  return new Map(rows.map((row) => [row.division, row.name]));
}
