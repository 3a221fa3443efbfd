import { Value } from 'typebox/value';
import { readIfPresent, writeDurably } from '../../log/durable-file.ts';
import { ExpungeLine } from '../../publication/replay-expunges.ts';

/** Adds to the list what others have and it has not; nothing is ever dropped from it. Gives how many it has. */
export async function mergeExpunges(from: readonly string[], to: string): Promise<number> {
  const lines = new Map<string, string>();
  for (const path of [to, ...from])
    for (const line of ((await readIfPresent(path)) ?? '').split('\n').filter((each) => each.trim() !== ''))
      lines.set(Value.Parse(ExpungeLine, JSON.parse(line)).id, line);
  if (lines.size > 0) await writeDurably(to, [...lines.values()].map((line) => `${line}\n`).join(''), 0o600);
  return lines.size;
}
