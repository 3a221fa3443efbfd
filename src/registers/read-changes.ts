import { setImmediate as othersTurn } from 'node:timers/promises';
import { readBodies } from '../bodies/directory.ts';
import type { Tx } from '../database/database.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { ShapedRecord } from '../publication/shape-handler.ts';
import { ofShape } from '../schema/catalogue.ts';
import type { RegisterType } from '../schema/declaration.ts';
import { rememberingScreen } from '../screening/remembering-screen.ts';
import { entryText, type IncomingChange, type PlannedChange } from './change.ts';
import { changesInFile, changesInForm, fileIn, type SheetFiles } from './incoming-changes.ts';
import { judgeChange, plannedOf } from './judge-change.ts';
import type { RefusalList } from './refusal-list.ts';

/** So many changes are judged before other requests get their turn. */
const BATCH = 1_000;

export interface ReadChanges {
  /** Those that are in order by themselves, as they came: 200,000 at most. */
  readonly changes: readonly PlannedChange[];
  /** The sheet is the list as it shall be, not changes to it. */
  readonly whole: boolean;
  /**
   * Whether they can be held against the list: with faulty rows left out, a whole list would say that they are to be
   * removed.
   */
  readonly comparable: boolean;
}

/**
 * What the form and the attached sheet say, each change judged by itself; the refusals are added to the list as they
 * are found.
 */
export async function readChanges(
  files: SheetFiles,
  tx: Tx,
  record: ShapedRecord,
  refusals: RefusalList,
): Promise<ReadChanges> {
  const declared = ofShape('register', record.type);
  const { edition } = declared.register;
  const { province } = record.catalogue;
  const context = {
    today: record.today,
    bodies: await readBodies(tx),
    province,
    screen: rememberingScreen(),
  };
  const whole = entryText(record.content, edition.scope) === 'whole';
  const changes: PlannedChange[] = [];
  let [seen, typed, faulty] = [0, 0, false];
  try {
    for await (const change of incoming(files, declared, record)) {
      seen += 1;
      if (seen % BATCH === 0) await othersTurn();
      if (change.source === 'form') typed += 1;
      const faults = judgeChange(declared, change, context);
      faulty ||= faults.length > 0;
      refusals.add(faults);
      if (faults.length === 0) changes.push(plannedOf(declared.register, change, province));
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    refusals.add(error.refusals.map((refusal) => atField(refusal, edition.file)));
    return { changes, whole, comparable: false };
  }
  const fileless = fileIn(declared.register, record.content) === null;
  const refused =
    seen === 0
      ? [atField(problem('changes-missing'), edition.changes)]
      : whole && (typed > 0 || fileless)
        ? [atField(problem('whole-list-alone'), edition.file)]
        : [];
  refusals.add(refused);
  return { changes, whole, comparable: refused.length === 0 && !(whole && faulty) };
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
