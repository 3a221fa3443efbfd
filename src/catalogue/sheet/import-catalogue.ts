import type { CatalogueImport } from '../../api/contract.ts';
import { loadDirectory } from '../../bodies/directory.ts';
import { write } from '../../database/write.ts';
import { can } from '../../identity/permissions.ts';
import type { Actor } from '../../kernel/actor.ts';
import { digestOf } from '../../kernel/canonical-json.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { today } from '../../kernel/clock.ts';
import { problem } from '../../kernel/problems.ts';
import { accepted, type Result, refused } from '../../kernel/result.ts';
import { findCurrentVersion, lastChangedFrom } from '../change-item.ts';
import type { WhyAndWhen } from '../change-terms.ts';
import { insertVersion } from '../insert-version.ts';
import { listItems, lockCatalogue } from '../items.ts';
import { judgeWhyAndWhen } from '../judge-item.ts';
import { propose } from '../propose-item.ts';
import { readItem } from '../read-item.ts';
import { needsSecondPerson } from '../rules-second-person.ts';
import type { Source, Working } from '../source.ts';
import { type PlannedRow, planImport, sheetContextOf } from './plan-import.ts';
import { readCatalogueSheet, type SheetRow } from './read-sheet.ts';
import { writeCatalogueSheet } from './write-sheet.ts';

export interface UploadedSheet {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The catalogue in use as the national table. */
export const exportCatalogue = async ({ db, catalogue }: Source): Promise<Uint8Array> =>
  writeCatalogueSheet(
    await listItems(db, {}),
    sheetContextOf(await loadDirectory(db, catalogue.listedBodies), catalogue),
  );

/** What the table would do. Nothing is written. */
export async function previewImport(
  deps: Working,
  actor: Actor,
  sheet: UploadedSheet,
): Promise<Result<CatalogueImport>> {
  const denied = can(actor, 'keep-catalogue', '*');
  if (denied) return refused(denied);
  const rows = await readCatalogueSheet(sheet.bytes, sheet.name);
  if (!rows.ok) return rows;
  const { planned, basedOn } = await planOn(deps, rows.value, today(deps.clock));
  return accepted(reportOf(planned, basedOn, false));
}

/**
 * Carries the whole table out, or nothing of it: when a row is refused, and when the catalogue has moved on since the
 * preview.
 */
export async function importCatalogue(
  deps: Working,
  actor: Actor,
  input: { readonly sheet: UploadedSheet; readonly basedOn: string } & WhyAndWhen,
): Promise<Result<CatalogueImport>> {
  const denied = can(actor, 'keep-catalogue', '*');
  if (denied) return refused(denied);
  const rows = await readCatalogueSheet(input.sheet.bytes, input.sheet.name);
  if (!rows.ok) return rows;
  return write(deps, actor, 'import-catalogue', async (unit) => {
    await lockCatalogue(unit.tx);
    const { planned, basedOn } = await planOn({ ...deps, db: unit.tx }, rows.value, unit.today);
    if (basedOn !== input.basedOn) return refused(problem('catalogue-moved-on'));
    const items = planned.flatMap(({ item }) => item ?? []);
    const currents = new Map(
      await Promise.all(
        items.map(async (item) => [item.code, await findCurrentVersion(unit.tx, item.code)] as const),
      ),
    );
    const lastChange = [...currents.values()]
      .flatMap((current) => lastChangedFrom(current) ?? [])
      .sort()
      .at(-1);
    const refusals = [
      ...planned.flatMap(({ reported }) =>
        reported.faults.map((fault) =>
          problem('field-invalid', {
            field: `第${reported.row}行 ${fault.column}`,
            detail: fault.message,
          }),
        ),
      ),
      ...judgeWhyAndWhen(input, '导入公开事项目录', unit.today, lastChange ?? null),
      ...(items.length === 0 ? [problem('nothing-changed')] : []),
    ];
    if (refusals.length > 0) return refused(...refusals);
    let waiting = 0;
    for (const item of items) {
      const current = currents.get(item.code);
      const isWeighty =
        current !== undefined &&
        needsSecondPerson(
          { ...readItem(current.declaration), isRetired: current.retired_on !== null },
          { ...item, isRetired: false },
        );
      if (isWeighty) {
        await propose(unit, { item, baseVersion: current.version, retiredOn: null, why: input });
        waiting += 1;
      } else {
        const version = (current?.version ?? 0) + 1;
        await insertVersion(unit, { item, version, given: input, retiredOn: null });
      }
    }
    await unit.signal('catalogue-changed');
    await unit.record({
      kind: 'catalogue-imported',
      subject: 'catalogue',
      detail: { items: items.map((item) => item.code) },
    });
    return accepted({ ...reportOf(planned, basedOn, true), waiting });
  });
}

async function planOn({ db, catalogue }: Source, rows: readonly SheetRow[], day: CivilDate) {
  const items = await listItems(db, { retired: true });
  const directory = await loadDirectory(db, catalogue.listedBodies);
  return {
    planned: await planImport(db, rows, items, { catalogue, directory, today: day }),
    basedOn: digestOf(items.map((item) => `${item.code}@${item.version}`)),
  };
}

function reportOf(planned: readonly PlannedRow[], basedOn: string, applied: boolean): CatalogueImport {
  const rows = planned.map(({ reported }) => reported);
  const count = (outcome: (typeof rows)[number]['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    applied,
    waiting: 0,
    basedOn,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    rows,
  };
}
