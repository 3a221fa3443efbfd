import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseObject, textOf } from './canonical-json.ts';
import { type Checkpoint, openCheckpoint, readVerifierKey, type VerifierKey } from './note.ts';
import { CannotCheck } from './report.ts';

/** What the last good check saw: a log that contradicts it has rewritten its history. */
export interface Memory {
  readonly key: VerifierKey;
  readonly checkpoint: Checkpoint;
}

/** By the site's address and not by the log's name, which the log could change to be taken for another. */
export const defaultMemoryPath = (base: string): string =>
  join(homedir(), '.gongkai', 'verify', `${new URL(base).host.replaceAll(/[^\w.-]/g, '_')}.json`);

/** Null when this log was never checked before; a memory that cannot be read is never taken for none. */
export async function recall(path: string): Promise<Memory | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw unreadable(path);
  }
  const stored = parseObject(text);
  const key = readVerifierKey(textOf(stored, 'vkey'));
  const checkpoint = key && openCheckpoint(textOf(stored, 'checkpoint'), key);
  if (!key || !checkpoint || typeof checkpoint === 'string') throw unreadable(path);
  return { key, checkpoint };
}

const unreadable = (path: string): CannotCheck =>
  new CannotCheck({
    zh: `上次核验的记录 ${path} 无法读取或已损坏。请恢复该文件；确需从头开始时请先移走它。`,
    en: `the record of the last check, ${path}, cannot be read or is damaged; restore it, or move it away to start anew`,
  });

export async function remember(path: string, { key, checkpoint }: Memory): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.new`;
  const file = await open(temporary, 'w', 0o600);
  try {
    const checkedAt = new Date().toISOString();
    await file.writeFile(
      `${JSON.stringify({ version: 1, vkey: key.text, checkpoint: checkpoint.note, checkedAt }, null, 2)}\n`,
    );
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
