import type { Db, Tx } from '../database/database.ts';
import { parseCivilDate } from '../kernel/civil-date.ts';
import { isUscc } from '../kernel/identifiers.ts';
import type { BodyRecord } from '../schema/body.ts';

/** Everything wrong with a set of body records; empty when they may be loaded. */
export function faultsOf(records: readonly BodyRecord[]): readonly string[] {
  const codes = new Set(records.map((record) => record.code));
  const seen = new Set<string>();
  const usccs = new Map<string, string>();
  return records.flatMap((record) => {
    const faults: string[] = [];
    const fault = (text: string): void => void faults.push(`${record.code}: ${text}`);
    if (seen.has(record.code)) fault('code is used twice');
    seen.add(record.code);
    if (record.parent !== null && !seen.has(record.parent))
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

const CHUNK = 1000;

/**
 * Loads or updates public bodies through the owner's connection, in one transaction; running it again changes nothing.
 * Bodies are never deleted: one that is gone has a last day.
 */
export async function loadBodies(ownerDb: Db, records: readonly BodyRecord[]): Promise<void> {
  const faults = faultsOf(records);
  if (faults.length > 0) throw new Error(`bodies cannot be loaded:\n${faults.join('\n')}`);
  await ownerDb.transaction().execute(async (tx) => {
    for (let start = 0; start < records.length; start += CHUNK) {
      const chunk = records.slice(start, start + CHUNK);
      await loadRecords(tx, chunk);
      await loadNames(tx, chunk);
      await addAliases(tx, chunk);
    }
    // Last: a successor may come after its predecessor in the list.
    await addSuccessions(tx, records);
  });
}

const loadRecords = (tx: Tx, records: readonly BodyRecord[]) =>
  tx
    .insertInto('public_body')
    .values(
      records.map((record) => ({
        code: record.code,
        level: record.level,
        kind: record.kind,
        parent_code: record.parent,
        division_code: record.divisionCode,
        uscc: record.uscc,
        website: record.website,
        sort_order: record.sortOrder,
        established_on: record.establishedOn,
        abolished_on: record.abolishedOn,
        source: record.source,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        uscc: eb.ref('excluded.uscc'),
        website: eb.ref('excluded.website'),
        sort_order: eb.ref('excluded.sort_order'),
        abolished_on: eb.ref('excluded.abolished_on'),
        source: eb.ref('excluded.source'),
      })),
    )
    .execute();

const loadNames = (tx: Tx, records: readonly BodyRecord[]) =>
  tx
    .insertInto('public_body_name')
    .values(
      records.flatMap((record) =>
        record.names.map((name) => ({
          body_code: record.code,
          name: name.name,
          short_name: name.shortName,
          valid_from: name.validFrom,
          valid_to: name.validTo,
          basis: name.basis,
        })),
      ),
    )
    .onConflict((conflict) =>
      conflict.columns(['body_code', 'valid_from']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        short_name: eb.ref('excluded.short_name'),
        valid_to: eb.ref('excluded.valid_to'),
      })),
    )
    .execute();

async function addAliases(tx: Tx, records: readonly BodyRecord[]): Promise<void> {
  const aliases = records.flatMap((record) =>
    [...new Set(record.aliases)].map((alias) => ({ alias, body_code: record.code })),
  );
  if (aliases.length === 0) return;
  await tx
    .insertInto('public_body_alias')
    .values(aliases)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function addSuccessions(tx: Tx, records: readonly BodyRecord[]): Promise<void> {
  const successions = records.flatMap((record) =>
    record.successors.map((succession) => ({
      predecessor_code: record.code,
      successor_code: succession.successor,
      kind: succession.kind,
      effective_on: succession.effectiveOn,
      basis: succession.basis,
    })),
  );
  if (successions.length === 0) return;
  await tx
    .insertInto('public_body_succession')
    .values(successions)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
