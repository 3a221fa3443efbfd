import { sql } from 'kysely';
import { isCurrentEdition } from '../database/current-edition.ts';
import type { Db } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import type { DossierKind } from '../schema/dossier-kind.ts';
import type { Position } from '../schema/province.ts';

export interface DossierPlace extends Position {
  readonly id: string;
  readonly title: string;
}

/**
 * Public dossiers of a kind that say where they are, the last changed first; of each the position last told. `bodies`:
 * of these only.
 */
export async function listDossierPlaces(
  db: Db,
  kind: Pick<DossierKind, 'key' | 'location'>,
  limit: number,
  bodies: readonly string[] | null = null,
): Promise<readonly DossierPlace[]> {
  if (kind.location === undefined) return [];
  const { longitude, latitude } = kind.location;
  const { rows } = await sql<DossierPlace>`
    SELECT o.id, o.title, p.longitude, p.latitude
    FROM dossier o
    JOIN LATERAL (
      SELECT (e.content->>${longitude})::float8 AS longitude, (e.content->>${latitude})::float8 AS latitude
      FROM dossier_disclosure x
      JOIN disclosure d ON d.id = x.disclosure_id AND d.state = 'published' AND d.audience = 'public' AND ${termLasts('d')}
      JOIN edition e ON ${isCurrentEdition('d', 'e')}
      WHERE x.dossier_id = o.id AND e.content->>${longitude} <> '' AND e.content->>${latitude} <> ''
      ORDER BY x.happened_on DESC, d.id DESC LIMIT 1) p ON true
    WHERE o.kind = ${kind.key} AND o.audience = 'public'
      AND (${bodies}::text[] IS NULL OR o.body_code = ANY(${bodies}::text[]))
    ORDER BY o.changed_at DESC, o.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
