import type { Tx } from '../database/database.ts';
import { type CivilDate, chineseDate, parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { compareUtf8 } from '../kernel/utf8-order.ts';
import {
  type Preparation,
  recordPart,
  type ShapedEdition,
  type ShapedRecord,
  type ShapeHandler,
} from '../publication/shape-handler.ts';
import { ofShape } from '../schema/catalogue.ts';
import { applyChanges } from './apply-changes.ts';
import { entryText, type PlannedChange } from './change.ts';
import { changeSetDigest } from './change-set.ts';
import { type ComparedChange, changesOfWhole, compareWithList } from './compare-list.ts';
import type { SheetFiles } from './incoming-changes.ts';
import { listRefusals } from './list-refusals.ts';
import { previewChanges } from './preview-changes.ts';
import { type ReadChanges, readChanges } from './read-changes.ts';
import { MOST_REFUSALS, RefusalList } from './refusal-list.ts';

/** The next edition of a list: what it changes, and from which day. */
export interface RegisterPlan {
  readonly effectiveOn: CivilDate;
  /** In the order of the keys' bytes; masked. */
  readonly changes: readonly PlannedChange[];
}

/**
 * 清单: an edition is a set of changes, typed in the form or attached as a sheet. They are read, judged and held against
 * the list in one pass; what was judged is what is committed, also where the public content does not hold it.
 */
export const registerShape = (files: SheetFiles): ShapeHandler => ({
  prepare: recordPart<RegisterPlan>({ prepare: (tx, record) => prepareRegister(files, tx, record), commit }),
});

/** Reads and judges the changes of a record and writes nothing. */
export async function prepareRegister(
  files: SheetFiles,
  tx: Tx,
  record: ShapedRecord,
): Promise<Preparation<RegisterPlan>> {
  const { type, content } = record;
  const { register } = ofShape('register', type);
  const refusals = new RefusalList();
  refusals.add(await editionRefusals(tx, record));
  const read = await readChanges(files, tx, record, refusals);
  const compared = await againstList(tx, record, read, refusals);
  const effectiveOn = parseCivilDate(entryText(content, register.edition.effectiveOn));
  const changes = compared.map(({ change }) => change).toSorted((a, b) => compareUtf8(a.key, b.key));
  return {
    refusals: refusals.all(),
    plan: effectiveOn === null ? null : { effectiveOn, changes },
    preview: previewChanges(compared.map(({ change }) => change)),
    ...(type.fields[register.edition.changes]?.privacy === 'never'
      ? { annexDigest: (salt) => changeSetDigest(salt, changes) }
      : {}),
  };
}

/** The changes as changes of the list that there is, with what is refused about them. */
async function againstList(
  tx: Tx,
  record: ShapedRecord,
  { changes, whole, comparable }: ReadChanges,
  refusals: RefusalList,
): Promise<readonly ComparedChange[]> {
  if (!comparable) return changes.map((change) => ({ change, inForce: 'none' }));
  const { register } = ofShape('register', record.type);
  const { disclosureId } = record;
  const file = `/content/${register.edition.file}`;
  const given = await compareWithList(tx, disclosureId, changes);
  const compared =
    whole && disclosureId !== null ? await changesOfWhole(tx, disclosureId, given, file) : given;
  if (whole && compared.length === 0) refusals.add([problem('whole-list-same', {}, { path: file })]);
  const { catalogue } = record;
  const list = { typeKey: record.type.key, bodyCode: record.bodyCode, disclosureId, catalogue };
  refusals.add(await listRefusals(tx, register, list, compared, MOST_REFUSALS));
  return compared;
}

async function commit(tx: Tx, plan: RegisterPlan, edition: ShapedEdition): Promise<void> {
  const { register } = ofShape('register', edition.type);
  await applyChanges(tx, plan.changes, {
    disclosureId: edition.disclosureId,
    editionId: edition.editionId,
    n: edition.n,
    itemCode: edition.item.code,
    bodyCode: edition.bodyCode,
    typeKey: edition.type.key,
    typeVersion: edition.type.version,
    effectiveOn: plan.effectiveOn,
    basis: entryText(edition.content, register.edition.basis),
    article: entryText(edition.content, register.edition.article),
    reason: entryText(edition.content, register.edition.reason),
  });
}

/** One list for each item and body; days go forward. */
async function editionRefusals(tx: Tx, record: ShapedRecord): Promise<readonly Refusal[]> {
  const { register } = ofShape('register', record.type);
  const refusals: Refusal[] = [];
  if (record.disclosureId === null) {
    const other = await tx
      .selectFrom('register')
      .select('disclosure_id')
      .where('item_code', '=', record.item.code)
      .where('body_code', '=', record.bodyCode)
      .executeTakeFirst();
    return other ? [problem('register-exists', { item: record.item.title })] : [];
  }
  const last = await tx
    .selectFrom('register_edition')
    .select('effective_on')
    .where('disclosure_id', '=', record.disclosureId)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  const effectiveOn = parseCivilDate(entryText(record.content, register.edition.effectiveOn));
  const lastOn = last === undefined ? null : parseCivilDate(last.effective_on);
  if (lastOn !== null && effectiveOn !== null && effectiveOn < lastOn) {
    refusals.push(
      problem(
        'effective-date-order',
        { value: chineseDate(effectiveOn), last: chineseDate(lastOn) },
        { path: `/content/${register.edition.effectiveOn}` },
      ),
    );
  }
  return refusals;
}
