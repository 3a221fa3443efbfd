import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { SaxesParser } from 'saxes';
import { openArchive } from '../src/archives/archive.ts';
import { readDocument } from '../src/intake/read-document.ts';
import { acceptedValue } from './register-province.ts';
import type { Measurement } from './report.ts';

/** Unpacks a file and goes through its XML with the parser that the readers use. */
export async function bareReading(bytes: Uint8Array, file: string, parts: RegExp): Promise<void> {
  const opened = acceptedValue(await openArchive(bytes, file, () => true));
  for (const [name, part] of opened.contents)
    if (parts.test(name)) {
      const parser = new SaxesParser({ fragment: false });
      let characters = 0;
      parser.on('text', (text) => {
        characters += text.length;
      });
      parser.write(part.toString('utf8')).close();
      if (characters === 0) throw new Error('an empty sheet');
    }
}

/** A notice of two pages with a table, each with words of its own. */
const wordFile = (n: number): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph(`〔演示〕关于示例事项第${n}项的通知`),
            new Paragraph(`示政发〔2026〕${(n % 900) + 1}号`),
            ...Array.from(
              { length: 24 },
              (_, i) =>
                new Paragraph(
                  `${i + 1}. 示例事项第${n}项的要求：${'各单位应当按照职责做好相关工作。'.repeat(5)}`,
                ),
            ),
            new Table({
              rows: Array.from(
                { length: 10 },
                (_, r) =>
                  new TableRow({
                    children: [0, 1, 2].map(
                      (c) => new TableCell({ children: [new Paragraph(`格${r}-${c}-${n}`)] }),
                    ),
                  }),
              ),
            }),
          ],
        },
      ],
    }),
  );

/** A few different files, each read many times: what is measured is reading, not writing them. */
export async function wordFilesComeIn(count: number): Promise<readonly Measurement[]> {
  const files = await Promise.all(Array.from({ length: 50 }, (_, n) => wordFile(n + 1)));
  const fileAt = (i: number): Uint8Array => files[i % files.length] ?? new Uint8Array();
  const rateOf = async (read: (bytes: Uint8Array) => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    for (let i = 0; i < count; i += 1) await read(fileAt(i));
    return count / ((performance.now() - begun) / 1000);
  };
  const reference = await rateOf((bytes) => bareReading(bytes, '通知.docx', /^word\/document\.xml$/));
  const rate = await rateOf(async (bytes) =>
    acceptedValue(await readDocument({ kind: 'file', name: '通知.docx', bytes })),
  );
  return [
    { what: 'Word: bare reading of the XML', 'files/s': Math.round(reference) },
    { what: 'Word: read with its account', 'files/s': Math.round(rate), 'of reference': rate / reference },
  ];
}
