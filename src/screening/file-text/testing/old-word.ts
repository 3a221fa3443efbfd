const SECTOR = 512;
const STREAM = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** An entry of the directory of a compound file ([MS-CFB] 2.6.1). */
function entry(
  name: string,
  type: number,
  child: number,
  right: number,
  start: number,
  size: number,
): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = type;
  bytes[67] = 1;
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

/** A Word 97 file with one piece of text ([MS-DOC]): no styles, nothing else. */
export function oldWord(text: string): Buffer {
  const document = Buffer.alloc(STREAM);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0x00c1, 2);
  document.writeUInt16LE(0x0200, 10);
  document.writeUInt32LE(text.length, 0x4c);
  document.writeUInt32LE(0, 0x1a2);
  document.writeUInt32LE(21, 0x1a6);
  document.write(text, 2048, 'utf16le');
  const table = Buffer.alloc(STREAM);
  table[0] = 2;
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(0, 5);
  table.writeUInt32LE(text.length, 9);
  table.writeUInt32LE(2048, 15);
  const head = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(1, 44);
  head.writeUInt32LE(1, 48);
  head.writeUInt32LE(4096, 56);
  head.writeUInt32LE(END, 60);
  head.writeUInt32LE(END, 68);
  head.fill(0xff, 76);
  head.writeUInt32LE(0, 76);
  // Sector 0 is the table of sectors, 1 the directory, 2–9 the document, 10–17 its table.
  const sectors = Buffer.alloc(SECTOR, 0xff);
  sectors.writeUInt32LE(0xfffffffd, 0);
  sectors.writeUInt32LE(END, 4);
  for (let at = 2; at < 18; at++) sectors.writeUInt32LE(at === 9 || at === 17 ? END : at + 1, at * 4);
  const directory = Buffer.concat([
    entry('Root Entry', 5, 1, FREE, END, 0),
    entry('WordDocument', 2, FREE, 2, 2, STREAM),
    entry('1Table', 2, FREE, FREE, 10, STREAM),
    Buffer.alloc(128),
  ]);
  return Buffer.concat([head, sectors, directory, document, table]);
}
