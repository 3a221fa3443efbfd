import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectPath } from '../../src/main/project-root.ts';

export interface RunningProcess {
  readonly child: ChildProcess;
  /** All that it has printed so far, both streams. */
  output(): string;
  /** Waits until it has printed this; fails when it ends first. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Its exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): void;
}

/** Runs one of the project's scripts as its own process, with a bare environment. */
export function runScript(
  script: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): RunningProcess {
  const child = spawn(process.execPath, [projectPath(script), ...args], {
    cwd: projectPath(),
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 0));
  });
  return {
    child,
    ended,
    output: () => text,
    printed: async (pattern) => {
      for (;;) {
        const match = text.match(pattern);
        if (match) return match;
        const over = child.exitCode !== null || child.signalCode !== null;
        if (over) {
          await ended;
          const last = text.match(pattern);
          if (last) return last;
          throw new Error(`ended without printing ${pattern}:\n${text}`);
        }
        await sleep(10);
      }
    },
    kill: (signal) => {
      child.kill(signal);
    },
  };
}
