import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { WarningColour } from '../schema/declaration.ts';

export interface IssuingBody {
  readonly level: string;
  /** Of the body itself or of the nearest one above it; six digits. */
  readonly division: string;
}

/** Level and division of the body that warns. */
export async function getIssuingBody(tx: Tx, code: string): Promise<IssuingBody> {
  const { rows } = await sql<{ level: string; division: string | null }>`
    WITH RECURSIVE up AS (
      SELECT code, parent_code, level, division_code, 0 AS depth FROM public_body WHERE code = ${code}
      UNION ALL
      SELECT b.code, b.parent_code, b.level, b.division_code, up.depth + 1 FROM public_body b JOIN up ON b.code = up.parent_code
    )
    SELECT (SELECT level FROM up WHERE depth = 0) AS level,
      (SELECT division_code FROM up WHERE division_code IS NOT NULL ORDER BY depth LIMIT 1) AS division`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw new Error(`no body ${code}`);
  return { level: row.level, division: (row.division ?? '').slice(0, 6).padEnd(6, '0') };
}

/** The divisions of named bodies, in the order of their codes. */
export const listPlaces = (tx: Tx, codes: readonly string[]) =>
  codes.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('public_body')
        .innerJoin('current_body_name', 'current_body_name.body_code', 'public_body.code')
        .select(['public_body.code', 'public_body.division_code', 'current_body_name.name'])
        .where('public_body.code', 'in', [...codes])
        .orderBy('public_body.division_code')
        .execute();

export const isIdentifierTaken = async (tx: Tx, identifier: string): Promise<boolean> =>
  (await tx
    .selectFrom('warning_message')
    .select('disclosure_id')
    .where('identifier', '=', identifier)
    .executeTakeFirst()) !== undefined;

export interface WarningMessageRow {
  readonly disclosureId: string;
  readonly dossierId: string;
  readonly n: number;
  readonly message: 'alert' | 'update' | 'cancel';
  readonly identifier: string;
  readonly sentAt: Date;
  readonly colour: WarningColour;
  readonly from: Date;
  readonly until: Date;
  readonly divisions: readonly string[];
}

export async function insertWarningMessage(tx: Tx, row: WarningMessageRow): Promise<void> {
  await tx
    .insertInto('warning_message')
    .values({
      disclosure_id: row.disclosureId,
      dossier_id: row.dossierId,
      n: row.n,
      message: row.message,
      identifier: row.identifier,
      sent_at: row.sentAt,
      colour: row.colour,
      effective_from: row.from,
      effective_until: row.until,
      divisions: [...row.divisions],
    })
    .execute();
}

/** The dossier that the record was put on, and the last message of it. */
export async function findLastMessage(tx: Tx, disclosureId: string) {
  const { dossier_id } = await tx
    .selectFrom('dossier_disclosure')
    .select('dossier_id')
    .where('disclosure_id', '=', disclosureId)
    .executeTakeFirstOrThrow();
  const last = await tx
    .selectFrom('warning_message')
    .select(['n', 'colour', 'effective_from', 'divisions'])
    .where('dossier_id', '=', dossier_id)
    .orderBy('n', 'desc')
    .executeTakeFirst();
  return { dossierId: dossier_id, last };
}

const TRIES = 10;

/**
 * GB/T 35965.1-2018: division, organisation (none is on record here: zeros), time and a serial that nobody has used.
 */
export async function mintIdentifier(tx: Tx, division: string, sentAt: Date): Promise<string> {
  const time = new Date(sentAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace(/\D/g, '');
  for (let serial = 0; serial < TRIES; serial += 1) {
    const identifier = `${division}00000000_${time}_${serial}`;
    if (!(await isIdentifierTaken(tx, identifier))) return identifier;
  }
  throw new Error(`more than ${TRIES} warnings of ${division} in one second`);
}
