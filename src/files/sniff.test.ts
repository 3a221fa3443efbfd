import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cleanFileName } from './file-name.ts';
import { sniffFile } from './sniff.ts';

const office = (part: string, extra: Record<string, Uint8Array> = {}): Buffer =>
  Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [part]: strToU8('<x/>'), ...extra }));
const openDocument = (kind: string, extra: Record<string, Uint8Array> = {}): Buffer =>
  Buffer.from(
    zipSync({
      mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
      'content.xml': strToU8('<x/>'),
      ...extra,
    }),
  );
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const ole = (...names: string[]): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), ...names.map(utf16)]);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}`);
const objectStream = (filter: string, packed: Buffer): Buffer =>
  Buffer.concat([
    pdf(`5 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${filter} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
const remote = (kind: string): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" TargetMode="External" Target="http://x/"
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}"/></Relationships>`,
  );
const bombs = Object.fromEntries(
  Array.from({ length: 20 }, (_, i) => [`word/media/${i}.png`, new Uint8Array(1_000_000)]),
);

/** Two names in the directory for the same packed bytes. */
function overlapping(): Buffer {
  const bytes = Buffer.from(
    zipSync({ 'a.txt': strToU8('a'.repeat(100)), 'b.txt': strToU8('b'.repeat(100)) }),
  );
  const second = bytes.lastIndexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt32LE(0, second + 42);
  return bytes;
}

const outcome = async (name: string, bytes: Buffer) => {
  const result = await sniffFile(bytes, name);
  return result.ok ? result.value.extension : result.refusals.map((refusal) => refusal.code).join();
};

