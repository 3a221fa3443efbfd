import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ARCHIVE_LIMITS } from '../archives/archive.ts';
import { screenFile } from './screen-file.ts';

const folder = join(
  process.env.GONGKAI_SHARED ?? resolve(import.meta.dirname, '../../..', 'shared'),
  'fixtures/policy-docs',
);
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const member = (record: unknown, name: string): string => String(Reflect.get(Object(record), name) ?? '');

const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const FORMATS: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['txt', strToU8],
  [
    'docx',
    (text) =>
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'word/document.xml': strToU8(
          `<w:document xmlns:w="w">${text
            .split('\n')
            .map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`)
            .join('')}</w:document>`,
        ),
      }),
  ],
  [
    'odt',
    (text) =>
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': strToU8(
          `<c xmlns:text="t">${text
            .split('\n')
            .map((line) => `<text:p>${escaped(line)}</text:p>`)
            .join('')}</c>`,
        ),
      }),
  ],
];

function policies(): readonly string[] {
  const pages = readdirSync(folder)
    .filter((name) => /^raw_\d+\.json$/.test(name))
    .map((name) =>
      member(read(name), 'html')
        .replace(/<[^>]*>/g, '\n')
        .replace(/&\w+;/g, ' '),
    );
  const texts = read('index_text.json');
  return [...pages, ...(Array.isArray(texts) ? texts.map((record) => member(record, 'text')) : [])];
}

test.skipIf(!existsSync(folder))(
  'published policies: at most one file in ten has a find, in each format',
  async () => {
    const texts = policies();
    expect(texts.length).toBeGreaterThan(50);
    for (const [extension, write] of FORMATS) {
      const found: string[] = [];
      for (const text of texts) {
        const { findings, pages } = await screenFile({
          bytes: write(text),
          name: `甲.${extension}`,
          extension,
          limits: ARCHIVE_LIMITS,
        });
        expect(pages).not.toEqual([]);
        if (findings.length > 0) found.push(findings.map(({ kind, masked }) => `${kind} ${masked}`).join());
      }
      expect([extension, found.length / texts.length]).toEqual([
        extension,
        expect.toSatisfy((share) => share <= 0.1),
      ]);
    }
  },
);
