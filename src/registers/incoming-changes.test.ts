import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { csvRow, UTF8_BOM } from '../tables/csv-row.ts';
import type { IncomingChange } from './change.ts';
import { changesInFile, type SheetFiles } from './incoming-changes.ts';

const type = CATALOGUE.currentType('power-list');
if (type.shape !== 'register') throw new Error('no list');
const { register } = type;

test('a long CSV is read by blocks, and says the same as when it is read whole', async () => {
  const fields = Object.entries(register.fields);
  const columns = fields.map(([, { title }]) => title);
  const note = '由窗口受理，\n"当场"办结。'.repeat(6);
  const file = Buffer.from(
    UTF8_BOM +
      csvRow(columns) +
      Array.from({ length: 24_000 }, (_, i) =>
        csvRow(fields.map(([name]) => (name === register.key ? `K${i}` : name === 'note' ? note : ''))),
      ).join(''),
  );
  expect(file.length).toBeGreaterThan(4 * 1024 * 1024);
  const pieces = Array.from({ length: Math.ceil(file.length / 65_536) }, (_, i) =>
    file.subarray(i * 65_536, (i + 1) * 65_536),
  );
  const whole: SheetFiles = { read: async () => file };
  const streamed: SheetFiles = {
    read: () => Promise.reject(new Error('read whole')),
    open: async () => ({ sizeBytes: file.length, bytes: Readable.from(pieces) }),
  };
  const read = async (files: SheetFiles): Promise<readonly IncomingChange[]> => {
    const changes: IncomingChange[] = [];
    for await (const change of changesInFile(register, files, { sha256: '', name: '清单.csv' }))
      changes.push(change);
    return changes;
  };
  const changes = await read(streamed);
  expect(changes).toHaveLength(24_000);
  expect(changes.at(-1)).toMatchObject({ place: '第24001行', fields: { [register.key]: 'K23999' } });
  expect(changes).toEqual(await read(whole));
});
