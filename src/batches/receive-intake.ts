import { Type } from 'typebox';
import { findItem } from '../catalogue/items.ts';
import { job } from '../database/job.ts';
import { write } from '../database/write.ts';
import type { FileStore } from '../files/store.ts';
import { can } from '../identity/permissions.ts';
import type { ImportDeps } from '../intake/import-document.ts';
import type { Actor } from '../kernel/actor.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import type { PublicationDeps } from '../publication/publication-deps.ts';
import type { NamedColumns } from '../sheets/record-columns.ts';
import { rememberedColumns } from '../sheets/remembered-columns.ts';
import {
  draftOf,
  findByKey,
  findIntake,
  findSame,
  type IntakeFormat,
  type IntakeState,
  insertIntake,
  setState,
} from './intake-store.ts';
import { takesRows } from './row-judge.ts';

/** Reads a table that came in, and makes a draft of it. */
export const READ_INTAKE = job('read-intake', Type.Object({ job: Type.String() }), ({ job: id }) => id);

/** A million rows of 300 bytes. */
export const MAX_INTAKE_BYTES = 512 * 1024 * 1024;

export interface IntakeDeps extends PublicationDeps {
  readonly store: FileStore;
  /** What documents are recognised with. */
  readonly imports: Omit<ImportDeps, 'keepImage'>;
}

export interface IncomingTable {
  readonly item: string;
  readonly body: string;
  readonly name: string;
  readonly format: IntakeFormat;
  readonly source: AsyncIterable<Uint8Array>;
  readonly record: JsonObject;
  readonly columns: NamedColumns;
  readonly keepsGood: boolean;
  readonly submits: boolean;
  readonly key: string | null;
  /** The batch that their sender sent these bytes as before, whatever stood beside them. */
  readonly sentAs?: (sha256: string) => Promise<string | null>;
}

export interface ReceivedTable {
  readonly id: string;
  /** The same file was there already: nothing was done. */
  readonly isRepetition: boolean;
}

/**
 * Takes a table in as it streams: its bytes are kept, a job reads them. The same key, or the same file with the same
 * record, is the same job.
 */
export async function receiveIntake(
  deps: IntakeDeps,
  actor: Actor,
  table: IncomingTable,
): Promise<Result<ReceivedTable>> {
  const denied = can(actor, 'import', table.body);
  if (denied) return refused(denied);
  if (actor.kind === 'system') return refused(problem('sign-in-required'));
  const item = await findItem(deps.db, table.item);
  if (!item) return refused(problem('item-unknown', { value: table.item }, { path: '/item' }));
  const type = deps.catalogue.currentType(item.type);
  if (takesRows(type) && table.format === 'zip')
    return refused(problem('batch-not-taken', { item: item.title }, { path: '/item' }));
  const staged = await deps.store.stage(table.source, MAX_INTAKE_BYTES);
  if (!staged.ok) return staged;
  const { sha256, sizeBytes, keep, discard } = staged.value;
  // What the columns of this body's tables were said to mean before holds for what nobody says now.
  const tables = { body: table.body, type: type.key, field: '' };
  const columns = takesRows(type)
    ? table.columns
    : { ...(await rememberedColumns(deps.db, tables)), ...table.columns };
  const same = {
    itemCode: item.code,
    bodyCode: table.body,
    sha256,
    record: table.record,
    columns,
    keepsGood: table.keepsGood,
  };
  const known = await knownJob(deps, actor, table, same);
  if (!known.ok || known.value !== null) {
    await discard();
    return known.ok ? accepted({ id: known.value ?? '', isRepetition: true }) : known;
  }
  if (sizeBytes === 0) {
    await discard();
    return refused(problem('file-empty', { name: table.name }));
  }
  const kept = await keep();
  if (!kept.ok) return kept;
  return write(deps, actor, 'receive-intake', async (unit) => {
    const id = newId(unit.now);
    await insertIntake(unit.tx, {
      ...same,
      id,
      typeKey: type.key,
      makes: takesRows(type) ? 'one' : 'each',
      name: table.name,
      format: table.format,
      sizeBytes,
      submits: table.submits,
      key: table.key,
      askedBy: { kind: actor.kind === 'token' ? 'token' : 'account', id: actor.id, name: actor.name },
      at: unit.now,
    });
    await unit.enqueue(READ_INTAKE, { job: id });
    await unit.record({
      kind: 'intake-received',
      subject: `intake:${id}`,
      bodyCode: table.body,
      detail: { item: item.code, sha256, sizeBytes },
    });
    return accepted({ id, isRepetition: false });
  });
}

/** The job that this request asks for again; a file whose draft was thrown away may come again. */
async function knownJob(
  deps: IntakeDeps,
  actor: Actor,
  table: IncomingTable,
  same: Parameters<typeof findSame>[1],
): Promise<Result<string | null>> {
  const byKey = table.key === null ? null : await findByKey(deps.db, actor.id, table.key);
  if (byKey !== null)
    return byKey.sha256 === same.sha256 &&
      byKey.itemCode === same.itemCode &&
      byKey.bodyCode === same.bodyCode
      ? accepted(byKey.id)
      : refused(problem('idempotency-key-reused'));
  const sent = (await table.sentAs?.(same.sha256)) ?? null;
  if (sent !== null) return accepted(sent);
  const found = await findSame(deps.db, same);
  if (found === null) return accepted(null);
  const draft = await draftOf(deps.db, found.id);
  if (found.state !== 'done' || draft?.state !== 'discarded') return accepted(found.id);
  await setState(deps.db, found.id, 'cancelled', ['done']);
  return accepted(null);
}

const STATES: Readonly<Record<string, string>> = {
  done: '办完',
  refused: '退回',
  cancelled: '取消',
  finishing: '读完',
};

/** Ends a job that is not yet through; its rows go, drafts that were made of single rows stay. */
export function cancelIntake(deps: IntakeDeps, actor: Actor, id: string): Promise<Result<void>> {
  return write(deps, actor, 'cancel-intake', async (unit) => {
    const found = await findIntake(unit.tx, id);
    if (found === null || can(actor, 'view-drafts', found.bodyCode) !== null)
      return refused(problem('not-found', { what: '这一批' }));
    const denied = can(actor, 'import', found.bodyCode);
    if (denied) return refused(denied);
    const open: readonly IntakeState[] =
      found.makes === 'each' ? ['waiting', 'reading', 'finishing'] : ['waiting', 'reading'];
    if (!(await setState(unit.tx, id, 'cancelled', open)))
      return refused(problem('batch-ended', { state: STATES[found.state] ?? found.state }));
    await unit.tx.deleteFrom('intake_row').where('job_id', '=', id).execute();
    await unit.record({ kind: 'intake-cancelled', subject: `intake:${id}`, bodyCode: found.bodyCode });
    return accepted(undefined);
  });
}
