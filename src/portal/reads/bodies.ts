import { sql } from 'kysely';
import type { BodyDetail } from '../../api/contract.ts';
import { tallyAll } from '../../obligations/tallies.ts';
import { BODY_LEVELS } from '../../schema/body.ts';
import { LEVEL_NAMES } from '../../schema/vocabulary.ts';
import type { ObligationCounts } from '../components/obligation-counts.ts';
import type { PageDeps } from './deps.ts';
import type { BodyRef } from './models.ts';
import { obligationCounts } from './obligations.ts';

export type PublishingBody = BodyDetail & {
  readonly levelName: string;
  readonly parentRef: BodyRef | null;
  readonly children: readonly BodyRef[];
  readonly disclosures: number;
  readonly obligations: ObligationCounts;
};

export const levelName = (level: string): string => {
  const known = BODY_LEVELS.find((each) => each === level);
  return known === undefined ? level : LEVEL_NAMES[known];
};

const CHILDREN = 200;

export async function readBody(
  deps: Pick<PageDeps, 'db' | 'clock'>,
  code: string,
): Promise<PublishingBody | null> {
  const { db } = deps;
  const row = await db.selectFrom('public_body').selectAll().where('code', '=', code).executeTakeFirst();
  if (row === undefined) return null;
  const [names, successions, children, parent, count, figures] = await Promise.all([
    db
      .selectFrom('public_body_name')
      .selectAll()
      .where('body_code', '=', code)
      .orderBy('valid_from')
      .execute(),
    sql<{ from: string; code: string; name: string; kind: string; effectiveOn: string; basis: string }>`
      SELECT s.predecessor_code AS "from", n.body_code AS code, n.name, s.kind, s.effective_on AS "effectiveOn", s.basis
      FROM public_body_succession s
      JOIN current_body_name n
        ON n.body_code = CASE WHEN s.predecessor_code = ${code} THEN s.successor_code ELSE s.predecessor_code END
      WHERE s.predecessor_code = ${code} OR s.successor_code = ${code}
      ORDER BY s.effective_on, n.body_code`.execute(db),
    sql<BodyRef>`
      SELECT b.code, n.name FROM public_body b JOIN current_body_name n ON n.body_code = b.code
      WHERE b.parent_code = ${code} AND b.abolished_on IS NULL ORDER BY b.sort_order, b.code LIMIT ${CHILDREN}`.execute(
      db,
    ),
    row.parent_code === null
      ? null
      : db
          .selectFrom('current_body_name')
          .select(['body_code', 'name'])
          .where('body_code', '=', row.parent_code)
          .executeTakeFirst(),
    sql<{ total: number }>`
      SELECT count(*) AS total FROM disclosure
      WHERE body_code = ${code} AND state = 'published' AND audience = 'public'`.execute(db),
    tallyAll(db, deps.clock.now(), { body: code }),
  ]);
  const current = names.at(-1);
  const passedOn = (link: (typeof successions.rows)[number]) => ({
    code: link.code,
    name: link.name,
    kind: link.kind,
    effectiveOn: link.effectiveOn,
    basis: link.basis,
  });
  return {
    code: row.code,
    name: current?.name ?? row.code,
    shortName: current?.short_name ?? row.code,
    level: row.level,
    levelName: levelName(row.level),
    kind: row.kind,
    parent: row.parent_code,
    parentRef: parent === null || parent === undefined ? null : { code: parent.body_code, name: parent.name },
    divisionCode: row.division_code,
    uscc: row.uscc,
    abolishedOn: row.abolished_on,
    website: row.website,
    source: row.source,
    names: names.map((each) => ({
      name: each.name,
      shortName: each.short_name,
      validFrom: each.valid_from,
      validTo: each.valid_to,
      basis: each.basis,
    })),
    successors: successions.rows.filter((link) => link.from === code).map(passedOn),
    predecessors: successions.rows.filter((link) => link.from !== code).map(passedOn),
    children: children.rows,
    disclosures: count.rows[0]?.total ?? 0,
    obligations: obligationCounts(figures),
  };
}
