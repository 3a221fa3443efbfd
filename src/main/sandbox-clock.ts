import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceClock } from '../database/evidence-clock.ts';
import { type Clock, scaledClock, systemClock } from '../kernel/clock.ts';
import { EXIT, StartupProblem } from '../kernel/startup-problem.ts';
import type { Config } from './config.ts';

/**
 * The clock of the installation. A sandbox keeps the moment at which its time began to run faster: without it every
 * start would throw time back and leave records from the future.
 */
export function installationClock(config: Config): Clock {
  const sandbox = sandboxTime(config);
  return sandbox === null ? systemClock : scaledClock(sandbox.origin, sandbox.scale);
}

/** The same clock as the database judges by. */
export function evidenceClock(config: Config): EvidenceClock {
  const sandbox = sandboxTime(config);
  return sandbox === null ? { kind: 'database' } : { kind: 'scaled', ...sandbox };
}

function sandboxTime(config: Config): { readonly origin: Date; readonly scale: number } | null {
  const path = join(config.dataDir, 'sandbox-clock');
  if (!existsSync(path)) {
    if (config.clockScale === 1) return null;
    writeFileSync(path, `${systemClock.now().toISOString()} ${config.clockScale}\n`, { flush: true });
  }
  const [origin = '', scale = ''] = readFileSync(path, 'utf8').trim().split(' ');
  if (Number(scale) !== config.clockScale) {
    throw new StartupProblem(
      `GONGKAI_CLOCK_SCALE 的值“${config.clockScale}”不正确：此数据文件夹的时间倍速是 ${scale}，改变会使时间倒流，请换一个数据文件夹。`,
      EXIT.wrongConfiguration,
    );
  }
  return { origin: new Date(origin), scale: Number(scale) };
}
