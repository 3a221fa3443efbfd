import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** A request that costs its sender nothing and should cost the server less than a page. */
export interface Attack {
  readonly name: string;
  readonly who: 'public' | 'editor';
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly type?: string;
  readonly payload?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** The sender's address, where a limit of it is tried; else each comes from another one. */
  readonly from?: string;
  /** The statuses that are right; `no failure`: any below 500. */
  readonly allowed: readonly number[] | 'no failure';
  /** It is let in and asks the database. */
  readonly isSearch?: boolean;
  /** Its files are looked at, in a thread with a budget of its own. */
  readonly isExamined?: boolean;
}

export const BOUNDARY = 'gongkai-probe';
export const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;
const API = '/api/v1';
/** Of the right form, and of nothing. */
export const NOBODY = '0'.repeat(26);

const form = (name: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

const docx = (extra: Zippable, document = '<x/>'): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(document),
    ...extra,
  });

const many = (count: number, name: (i: number) => string, content: (i: number) => Uint8Array): Zippable =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [name(i), content(i)]));

/** One megabyte of tags as dense as they can be. */
const denseXml = strToU8(`<a>${'<b/>'.repeat(250_000)}</a>`);

let dense: Uint8Array | null = null;
/** 58 parts of dense XML in some hundred kilobytes; made once. */
export function denseDocx(): Uint8Array {
  dense ??= docx(
    many(
      58,
      (i) => `word/p${i}.xml`,
      () => denseXml,
    ),
  );
  return dense;
}

const ENTITIES = Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join(
  '',
);
/** A billion laughs. */
const entityBomb = `<!DOCTYPE x [<!ENTITY a0 "ha">${ENTITIES}]><x>&a9;</x>`;

/** A workbook of one sheet. */
const xlsx = (sheet: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
const endless = (open: string, each: string, count: number): string => `${open}${each.repeat(count)}`;

/** A directory that says other sizes than the bytes have. */
function lyingZip(): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'OFD.xml': strToU8('x'.repeat(5000)) }));
  bytes.writeUInt32LE(10, bytes.lastIndexOf(Buffer.from('504b0102', 'hex')) + 24);
  return bytes;
}

/** Sizes that refer to a record of 64 bits which is not there. */
function zip64Lie(): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'OFD.xml': strToU8('x') }));
  bytes.writeUInt32LE(0xffffffff, bytes.lastIndexOf(Buffer.from('504b0102', 'hex')) + 24);
  return bytes;
}

function overlappingZip(): Uint8Array {
  const bytes = Buffer.from(
    zipSync({ 'a.txt': strToU8('a'.repeat(100)), 'b.txt': strToU8('b'.repeat(100)) }),
  );
  bytes.writeUInt32LE(0, bytes.lastIndexOf(Buffer.from('504b0102', 'hex')) + 42);
  return bytes;
}

const pdfOf = (filter: string, packed: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${filter} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);

/** What a hostile file is. */
export type FileFamily = 'archives' | 'XML' | 'PDF' | 'pictures';

