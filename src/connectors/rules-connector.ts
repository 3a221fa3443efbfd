import type { JsonObject } from '../kernel/canonical-json.ts';
import { addDays, civilDateAt, shanghaiTime } from '../kernel/civil-date.ts';

/** What a title or a period says of the moment at which data are fetched: {今天}{时}时水质监测数据. */
export function filledIn(record: JsonObject, now: Date): JsonObject {
  const today = civilDateAt(now);
  const words: Readonly<Record<string, string>> = {
    今天: today,
    昨天: addDays(today, -1),
    本月: today.slice(0, 7),
    今年: today.slice(0, 4),
    时: shanghaiTime(now).slice(11, 13),
  };
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value.replace(/\{(今天|昨天|本月|今年|时)\}/g, (_, word) => words[word] ?? '')
        : value,
    ]),
  );
}

/**
 * 跳变: so many rows fewer or more than the last time that a person should look. A sentence, or null; `before` null =
 * nothing to compare with.
 */
export function rowsRefusal(rows: number, before: number | null, jumpPercent: number | null): string | null {
  if (before === null || jumpPercent === null) return null;
  return Math.abs(rows - before) * 100 > before * jumpPercent
    ? `这次${rows}行，上次${before}行，相差超过${jumpPercent}%，稿件已形成，没有提交`
    : null;
}
