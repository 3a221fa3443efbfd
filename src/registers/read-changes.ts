import { setImmediate as othersTurn } from 'node:timers/promises';
import { readBodies } from '../bodies/directory.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { ShapedRecord } from '../publication/shape-handler.ts';
import { ofShape } from '../schema/catalogue.ts';
import type { RegisterType } from '../schema/declaration.ts';
import { rememberingScreen } from '../screening/remembering-screen.ts';
import { entryText, type IncomingChange, type PlannedChange } from './change.ts';
import { addChanges, type ChangePlan } from './change-plan.ts';
import { changesInFile, changesInForm, fileIn, type SheetFiles } from './incoming-changes.ts';
import { judgeChange, plannedOf } from './judge-change.ts';
import type { RefusalList } from './refusal-list.ts';

/** So many changes are judged and kept before other requests get their turn. */
const BATCH = 250;

export interface ReadChanges {
  /** How many are in order by themselves and stand in the plan. */
  readonly count: number;
  /** The sheet is the list as it shall be, not changes to it. */
  readonly whole: boolean;
  /**
   * Whether they can be held against the list: with faulty rows left out, a whole list would say that they are to be
   * removed.
   */
  readonly comparable: boolean;
}

/**
 * What the form and the attached sheet say, each change judged by itself and put into the plan; the refusals are added
 * to the list as they are found.
 */
export async function readChanges(
  files: SheetFiles,
  plan: ChangePlan,
  record: ShapedRecord,
  refusals: RefusalList,
): Promise<ReadChanges> {
  const declared = ofShape('register', record.type);
  const { edition } = declared.register;
  const { province } = record.catalogue;
  const context = {
    today: record.today,
    bodies: await readBodies(plan.tx),
    province,
    screen: rememberingScreen(),
  };
  const whole = entryText(record.content, edition.scope) === 'whole';
  let held: PlannedChange[] = [];
  let [seen, typed, faulty, count] = [0, 0, false, 0];
  const keep = async (): Promise<void> => {
    await addChanges(plan, record.disclosureId, count, held);
    count += held.length;
    held = [];
  };
  try {
    for await (const change of incoming(files, declared, record)) {
      seen += 1;
      if (change.source === 'form') typed += 1;
      const faults = judgeChange(declared, change, context);
      faulty ||= faults.length > 0;
      refusals.add(faults);
      if (faults.length === 0) held.push(plannedOf(declared.register, change, province));
      if (held.length >= BATCH) await keep();
      else if (seen % BATCH === 0) await othersTurn();
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    refusals.add(error.refusals.map((refusal) => atField(refusal, edition.file)));
    await keep();
    return { count, whole, comparable: false };
  }
  await keep();
  const fileless = fileIn(declared.register, record.content) === null;
  const refused =
    seen === 0
      ? [atField(problem('changes-missing'), edition.changes)]
      : whole && (typed > 0 || fileless)
        ? [atField(problem('whole-list-alone'), edition.file)]
        : [];
  refusals.add(refused);
  return { count, whole, comparable: refused.length === 0 && !(whole && faulty) };
}

async function* incoming(
  files: SheetFiles,
  declared: RegisterType,
  { content }: ShapedRecord,
): AsyncGenerator<IncomingChange> {
  yield* changesInForm(declared, content);
  const file = fileIn(declared.register, content);
  if (file !== null) yield* changesInFile(declared.register, files, file);
}

const atField = (refusal: Refusal, field: string): Refusal => ({
  ...refusal,
  path: refusal.path ?? `/content/${field}`,
});
