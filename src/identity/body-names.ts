import type { Db } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';

/** Short names of bodies as they are called on a day. */
export async function findBodyNames(
  db: Db,
  codes: readonly string[],
  on: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(codes)].filter((code) => code !== '*');
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('public_body_name')
    .select(['body_code', 'short_name'])
    .where('body_code', 'in', wanted)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .execute();
  return new Map(rows.map((row) => [row.body_code, row.short_name]));
}
