import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * PostgreSQL processes that a killed server left behind in a data folder. They are told by their working directory,
 * never by the number in `postmaster.pid` alone: after a restart of the machine or of a container that number may
 * belong to anybody. Where there is no /proc, PostgreSQL's own lock decides.
 */
export function processesIn(folder: string): number[] {
  if (!existsSync('/proc/self/cwd')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        const cwd = readlinkSync(join('/proc', name, 'cwd'));
        const command = readFileSync(join('/proc', name, 'comm'), 'utf8').trim();
        return command === 'postgres' && (cwd === folder || cwd.startsWith(`${folder}/`));
      } catch {
        return false;
      }
    })
    .map(Number);
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile.
  }
};

/**
 * Stops what was left behind in the home of a cluster: fast shutdown first, then by force. Committed work is safe
 * either way.
 */
export async function stopLeftovers(home: string): Promise<number> {
  const found = processesIn(home).length;
  if (found === 0) return 0;
  const main = postmasterPid(join(home, 'postgres'));
  for (const pid of processesIn(home)) if (pid === main) signal(pid, 'SIGINT');
  for (let waited = 0; processesIn(home).length > 0; waited += 50) {
    if (waited === 10_000) for (const pid of processesIn(home)) signal(pid, 'SIGQUIT');
    if (waited === 15_000) for (const pid of processesIn(home)) signal(pid, 'SIGKILL');
    if (waited > 20_000) throw new Error(`cannot stop the database processes left in ${home}`);
    await sleep(50);
  }
  return found;
}

function postmasterPid(folder: string): number | undefined {
  try {
    return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

/**
 * Removes a `postmaster.pid` whose number now belongs to a stranger: PostgreSQL would take the stranger for its
 * predecessor and refuse to start. Only when no process works in the folder, which only /proc can tell.
 */
export function dropStalePid(folder: string): void {
  if (existsSync('/proc/self/cwd') && processesIn(folder).length === 0) {
    rmSync(join(folder, 'postmaster.pid'), { force: true });
  }
}
