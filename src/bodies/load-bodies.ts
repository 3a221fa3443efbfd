import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import { addSignal } from '../database/signals.ts';
import { parseCivilDate } from '../kernel/civil-date.ts';
import { isUscc } from '../kernel/identifiers.ts';
import type { BodyRecord } from '../schema/body.ts';

/**
 * Everything wrong with a set of body records, beside those that are on record already; empty when they may be loaded.
 */
export function faultsOf(records: readonly BodyRecord[], onRecord: Iterable<string> = []): readonly string[] {
  const before = new Set(onRecord);
  const codes = new Set([...before, ...records.map((record) => record.code)]);
  const seen = new Set<string>();
  const usccs = new Map<string, string>();
  return records.flatMap((record) => {
    const faults: string[] = [];
    const fault = (text: string): void => void faults.push(`${record.code}: ${text}`);
    if (seen.has(record.code)) fault('code is used twice');
    seen.add(record.code);
    if (record.parent !== null && !seen.has(record.parent) && !before.has(record.parent))
      fault(`parent ${record.parent} does not stand before it`);
    if (record.uscc !== null) {
      if (!isUscc(record.uscc)) fault(`credit code ${record.uscc} has a wrong check character`);
      if (usccs.has(record.uscc)) fault(`credit code is that of ${usccs.get(record.uscc)}`);
      usccs.set(record.uscc, record.code);
    }
    for (const succession of record.successors) {
      if (!codes.has(succession.successor)) fault(`unknown successor ${succession.successor}`);
    }
    if (record.names.length === 0) fault('has no name');
    for (const [index, name] of record.names.entries()) {
      if (parseCivilDate(name.validFrom) === null) fault(`name begins on no day: ${name.validFrom}`);
      const next = record.names[index + 1];
      if (next && name.validTo !== next.validFrom) fault(`gap or overlap after ${name.name}`);
    }
    return faults;
  });
}

/** All villages of a province at once: each statement makes everything that follows the list of bodies look at it. */
const CHUNK = 40_000;

/**
 * Loads or updates public bodies through the owner's connection, in one transaction; running it again changes nothing.
 * Bodies are never deleted: one that is gone has a last day; one that the office has changed since stays as it made it.
 * Every process hears of it after the commit.
 */
export async function loadBodies(ownerDb: Db, records: readonly BodyRecord[]): Promise<void> {
  await ownerDb.transaction().execute(async (tx) => {
    const onRecord = await tx.selectFrom('public_body').select('code').execute();
    const faults = faultsOf(
      records,
      onRecord.map(({ code }) => code),
    );
    if (faults.length > 0) throw new Error(`bodies cannot be loaded:\n${faults.join('\n')}`);
    for (let start = 0; start < records.length; start += CHUNK) {
      const chunk = records.slice(start, start + CHUNK);
      await loadRecords(tx, chunk);
      await loadNames(tx, chunk);
      await addAliases(tx, chunk);
    }
    // Last: a successor may come after its predecessor in the list.
    await addSuccessions(tx, records);
    await addSignal(tx, 'catalogue-changed');
  });
}

/** One statement, whatever the number of bodies; what is the same stays untouched. */
async function loadRecords(tx: Tx, records: readonly BodyRecord[]): Promise<void> {
  const bodies = records.map(({ names, successors: _, aliases: __, ...body }) => {
    const last = names.at(-1);
    return { ...body, name: last?.name, shortName: last?.shortName };
  });
  await sql`
    INSERT INTO public_body AS b (code, level, kind, parent_code, division_code, uscc, website, sort_order,
      established_on, abolished_on, source, name, short_name)
    SELECT code, level, kind, parent, "divisionCode", uscc, website, "sortOrder",
      "establishedOn", "abolishedOn", source, name, "shortName"
    FROM jsonb_to_recordset(${JSON.stringify(bodies)}::jsonb) AS r(code text, level text, kind text, parent text,
      "divisionCode" text, uscc text, website text, "sortOrder" integer, "establishedOn" date, "abolishedOn" date,
      source text, name text, "shortName" text)
    ON CONFLICT (code) DO UPDATE SET uscc = excluded.uscc, website = excluded.website,
      sort_order = excluded.sort_order, abolished_on = excluded.abolished_on, source = excluded.source
    WHERE NOT b.kept_by_office AND (b.uscc, b.website, b.sort_order, b.abolished_on, b.source)
      IS DISTINCT FROM (excluded.uscc, excluded.website, excluded.sort_order, excluded.abolished_on, excluded.source)`.execute(
    tx,
  );
}

async function loadNames(tx: Tx, records: readonly BodyRecord[]): Promise<void> {
  const names = records.flatMap((record) => record.names.map((name) => ({ body: record.code, ...name })));
  await sql`
    INSERT INTO public_body_name AS n (body_code, name, short_name, valid_from, valid_to, basis)
    SELECT body, name, "shortName", "validFrom", "validTo", basis
    FROM jsonb_to_recordset(${JSON.stringify(names)}::jsonb)
      AS r(body text, name text, "shortName" text, "validFrom" date, "validTo" date, basis text)
    WHERE NOT EXISTS (SELECT 1 FROM public_body k WHERE k.code = body AND k.kept_by_office)
    ON CONFLICT (body_code, valid_from) DO UPDATE
      SET name = excluded.name, short_name = excluded.short_name, valid_to = excluded.valid_to
    WHERE (n.name, n.short_name, n.valid_to) IS DISTINCT FROM (excluded.name, excluded.short_name, excluded.valid_to)`.execute(
    tx,
  );
}

async function addAliases(tx: Tx, records: readonly BodyRecord[]): Promise<void> {
  const aliases = records.flatMap((record) => record.aliases.map((alias) => ({ body: record.code, alias })));
  if (aliases.length === 0) return;
  await sql`
    INSERT INTO public_body_alias (alias, body_code)
    SELECT alias, body FROM jsonb_to_recordset(${JSON.stringify(aliases)}::jsonb) AS r(body text, alias text)
    ON CONFLICT DO NOTHING`.execute(tx);
}

async function addSuccessions(tx: Tx, records: readonly BodyRecord[]): Promise<void> {
  const successions = records.flatMap((record) =>
    record.successors.map((succession) => ({ predecessor: record.code, ...succession })),
  );
  if (successions.length === 0) return;
  await sql`
    INSERT INTO public_body_succession (predecessor_code, successor_code, kind, effective_on, basis)
    SELECT predecessor, successor, kind, "effectiveOn", basis
    FROM jsonb_to_recordset(${JSON.stringify(successions)}::jsonb)
      AS r(predecessor text, successor text, kind text, "effectiveOn" date, basis text)
    ON CONFLICT DO NOTHING`.execute(tx);
}
