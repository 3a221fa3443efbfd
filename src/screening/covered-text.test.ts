import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { degrees, PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { coveredText } from './covered-text.ts';

const BLACK = rgb(0, 0, 0);
async function page(draw: (page: PDFPage) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const first = document.addPage([300, 200]);
  first.setFont(font);
  draw(first);
  return document.save();
}
const write = (on: PDFPage): void => on.drawText('430102199003078515', { x: 50, y: 100, size: 12 });
const box = { x: 48, y: 96, width: 130, height: 16, color: BLACK };

describe('a box that was painted over text', () => {
  test('is found with the page and how much stands under it', async () => {
    const found = await coveredText(
      await page((on) => {
        write(on);
        on.drawRectangle(box);
      }),
    );
    expect(found).toEqual([{ page: 1, glyphs: 18 }]);
  });

  test('is found where the page is turned and scaled', async () => {
    const found = await coveredText(
      await page((on) => {
        on.scaleContent(0.5, 0.5);
        write(on);
        on.drawRectangle(box);
        on.setRotation(degrees(90));
      }),
    );
    expect(found).toHaveLength(1);
  });

  test.each<[string, (on: PDFPage) => void]>([
    [
      'words on a dark ground',
      (on) => {
        on.drawRectangle(box);
        on.drawText('430102199003078515', { x: 50, y: 100, size: 12, color: rgb(1, 1, 1) });
      },
    ],
    [
      'a line under words and one through them',
      (on) => {
        write(on);
        on.drawRectangle({ ...box, y: 97, height: 1 });
        on.drawRectangle({ ...box, y: 103, height: 1 });
      },
    ],
    [
      'a marker pen',
      (on) => {
        write(on);
        on.drawRectangle({ ...box, opacity: 0.4 });
      },
    ],
    [
      'a white or yellow field',
      (on) => {
        write(on);
        on.drawRectangle({ ...box, color: rgb(1, 1, 0.6) });
      },
    ],
    [
      'a box beside them, with nothing under it: removed for good',
      (on) => {
        write(on);
        on.drawRectangle({ ...box, y: 40 });
      },
    ],
  ])('%s hides nothing', async (_, draw) => {
    expect(await coveredText(await page(draw))).toEqual([]);
  });
});

const folder = join(process.env.GONGKAI_SHARED ?? '/nowhere', 'fixtures');
const pdfs = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))
  : [];
test.skipIf(pdfs.length === 0)('documents of governments have none: no false find', async () => {
  const found = [];
  for (const name of pdfs)
    found.push(...(await coveredText(readFileSync(join(folder, name))).catch(() => [])));
  expect(found).toEqual([]);
});
