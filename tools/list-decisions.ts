import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes docs/decisions/README.md from the records beside it: `npm run decisions`; tools/list-decisions.test.ts fails
 * when it does not fit them.
 */
export interface Decision {
  readonly number: string;
  readonly file: string;
  readonly title: string;
  /** Null where the record does not say it. */
  readonly date: string | null;
  readonly status: string | null;
}

export const INDEX = 'docs/decisions/README.md';

export const decisionsIn = (root: string): readonly Decision[] =>
  readdirSync(join(root, 'docs/decisions'))
    .filter((file) => /^\d{4}-.*\.md$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(join(root, 'docs/decisions', file), 'utf8');
      const title = /^# *(?:\d+\.?)? *(.*)$/m.exec(text)?.[1] ?? file;
      const date = /^.*\bDate:\**\s*(\d{4}-\d\d-\d\d)/m.exec(text)?.[1] ?? null;
      const status = /^.*\bStatus:\**\s*(.+?)\s*$/m.exec(text)?.[1]?.replace(/\.?\s*\**Date:.*$/, '') ?? null;
      return { number: file.slice(0, 4), file, title, date, status };
    });

/** Numbers below the highest that no record has. */
function gaps(numbers: readonly string[]): readonly string[] {
  const highest = Number(numbers.at(-1) ?? 0);
  return Array.from({ length: highest }, (_, index) => String(index + 1).padStart(4, '0')).filter(
    (number) => !numbers.includes(number),
  );
}

export function decisionIndex(decisions: readonly Decision[]): string {
  return [
    '# Decisions',
    '',
    'What was decided, when, why, and what was not taken. A record tells what was known on its day; when a later one changes it, both say so. Written by `npm run decisions`.',
    '',
    '| | decision | date | status |',
    '|---|---|---|---|',
    ...decisions.map(
      ({ number, file, title, date, status }) => `| ${number} | [${title}](${file}) | ${date} | ${status} |`,
    ),
    '',
    `Numbers without a record: ${gaps(decisions.map(({ number }) => number)).join(', ')}. Numbers were handed out before parallel pieces of work began, and some needed none. 0011 (spreadsheets)`,
    'and 0014 (sheets that people fill in) were taken out when 0035 replaced both.',
    '',
  ].join('\n');
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  writeFileSync(join(root, INDEX), decisionIndex(decisionsIn(root)));
}
