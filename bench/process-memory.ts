import { readFileSync } from 'node:fs';
import { processTree } from './process-cpu.ts';

/**
 * Resident memory of the largest Node process under `pid`, which is the server, in MB; NaN where the system does not
 * say.
 */
export function serverMemory(pid: number): number {
  const sizes = processTree(pid).map((each) => {
    try {
      const status = readFileSync(`/proc/${each}/status`, 'utf8');
      const isNode = /^Name:\s*(?:node|MainThread)/m.test(status);
      return isNode ? Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024 : 0;
    } catch {
      return 0;
    }
  });
  const most = Math.max(...sizes);
  return most === 0 ? Number.NaN : most;
}
