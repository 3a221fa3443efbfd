import { abuse } from './abuse.ts';
import { access } from './access.ts';
import { fuzz } from './fuzz.ts';
import { gates } from './gates.ts';
import { kill } from './kill.ts';
import { leaks } from './leaks.ts';
import { type Probe, runProbe } from './probe.ts';
import { tamper } from './tamper.ts';

export const PROBES: readonly Probe[] = [gates, access, leaks, fuzz, abuse, tamper, kill];

/** `gongkai probe <name>`: 0 when nothing was found, 1 when something was, 2 when it cannot run so. */
export async function probeByName(
  name: string | undefined,
  given: { readonly seconds: string; readonly seed?: string; readonly url?: string },
  print: (line: string) => void,
): Promise<number> {
  const probe = PROBES.find((each) => each.name === name);
  const seconds = Number(given.seconds);
  const seed = Number(given.seed ?? Date.now() % 1_000_000);
  if (!probe) {
    if (name !== undefined) print(`没有名为“${name}”的探测。`);
    for (const each of PROBES) print(`${each.name.padEnd(8)} ${each.description}`);
    return name === undefined ? 0 : 2;
  }
  if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
    print('--seconds 应为正数，--seed 应为整数。');
    return 2;
  }
  if (given.url !== undefined && !probe.asksRunning) {
    print(`探测 ${probe.name} 只用自备的实例，不支持 --url。`);
    return 2;
  }
  return runProbe(probe, { seconds, seed, url: given.url ?? null }, print);
}
