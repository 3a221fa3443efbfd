import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { projectPath } from '../src/main/project-root.ts';

/**
 * Writes catalogue/bodies/divisions/hunan-2023.csv.gz from a folder with `hunan_streets.csv` and `hunan_villages.csv`
 * of modood/Administrative-divisions-of-China (see SOURCE.md beside the result): code and name of each division, in the
 * order of the codes, values as they came. Which of them have a government or a committee is said by
 * catalogue/bodies/grassroots-names.ts, not here.
 *
 *   node bin/node24.mjs tools/pack-divisions.ts <folder>
 */
export function packDivisions(...files: readonly string[]): Buffer {
  const rows = files
    .flatMap((text): { code: string; name: string }[] => parse(text, { columns: true, bom: true }))
    .map(({ code, name }) => [code, name] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([code, name]) => `${code},${name.trim()}`);
  return gzipSync(`code,name\n${lines.join('\n')}\n`, { level: 9 });
}

const [folder] = process.argv.slice(2);
if (folder !== undefined && import.meta.main) {
  const texts = ['hunan_streets.csv', 'hunan_villages.csv'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  );
  writeFileSync(projectPath('catalogue/bodies/divisions/hunan-2023.csv.gz'), packDivisions(...texts));
}
