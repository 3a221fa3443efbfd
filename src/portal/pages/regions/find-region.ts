import { sql } from 'kysely';
import type { Db } from '../../../database/database.ts';
import { isBodyLevel } from '../../../schema/body.ts';
import { LEVEL_NAMES } from '../../../schema/vocabulary.ts';
import type { BodyRef } from '../../reads/models.ts';

export interface RegionRef {
  /** 6, 9 or 12 digits. */
  readonly division: string;
  readonly name: string;
  readonly body: string;
}

/** A county, township or other division, with the bodies that make up what it publishes. */
export interface Region extends RegionRef {
  readonly level: string;
  readonly levelName: string;
  /** From the province downwards. */
  readonly above: readonly RegionRef[];
  readonly below: readonly RegionRef[];
  readonly bodies: readonly BodyRef[];
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly level: string;
  readonly kind: string;
  readonly division: string | null;
  readonly depth: number;
}

const columns = sql`b.code, n.name, n.short_name AS short, b.level, b.kind, b.division_code AS division`;
const named = sql`JOIN current_body_name n ON n.body_code = b.code`;
/** 政府 and 村（居）民委员会 stand for their divisions. */
const standsFor = (row: Pick<Row, 'kind' | 'division'>): boolean =>
  row.division !== null && (row.kind === 'government' || row.kind === 'committee');
const refOf = (row: Row): RegionRef => ({ division: row.division ?? '', name: row.short, body: row.code });

const PROVINCE = '430000';
/** Below these levels everything belongs to the region: nobody looks for a village in a list of its own first. */
const WHOLE_TREE: readonly string[] = ['county', 'township', 'village'];
/** A county has some three hundred villages and offices. */
const MOST_BODIES = 600;

/** Null for a code that no government or committee has; `''` is the province. */
export async function findRegion(db: Db, division: string): Promise<Region | null> {
  const { rows: found } = await sql<Row>`
    SELECT ${columns}, 0 AS depth FROM public_body b ${named}
    WHERE b.division_code = ${division === '' ? PROVINCE : division} AND b.kind IN ('government', 'committee') AND b.abolished_on IS NULL
    LIMIT 1`.execute(db);
  const [own] = found;
  if (own === undefined || !isBodyLevel(own.level)) return null;
  const [above, below] = await Promise.all([
    sql<Row>`
      WITH RECURSIVE up(code, depth) AS (
        SELECT parent_code, 1 FROM public_body WHERE code = ${own.code}
        UNION ALL SELECT p.parent_code, u.depth + 1 FROM up u JOIN public_body p ON p.code = u.code WHERE u.depth < 8
      )
      SELECT ${columns}, u.depth FROM up u JOIN public_body b ON b.code = u.code ${named} ORDER BY u.depth DESC`.execute(
      db,
    ),
    sql<Row>`
      WITH RECURSIVE down(code, depth) AS (
        SELECT code, 1 FROM public_body WHERE parent_code = ${own.code} AND abolished_on IS NULL
        UNION ALL SELECT c.code, d.depth + 1 FROM down d JOIN public_body c ON c.parent_code = d.code AND c.abolished_on IS NULL
        WHERE d.depth < ${WHOLE_TREE.includes(own.level) ? 6 : 1}
      )
      SELECT ${columns}, d.depth FROM down d JOIN public_body b ON b.code = d.code ${named}
      ORDER BY d.depth, b.sort_order, b.code LIMIT ${MOST_BODIES}`.execute(db),
  ]);
  const belongs = (row: Row): boolean => WHOLE_TREE.includes(own.level) || !standsFor(row);
  const bodyOf = (row: Row): BodyRef => ({ code: row.code, name: row.name });
  return {
    ...refOf(own),
    division: own.division ?? division,
    level: own.level,
    levelName: LEVEL_NAMES[own.level],
    above: above.rows.filter(standsFor).map(refOf),
    below: below.rows.filter((row) => row.depth === 1 && standsFor(row)).map(refOf),
    bodies: [own, ...below.rows.filter(belongs)].map(bodyOf),
  };
}
