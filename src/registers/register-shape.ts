import type { Tx } from '../database/database.ts';
import { chineseDate, parseCivilDate } from '../kernel/civil-date.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { ShapedRecord, ShapeHandler } from '../publication/shape-handler.ts';
import { type Catalogue, ofShape } from '../schema/catalogue.ts';
import type { SheetFiles } from '../sheets/read-sheet.ts';
import { applyChanges } from './apply-changes.ts';
import { type IncomingChange, textIn } from './change.ts';
import { stagedDigest } from './change-set.ts';
import { changesInFile, changesInForm, fileIn } from './incoming-changes.ts';
import { judgeChange, stagedOf } from './judge-change.ts';
import { listRefusals } from './list-refusals.ts';
import { countStaged, isStaged, openStaging, stageInto } from './staging.ts';
import { compareWhole } from './whole-list.ts';

/** More are not listed: nobody mends a thousand lines by reading a thousand sentences. */
const MOST_REFUSALS = 200;

/**
 * 清单: an edition is a set of changes, typed in the form or attached as a sheet. The rows are read, judged and laid ready in one pass at submission and
 * again at publication, where the same transaction then applies them.
 */
export const registerShape = (files: SheetFiles, catalogue: Catalogue): ShapeHandler => ({
  refusals: async (tx, record) => {
    const collected = new Collected();
    collected.add(await editionRefusals(tx, record));
    collected.add(await stageChanges({ files, catalogue }, tx, record, collected));
    return collected.all();
  },
  foresee: async (tx) => ((await isStaged(tx)) ? countStaged(tx) : []),
  annexDigest: async (tx, { type }, salt) =>
    type.fields[ofShape('register', type).register.edition.changes]?.privacy === 'never'
      ? stagedDigest(tx, salt)
      : null,
  apply: async (tx, edition) => {
    const { register } = ofShape('register', edition.type);
    const effectiveOn = parseCivilDate(textIn(edition.content, register.edition.effectiveOn));
    // What was judged in this transaction is what is applied: the public content may no longer hold it.
    if (effectiveOn === null || !(await isStaged(tx)))
      throw new Error('a register is judged before it is applied');
    await applyChanges(tx, {
      disclosureId: edition.disclosureId,
      editionId: edition.editionId,
      n: edition.n,
      itemCode: edition.item.code,
      bodyCode: edition.bodyCode,
      typeKey: edition.type.key,
      typeVersion: edition.type.version,
      effectiveOn,
      basis: textIn(edition.content, register.edition.basis),
      article: textIn(edition.content, register.edition.article),
      reason: textIn(edition.content, register.edition.reason),
    });
  },
});

class Collected {
  readonly #listed: Refusal[] = [];
  #more = 0;
  add(refusals: readonly Refusal[]): void {
    for (const refusal of refusals) {
      if (this.#listed.length < MOST_REFUSALS) this.#listed.push(refusal);
      else this.#more += 1;
    }
  }
  all(): readonly Refusal[] {
    return this.#more === 0
      ? this.#listed
      : [...this.#listed, problem('refusals-cut', { count: this.#more })];
  }
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
  const effectiveOn = parseCivilDate(textIn(record.content, register.edition.effectiveOn));
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

async function* incoming(files: SheetFiles, record: ShapedRecord): AsyncGenerator<IncomingChange> {
  const declared = ofShape('register', record.type);
  const { register } = declared;
  yield* changesInForm(declared, record.content);
  const file = fileIn(register, record.content);
  if (file !== null) yield* changesInFile(register, files, file);
}

async function stageChanges(
  { files, catalogue }: { readonly files: SheetFiles; readonly catalogue: Catalogue },
  tx: Tx,
  record: ShapedRecord,
  collected: { add(refusals: readonly Refusal[]): void },
): Promise<readonly Refusal[]> {
  const declared = ofShape('register', record.type);
  const { register } = declared;
  const { province } = catalogue;
  const context = {
    today: record.today,
    divisions: await knownDivisions(tx, register.divisions.length > 0),
    province,
  };
  await openStaging(tx);
  const staging = stageInto(tx);
  let [seen, typed, faulty] = [0, 0, false];
  try {
    for await (const change of incoming(files, record)) {
      seen += 1;
      if (change.source === 'form') typed += 1;
      const faults = judgeChange(declared, change, context);
      if (faults.length > 0) {
        faulty = true;
        collected.add(faults);
      } else await staging.add(stagedOf(register, change, province));
    }
  } catch (error) {
    if (error instanceof ProblemError)
      return error.refusals.map((refusal) => atFile(refusal, register.edition.file));
    throw error;
  }
  await staging.close();
  if (seen === 0) return [problem('changes-missing', {}, { path: `/content/${register.edition.changes}` })];
  const whole = textIn(record.content, register.edition.scope) === 'whole';
  const atFileField = { path: `/content/${register.edition.file}` };
  if (whole && (typed > 0 || fileIn(register, record.content) === null))
    return [problem('whole-list-alone', {}, atFileField)];
  // With faulty rows left out the comparison would say that they are to be removed.
  if (whole && faulty) return [];
  if (whole && record.disclosureId !== null) {
    const left = await compareWhole(tx, record.disclosureId, atFileField.path);
    if (left === 0) return [problem('whole-list-same', {}, atFileField)];
  }
  return listRefusals(
    tx,
    register,
    { typeKey: record.type.key, bodyCode: record.bodyCode, disclosureId: record.disclosureId, catalogue },
    MOST_REFUSALS,
  );
}

const atFile = (refusal: Refusal, field: string): Refusal => ({
  ...refusal,
  path: refusal.path ?? `/content/${field}`,
});

async function knownDivisions(tx: Tx, needed: boolean): Promise<ReadonlySet<string>> {
  if (!needed) return new Set();
  const rows = await tx
    .selectFrom('public_body')
    .select('division_code')
    .where('division_code', 'is not', null)
    .execute();
  return new Set(rows.flatMap((row) => row.division_code ?? []));
}
