import { Value } from 'typebox/value';
import type { Db } from '../database/database.ts';
import { StartupProblem } from '../kernel/startup-problem.ts';
import { readIfPresent, writeDurably } from '../log/durable-file.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { carriedOut, ExpungeLine, replayExpunges } from './replay-expunges.ts';

/**
 * What was taken out, beside the database and in no backup of it: a database that was restored from an older one has
 * the content again. One JSON line for each, as `gongkai expunges` prints them; a line says a place and never a
 * content.
 */
export const EXPUNGES_FILE = 'expunges.jsonl';

async function readLines(path: string): Promise<readonly ExpungeLine[]> {
  const text = (await readIfPresent(path)) ?? '';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  try {
    return lines.map((line) => Value.Parse(ExpungeLine, JSON.parse(line)));
  } catch (error) {
    throw new StartupProblem(
      `删除记录文件 ${path} 无法读取，拒绝启动：不能确认已删除的内容没有随备份恢复。请用 gongkai expunges 的输出恢复该文件。`,
      1,
      { cause: error },
    );
  }
}

/**
 * Before anybody is served: takes out again what the file says and the database does not know. Gives how many it were.
 * `beforeFirst` runs when there is something to do. A line whose record is not in the database (a still older backup)
 * is kept for the day when it is.
 */
export async function carryOutKept(
  deps: Pick<PublicationDeps, 'db' | 'clock' | 'catalogue'>,
  path: string,
  beforeFirst: () => Promise<void> = async () => {},
): Promise<number> {
  const lines = await readLines(path);
  try {
    return await replayExpunges(deps, lines, beforeFirst);
  } catch (error) {
    throw new StartupProblem(`删除记录文件 ${path} 中有未能重新执行的删除，拒绝启动。`, 1, { cause: error });
  }
}

/** Writes down what the database knows beside what the file knows already; nothing is ever dropped from it. */
export async function keepExpunges(db: Db, path: string): Promise<void> {
  const [kept, done] = [await readLines(path), await carriedOut(db)];
  const known = new Set(kept.map(({ id }) => id));
  const fresh = done.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return;
  const text = [...kept, ...fresh].map((line) => `${JSON.stringify(line)}\n`).join('');
  await writeDurably(path, text, 0o600);
}
