import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import type { Identity } from './unprivileged-identity.ts';

let pdeathsig: boolean | undefined;

const hasPdeathsig = (): boolean => {
  pdeathsig ??=
    process.platform === 'linux' &&
    spawnSync('setpriv', ['--pdeathsig', 'INT', '--', 'true'], { stdio: 'ignore' }).status === 0;
  return pdeathsig;
};

export interface TiedOptions {
  readonly identity: Identity | undefined;
  /** What the child gets when we die without a word. */
  readonly lastSignal: 'INT' | 'KILL';
  readonly stdio: SpawnOptions['stdio'];
}

/**
 * A child in a session of its own (Ctrl-C in the terminal is ours to handle, not the database's) that the kernel
 * ends when we are killed. Without `setpriv` it may outlive us; the next start then stops it.
 */
export function spawnTied(program: string, args: readonly string[], options: TiedOptions): ChildProcess {
  const { identity } = options;
  const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };
  const common = { cwd: '/', detached: true, env: environment, stdio: options.stdio ?? 'ignore' } as const;
  if (process.platform === 'win32') {
    return spawn(program, args, { ...common, cwd: '.', env: process.env, windowsHide: true });
  }
  if (!hasPdeathsig()) return spawn(program, args, { ...common, ...identity });
  const user = identity
    ? ['--reuid', String(identity.uid), '--regid', String(identity.gid), '--clear-groups']
    : [];
  return spawn('setpriv', ['--pdeathsig', options.lastSignal, ...user, '--', program, ...args], common);
}

/** The exit code; 128 when a signal ended it. */
export const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 128));
  });
