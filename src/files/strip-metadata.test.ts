import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { contentDisposition, parseRange } from './download-headers.ts';
import { stripMetadata } from './strip-metadata.ts';

test('office files lose author, editor, company and custom properties, and nothing else', () => {
  const file = Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<w>正文</w>'),
      'docProps/core.xml': strToU8(
        '<c><dc:title>题</dc:title><dc:creator>张三</dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy></c>',
      ),
      'docProps/app.xml': strToU8('<p><Company>某局</Company><Pages>2</Pages></p>'),
      'docProps/custom.xml': strToU8('<Properties><property name="经办">王五</property></Properties>'),
    }),
  );
  const { bytes, stripped } = stripMetadata(file, 'docx');
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
  expect(stripped).toBe(true);
  expect(parts).toEqual({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': '<w>正文</w>',
    'docProps/core.xml':
      '<c><dc:title>题</dc:title><dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy></c>',
    'docProps/app.xml': '<p><Company></Company><Pages>2</Pages></p>',
    'docProps/custom.xml': '<Properties></Properties>',
  });
  expect(stripMetadata(file, 'docx').bytes.equals(bytes)).toBe(true);
});

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

test('a JPEG loses Exif, XMP and comments but not its orientation or picture', () => {
  const exif = Buffer.from(
    '45786966000049492a00080000000100120103000100000006000000000000004750533a32382e3139',
    'hex',
  );
  const table = segment(0xdb, Buffer.alloc(65, 1));
  const scan = Buffer.from('ffda0008010100003f00aabbccffd9', 'hex');
  const file = Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe1, exif),
    segment(0xfe, Buffer.from('note')),
    table,
    scan,
  ]);
  const { bytes } = stripMetadata(file, 'jpg');
  expect(bytes.includes(Buffer.from('GPS:'))).toBe(false);
  expect(bytes.includes(Buffer.from('note'))).toBe(false);
  expect(bytes.subarray(-table.length - scan.length).equals(Buffer.concat([table, scan]))).toBe(true);
  expect(bytes.readUInt16BE(2)).toBe(0xffe1);
  expect(bytes.readUInt16BE(30)).toBe(6);
  expect(stripMetadata(bytes, 'jpg').bytes.equals(bytes)).toBe(true);
});

test('what follows the end of a JPEG goes, wherever an end stands in its data', () => {
  const picture = Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xdb, Buffer.from('ffd9ffd9', 'hex')),
    Buffer.from('ffda0008010100003f00aaff00ffd0bb', 'hex'),
    segment(0xc4, Buffer.from('ffd9', 'hex')),
    Buffer.from('ffda0008010100003f00ccffd9', 'hex'),
  ]);
  const { bytes } = stripMetadata(Buffer.concat([picture, Buffer.from('PK hidden')]), 'jpg');
  expect(bytes.equals(picture)).toBe(true);
  const endless = picture.subarray(0, -2);
  expect(stripMetadata(endless, 'jpg').bytes.equals(endless)).toBe(true);
});

test('a PNG loses its texts; a PDF is reported as not stripped', () => {
  const chunk = (type: string, data: string) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    return Buffer.concat([head, Buffer.from(type + data, 'latin1'), Buffer.alloc(4)]);
  };
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const file = Buffer.concat([
    signature,
    chunk('IHDR', 'x'),
    chunk('tEXt', 'Author'),
    chunk('IDAT', 'y'),
    chunk('IEND', ''),
  ]);
  expect(
    stripMetadata(file, 'png').bytes.equals(
      Buffer.concat([signature, chunk('IHDR', 'x'), chunk('IDAT', 'y'), chunk('IEND', '')]),
    ),
  ).toBe(true);
  const pdf = Buffer.from('%PDF-1.7');
  expect(stripMetadata(pdf, 'pdf')).toEqual({ bytes: pdf, stripped: false });
});

test('names of downloads survive in both forms and cannot break the header', () => {
  expect(contentDisposition('attachment', '通知"1".pdf')).toBe(
    `attachment; filename="___1_.pdf"; filename*=UTF-8''%E9%80%9A%E7%9F%A5%221%22.pdf`,
  );
});

test.each([
  ['bytes=0-4', { start: 0, end: 4 }],
  ['bytes=5-', { start: 5, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=8-100', { start: 8, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=0-1,3-4', null],
  ['bytes=-', null],
  ['lines=1-2', null],
  [undefined, null],
])('range %s of ten bytes', (header, expected) => {
  expect(parseRange(header, 10)).toEqual(expected);
});
