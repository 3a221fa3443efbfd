import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { csvBlocks } from './csv-blocks.ts';
import { csvRow, UTF8_BOM } from './csv-row.ts';

test('each block is a table of whole records under the heading, and all of them are the file', async () => {
  const heading = ['编码', '名称', '说明'];
  const rows = Array.from({ length: 30_000 }, (_, i) => [
    `K${i}`,
    i % 7 === 0 ? `带,逗号"引号"\n换行${i}` : `名称${i}`,
    '说'.repeat(i % 40),
  ]);
  const file = Buffer.from(UTF8_BOM + [heading, ...rows].map(csvRow).join(''));
  const pieces = (async function* () {
    for (let from = 0; from < file.length; from += 65_537) yield file.subarray(from, from + 65_537);
  })();
  const read: (readonly string[])[] = [];
  let blocks = 0;
  for await (const { bytes, before } of csvBlocks(pieces)) {
    blocks += 1;
    expect(before).toBe(read.length);
    const table = readCsv(Buffer.from(bytes).toString('utf8'));
    if (!('rows' in table)) throw new Error('not read');
    expect(table.rows[0]).toEqual(heading);
    read.push(...table.rows.slice(1));
  }
  expect(blocks).toBeGreaterThan(1);
  expect(read).toEqual(rows);
});
