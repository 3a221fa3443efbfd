import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, errorCode, StartupProblem, storageProblem } from '../kernel/startup-problem.ts';

export interface DataFolderLock {
  release(): void;
}

/**
 * One process per data folder. The lock names its holder by number and start time, so that after a kill -9 or a
 * restart of the machine nobody is taken for the holder who merely got its number.
 */
export function lockDataFolder(dataDir: string): DataFolderLock {
  const path = join(dataDir, 'lock');
  const mine = `${process.pid} ${startTime(process.pid) ?? ''}`;
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    writeFileSync(draft, mine);
    try {
      takeLock(path, draft, dataDir);
    } finally {
      rmSync(draft, { force: true });
    }
  } catch (error) {
    throw storageProblem(error, dataDir);
  }
  return {
    release: () => {
      if (readHolder(path) === mine) rmSync(path, { force: true });
    },
  };
}

function takeLock(path: string, draft: string, dataDir: string): void {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (linked(draft, path)) return;
    const holder = readHolder(path);
    if (holder === undefined) continue;
    if (isAlive(holder)) throw inUse(dataDir, holder);
    // Taken away by a rename and looked at again: another starter may have replaced the dead lock meanwhile.
    const taken = `${draft}.stale`;
    try {
      renameSync(path, taken);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') continue;
      throw error;
    }
    const removed = readHolder(taken);
    if (removed !== holder) linked(taken, path);
    rmSync(taken, { force: true });
    if (removed !== undefined && removed !== holder) throw inUse(dataDir, removed);
  }
  throw inUse(dataDir, readHolder(path) ?? '?');
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

const inUse = (dataDir: string, holder: string): StartupProblem =>
  new StartupProblem(
    `数据文件夹正由另一进程使用（in use，PID ${holder.split(' ')[0]}）：${dataDir}`,
    EXIT.inUse,
  );

function readHolder(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(holder: string): boolean {
  const [pid = '', started = ''] = holder.split(' ');
  if (!/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return started === '' || startTime(Number(pid)) === started;
}

/** Clock ticks between the machine's start and the process's; undefined where there is no /proc. */
function startTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