/** Hostile files: refused, whoever sends them, and nothing of them is kept. */
export const FILES: readonly (readonly [
  family: FileFamily,
  name: string,
  file: string,
  bytes: () => Uint8Array,
])[] = [
  [
    'XML',
    'dense XML parts',
    'a.docx',
    () =>
      docx(
        many(
          70,
          (i) => `word/p${i}.xml`,
          () => denseXml,
        ),
      ),
  ],
  [
    'archives',
    'media just below the ratio',
    'a.docx',
    () =>
      docx(
        many(
          290,
          (i) => `word/media/${i}.png`,
          () => new Uint8Array(1_040_000),
        ),
      ),
  ],
  [
    'archives',
    'thousands of entries',
    'a.docx',
    () =>
      docx(
        many(
          5_000,
          (i) => `word/${i}.bin`,
          () => strToU8('x'),
        ),
      ),
  ],
  ['archives', 'overlapping entries', 'a.zip', overlappingZip],
  ['archives', 'a size that lies', 'a.zip', lyingZip],
  ['archives', 'a size of 64 bits that lies', 'a.ofd', zip64Lie],
  [
    'archives',
    'nested archives called .docx',
    'a.docx',
    () => zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ c: strToU8('x') }) }) }),
  ],
  ['XML', 'an entity', 'a.docx', () => docx({}, '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')],
  ['XML', 'entities of entities', 'a.docx', () => docx({}, entityBomb)],
  ['XML', 'deep nesting', 'a.docx', () => docx({}, `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)],
  [
    'XML',
    'attributes without end',
    'a.docx',
    () => docx({}, `<x ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(' ')}>`),
  ],
  [
    'PDF',
    'a PDF whose objects unpack without end',
    'a.pdf',
    () => pdfOf('/Filter /FlateDecode', deflateSync(Buffer.alloc(40_000_000))),
  ],
  ['PDF', 'a PDF with a script in disguise', 'a.pdf', () => pdfOf('', Buffer.from('<< /S /J#61vaScript >>'))],
  ['pictures', 'a picture of noise', 'a.png', () => randomBytes(1_000_000)],
  [
    'pictures',
    'a JPEG without end',
    'a.pdf',
    () => Buffer.concat([Buffer.from('ffd8ffdb', 'hex'), Buffer.alloc(1_000_000, 0xff)]),
  ],
];

const json = (value: unknown): string => JSON.stringify(value);
const wide = (keys: number): string => `{${Array.from({ length: keys }, (_, i) => `"k${i}":1`).join(',')}}`;
const write = (name: string, path: string, payload: string, allowed: readonly number[]): Attack => ({
  name,
  who: 'public',
  method: 'POST',
  path: API + path,
  type: 'application/json',
  payload,
  allowed,
});

/** What strangers send; the bodies are made once. */
export const strangersAttacks = (): readonly Attack[] => [
  write('400,000 unknown keys', '/catalogue/timing', wide(400_000), [401]),
  write(
    '2,000,000 numbers',
    '/drafts/actions',
    json({ action: 'x', drafts: Array(2_000_000).fill(1) }),
    [401],
  ),
  write('a body that is no JSON', '/drafts', '{"item":', [401]),
  write('an array of wrong values', '/session', `[${'1,'.repeat(2_000)}1]`, [400]),
  write('escapes without end', '/session', `{"username":"${'\\u0041'.repeat(9_000)}","password":1}`, [400]),
  write('brackets without end', '/session', '['.repeat(60_000), [400]),
  write('many keys', '/session', wide(5_000), [400]),
  write('a large body', '/session', json({ username: 'x'.repeat(500_000), password: 'x' }), [413]),
  write('an opinion on nothing', `/consultations/${NOBODY}/opinions`, wide(4_000), [404]),
  {
    name: 'a file for a consultation that is not there',
    who: 'public',
    method: 'POST',
    path: `/consultations/${NOBODY}/opinions`,
    type: MULTIPART,
    payload: form('a.docx', denseDocx()),
    allowed: [404],
  },
  {
    name: 'an upload without an account',
    who: 'public',
    method: 'POST',
    path: `${API}/uploads?body=hbt`,
    type: MULTIPART,
    payload: form('a.docx', denseDocx()),
    allowed: [401],
  },
  {
    name: 'a number without end',
    who: 'public',
    method: 'GET',
    path: `${API}/disclosures?limit=1e309`,
    allowed: [400],
  },
  {
    name: 'a number too large',
    who: 'public',
    method: 'GET',
    path: `${API}/changes?after=9999999999999999999`,
    allowed: [400],
  },
  {
    name: 'a way out of the folder',
    who: 'public',
    method: 'GET',
    path: '/console/%2e%2e/package.json',
    allowed: [404],
  },
];

/** Tables and texts that an account has read for it. */
const READ: readonly (readonly [name: string, path: string, file: string, bytes: () => Uint8Array])[] = [
  ['entities of entities in a table', '/catalogue/import', 'a.xlsx', () => xlsx(entityBomb)],
  ['a table without end', '/catalogue/import', 'a.csv', () => strToU8(endless('', ',,,,,,,,,\n', 400_000))],
  [
    'a mark that is never closed',
    '/catalogue/import',
    'a.csv',
    () => strToU8(endless('"', 'a,"b\n', 400_000)),
  ],
  [
    'rows without end',
    '/catalogue/import',
    'a.xlsx',
    () => xlsx(endless('<worksheet><sheetData>', '<row><c><v>1</v></c></row>', 200_000)),
  ],
  ['entities of entities in a text', '/imports/document', 'a.docx', () => docx({}, entityBomb)],
  ['a text of tags', '/imports/document', 'a.html', () => strToU8(endless('', '<div>', 50_000))],
  ['comments that never end', '/imports/document', 'a.html', () => strToU8(endless('', '<!--', 200_000))],
  ['a text of dense XML', '/imports/document', 'a.docx', denseDocx],
];

/** What an account sends. Files are looked at in threads. */
export const filesAttacks = (body: string): readonly Attack[] =>
  [
    ...FILES.map(
      ([, name, file, bytes]) => [name, `/uploads?body=${body}`, file, bytes, [413, 415, 422]] as const,
    ),
    ...READ.map(([name, path, file, bytes]) => [name, path, file, bytes, 'no failure'] as const),
  ].map(([name, path, file, bytes, allowed]) => ({
    name,
    who: 'editor',
    method: 'POST',
    path: API + path,
    type: MULTIPART,
    payload: form(file, bytes()),
    allowed,
    isExamined: true,
  }));
