import type { Tx } from '../database/database.ts';
import { type CivilDate, chineseDate, parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import {
  type Preparation,
  recordPart,
  type ShapedEdition,
  type ShapedRecord,
  type ShapeHandler,
} from '../publication/shape-handler.ts';
import { ofShape } from '../schema/catalogue.ts';
import { applyChanges } from './apply-changes.ts';
import { entryText } from './change.ts';
import { type ChangePlan, isEmpty, measurePlan, openPlan, takeAsWhole } from './change-plan.ts';
import { changeSetDigest } from './change-set.ts';
import type { SheetFiles } from './incoming-changes.ts';
import { listRefusals } from './list-refusals.ts';
import { previewChanges } from './preview-changes.ts';
import { type ReadChanges, readChanges } from './read-changes.ts';
import { MOST_REFUSALS, RefusalList } from './refusal-list.ts';

/** The next edition of a list: what it changes, and from which day. */
export interface RegisterPlan {
  readonly effectiveOn: CivilDate;
  readonly changes: ChangePlan;
}

/**
 * 清单: an edition is a set of changes, typed in the form or attached as a sheet. They are read, judged and held against
 * the list in one pass; what was judged is what is committed, also where the public content does not hold it.
 */
export const registerShape = (files: SheetFiles): ShapeHandler => ({
  prepare: recordPart<RegisterPlan>({ prepare: (tx, record) => prepareRegister(files, tx, record), commit }),
});

/** Reads and judges the changes of a record and writes nothing that stays. */
export async function prepareRegister(
  files: SheetFiles,
  tx: Tx,
  record: ShapedRecord,
): Promise<Preparation<RegisterPlan>> {
  const { type, content } = record;
  const { register } = ofShape('register', type);
  const refusals = new RefusalList();
  refusals.add(await editionRefusals(tx, record));
  const changes = await openPlan(tx);
  const read = await readChanges(files, changes, record, refusals);
  await measurePlan(changes, read.count);
  if (read.comparable) await againstList(changes, record, read, refusals);
  const effectiveOn = parseCivilDate(entryText(content, register.edition.effectiveOn));
  return {
    refusals: refusals.all(),
    plan: effectiveOn === null ? null : { effectiveOn, changes },
    preview: await previewChanges(changes),
    ...(type.fields[register.edition.changes]?.privacy === 'never'
      ? { annexDigest: (salt) => changeSetDigest(salt, changes) }
      : {}),
  };
}

/** The changes as changes of the list that there is; what is refused about them is added. */
async function againstList(
  plan: ChangePlan,
  record: ShapedRecord,
  { whole }: ReadChanges,
  refusals: RefusalList,
): Promise<void> {
  const { register } = ofShape('register', record.type);
  const { disclosureId, catalogue } = record;
  const file = `/content/${register.edition.file}`;
  if (whole && disclosureId !== null) await takeAsWhole(plan, disclosureId, file);
  if (whole && (await isEmpty(plan))) refusals.add([problem('whole-list-same', {}, { path: file })]);
  const list = { typeKey: record.type.key, bodyCode: record.bodyCode, catalogue };
  refusals.add(await listRefusals(plan, register, list, MOST_REFUSALS));
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
