import { setImmediate as othersTurn } from 'node:timers/promises';
import { bodyCalled, readBodies } from '../../bodies/directory.ts';
import { type CatalogueItem, findItem, listItems } from '../../catalogue/items.ts';
import type { Db } from '../../database/database.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import type { Heading } from '../../tables/heading.ts';
import { cellText, type JudgedRow, type RowJudge } from '../incoming-row.ts';
import type { IntakeJob } from '../intake-store.ts';
import { type RecordsContext, readRecord } from './read-record.ts';

/** Folders of ten thousand documents and their index. */
export const MOST_RECORDS = 20_000;

/** What rows of records are judged by: the items and bodies of the day. */
export async function recordsContext(
  { db, catalogue }: { readonly db: Db; readonly catalogue: Catalogue },
  job: Pick<IntakeJob, 'itemCode' | 'bodyCode'>,
  today: CivilDate,
  files: readonly string[] | null,
): Promise<RecordsContext> {
  const [item, items, bodies] = await Promise.all([
    findItem(db, job.itemCode),
    listItems(db, {}),
    readBodies(db),
  ]);
  if (item === null) throw new Error(`no item ${job.itemCode}`);
  const titles = Map.groupBy(items, ({ title }) => title);
  const byName = new Map<string, CatalogueItem>(items.map((each) => [each.code, each]));
  // A title that several items share names none of them.
  for (const [title, [only, ...others]] of titles)
    if (only !== undefined && others.length === 0) byName.set(title, only);
  return {
    catalogue,
    item,
    bodyCode: job.bodyCode,
    items: byName,
    called: (text) => bodyCalled(bodies, text),
    knownBody: (code) => bodies.byCode.has(code),
    grounds: [
      ...new Set(
        catalogue.exceptionGrounds
          .filter(({ code }) => catalogue.exceptionGround(code, today) !== null)
          .map(({ title }) => title),
      ),
    ],
    files: files === null ? null : new Set(files),
    today,
  };
}

/** Rows that are judged before other requests get their turn: some milliseconds. */
const AT_ONCE = 100;

/** Rows of an index: each judged by itself; what its file says is found when its draft is made. */
export const recordJudge = ({ keys, texts }: Heading, context: RecordsContext): RowJudge => ({
  headings: texts,
  judge: async (rows) => {
    const done: JudgedRow[] = [];
    for (const [at, row] of rows.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await othersTurn();
      const cells = texts.map((_, column) => cellText(row.cells[column] ?? null));
      done.push({ n: row.n, cells, faults: readRecord(keys, row, context).faults });
    }
    return done;
  },
});
