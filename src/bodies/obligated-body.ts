import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { type BodyKind, type BodyLevel, isBodyKind, isBodyLevel } from '../schema/body.ts';
import type { ListedBodies } from '../schema/catalogue.ts';
import type { Responsible } from '../schema/declaration.ts';
import { type Directory, heirsOn } from './directory.ts';
import { isOf, setsOf } from './resolve-parties.ts';

/** A body as somebody who owes: what it is, and whose responsibilities it has. */
export interface ObligatedBody {
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  /** Its own code and those of the bodies whose responsibilities have passed to it, reform after reform. */
  readonly codes: ReadonlySet<string>;
  readonly listed: ListedBodies;
  /** Types of the registers in which it has, or once had, a line: what it owed then it may still publish. */
  readonly holds: ReadonlySet<string>;
}

/** Null for a body that does not exist on the day. One query, whatever the size of the directory. */
export async function findBearer(
  db: Db | Tx,
  code: string,
  on: CivilDate,
  listed: ListedBodies,
  holds: ReadonlySet<string>,
): Promise<ObligatedBody | null> {
  const { rows } = await sql<{ level: string; kind: string; codes: string[] }>`
    WITH RECURSIVE inherited(code) AS (
      SELECT ${code}::text
      UNION
      SELECT s.predecessor_code FROM public_body_succession s JOIN inherited i ON s.successor_code = i.code
        JOIN public_body p ON p.code = s.predecessor_code
        WHERE s.effective_on <= ${on} AND p.abolished_on <= ${on}
    )
    SELECT b.level, b.kind, (SELECT array_agg(code) FROM inherited) AS codes
    FROM public_body b WHERE b.code = ${code} AND (b.abolished_on IS NULL OR b.abolished_on > ${on})`.execute(
    db,
  );
  const row = rows[0];
  if (!row || !isBodyLevel(row.level) || !isBodyKind(row.kind)) return null;
  return { level: row.level, kind: row.kind, codes: new Set(row.codes), listed, holds };
}

/** The same from the directory in memory, for somebody who asks about many items at once. */
export function bearerIn(
  directory: Directory,
  code: string,
  on: string,
  holds: ReadonlySet<string>,
): ObligatedBody | null {
  const body = directory.byCode.get(code);
  if (body === undefined || (body.abolishedOn !== null && body.abolishedOn <= on)) return null;
  const former = directory.passedOn
    .filter((each) => heirsOn(directory, each.code, on).includes(code))
    .map((each) => each.code);
  return {
    level: body.level,
    kind: body.kind,
    codes: new Set([code, ...former]),
    listed: directory.listed,
    holds,
  };
}

export const owes = (responsible: readonly Responsible[], bearer: ObligatedBody): boolean =>
  responsible.some((each) =>
    'set' in each
      ? setsOf(each.set).some((set) => isOf(set, bearer))
      : 'holders' in each
        ? bearer.holds.has(each.holders)
        : each.bodies.some((code) => bearer.codes.has(code)),
  );