describe('sniffFile', () => {
  test.each([
    ['a.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'pdf'],
    ['b.pdf', objectStream('/Filter /FlateDecode', deflateSync('<< /Type /Page >>')), 'pdf'],
    ['a.docx', office('word/document.xml'), 'docx'],
    ['b.docx', office('word/document.xml', { 'word/_rels/document.xml.rels': remote('hyperlink') }), 'docx'],
    ['a.xlsx', office('xl/workbook.xml'), 'xlsx'],
    ['a.ofd', office('OFD.xml'), 'ofd'],
    ['a.pptx', office('ppt/presentation.xml'), 'pptx'],
    ['a.odt', openDocument('text'), 'odt'],
    ['a.ods', openDocument('spreadsheet'), 'ods'],
    ['a.odp', openDocument('presentation'), 'odp'],
    ['a.zip', office('a.txt'), 'zip'],
    ['a.doc', ole('WordDocument'), 'doc'],
    ['a.wps', ole('WordDocument'), 'wps'],
    ['a.xls', ole('Workbook'), 'xls'],
    ['a.et', ole('Workbook'), 'et'],
    ['a.txt', Buffer.from('公开'), 'txt'],
    ['a.csv', Buffer.from('b9abbfaa2cd6d0', 'hex'), 'csv'],
    ['照片.v1.PNG', png, 'png'],
  ])('takes %s', async (name, bytes, extension) => {
    expect(await outcome(name, bytes)).toBe(extension);
  });

  test.each([
    ['empty', 'a.pdf', Buffer.alloc(0), 'file-empty'],
    [
      'macros in OpenDocument',
      'a.ods',
      openDocument('spreadsheet', { 'Basic/Standard/Module1.xml': strToU8('<x/>') }),
      'file-has-macros',
    ],
    [
      'OpenDocument with a password',
      'a.odt',
      openDocument('text', { 'META-INF/manifest.xml': strToU8('<m><manifest:encryption-data/></m>') }),
      'file-hostile',
    ],
    ['a text called a sheet', 'a.ods', openDocument('text'), 'file-disguised'],
    ['old slides', 'a.ppt', ole('PowerPoint Document'), 'file-type-not-allowed'],
    ['a program', 'a.exe', Buffer.from('MZ\u0000'), 'file-type-not-allowed'],
    [
      'a program called .pdf',
      'a.pdf',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
      'file-disguised',
    ],
    [
      'a program called .txt',
      'a.txt',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
      'file-disguised',
    ],
    ['HTML called .png', 'a.png', Buffer.from('<html><script>1</script>'), 'file-damaged'],
    ['HTML called .txt', 'a.txt', Buffer.from('\n<!DOCTYPE html><p>'), 'file-disguised'],
    ['SVG', 'a.svg', Buffer.from('<svg/>'), 'file-type-not-allowed'],
    [
      'SVG called .png',
      'a.png',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'file-disguised',
    ],
    ['a script called .csv', 'a.csv', Buffer.from('#!/bin/sh\n'), 'file-disguised'],
    ['a picture called .pdf', 'a.pdf', png, 'file-disguised'],
    ['a zip called .docx', 'a.docx', office('a.txt'), 'file-disguised'],
    ['a .docx called .zip', 'a.zip', office('word/document.xml'), 'file-disguised'],
    ['.docm', 'a.docm', office('word/document.xml'), 'file-type-not-allowed'],
    [
      'macros in .docx',
      'a.docx',
      office('word/document.xml', { 'word/vbaProject.bin': strToU8('x') }),
      'file-has-macros',
    ],
    [
      'macros in .xlsx',
      'a.xlsx',
      office('xl/workbook.xml', { 'xl/vbaProject.bin': strToU8('x') }),
      'file-has-macros',
    ],
    ['macros in .doc', 'a.doc', ole('WordDocument', 'Macros'), 'file-has-macros'],
    ['an encrypted office file', 'a.docx', ole('EncryptedPackage'), 'file-hostile'],
    ['an installer called .doc', 'a.doc', ole('Property'), 'file-disguised'],
    ['a program in a zip', 'a.zip', office('安装.exe'), 'file-type-not-allowed'],
    ['an encrypted PDF', 'a.pdf', Buffer.from('%PDF-1.7\ntrailer << /Encrypt 5 0 R >>'), 'file-hostile'],
    ['a script under a name in disguise', 'a.pdf', pdf('<< /S /J#61va#53cript >>'), 'file-hostile'],
    [
      'a script in a stream of objects',
      'a.pdf',
      objectStream('/Filter /FlateDecode', deflateSync('<< /S /JavaScript >>')),
      'file-hostile',
    ],
    [
      'objects packed in a way nobody packs',
      'a.pdf',
      objectStream('/Filter [/ASCIIHexDecode /FlateDecode]', Buffer.from('00')),
      'file-hostile',
    ],
    [
      'objects that unpack without end',
      'a.pdf',
      objectStream('/Filter /FlateDecode', deflateSync(Buffer.alloc(30_000_000))),
      'file-hostile',
    ],
    [
      'a template from the network',
      'a.docx',
      office('word/document.xml', { 'word/_rels/settings.xml.rels': remote('attachedTemplate') }),
      'file-hostile',
    ],
    ['entries that overlap', 'a.zip', overlapping(), 'file-hostile'],
    [
      'many entries just below the size that is looked at',
      'a.docx',
      office('word/document.xml', bombs),
      'file-hostile',
    ],
    ['a PDF with script', 'a.pdf', Buffer.from('%PDF-1.7\n<< /S /JavaScript /JS (x) >>'), 'file-hostile'],
    ['no extension', 'README', Buffer.from('x'), 'file-type-not-allowed'],
  ])('refuses %s', async (_, name, bytes, code) => {
    expect(await outcome(name, bytes)).toBe(code);
  });
});

describe('cleanFileName', () => {
  test.each([
    ['C:\\用户\\通知.v2.docx', '通知.v2.docx'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\u202efdp.docx', 'abfdp.docx'],
    ['<a>:"b".pdf', '_a___b_.pdf'],
    ['..hidden.txt', 'hidden.txt'],
  ])('%j', (raw, clean) => {
    expect(cleanFileName(raw)).toBe(clean);
  });

  test('a long name keeps its extension', () => {
    const name = cleanFileName(`${'长'.repeat(300)}.docx`);
    expect([name.length, name.endsWith('长.docx')]).toEqual([200, true]);
  });
});
