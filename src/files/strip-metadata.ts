import { cleanOffice } from './clean-office.ts';
import { cleanOpenDocument } from './clean-open-document.ts';

export interface Stripped {
  readonly bytes: Buffer;
  /** False for formats whose metadata stays (PDF, OFD, old office files): the uploader must look. */
  readonly stripped: boolean;
}

const unchanged = (bytes: Buffer): Stripped => ({ bytes, stripped: false });
const done = (bytes: Buffer): Stripped => ({ bytes, stripped: true });

/** The orientation in an Exif segment; 1 when there is none. */
function orientationOf(segment: Buffer): number {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0' || segment.length < 20) return 1;
  const tiff = segment.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const u32 = (at: number) =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  const directory = u32(4);
  for (let i = 0; i < u16(directory); i += 1) {
    const entry = directory + 2 + i * 12;
    if (u16(entry) === 0x0112) return u16(entry + 8);
  }
  return 1;
}

/** Without its orientation a photograph would lie on its side; nothing else is kept. */
const orientationSegment = (orientation: number): Buffer => {
  const segment = Buffer.from(
    'ffe100224578696600004d4d002a00000008000101120003000000010000000000000000',
    'hex',
  );
  segment.writeUInt16BE(orientation, 28);
  return segment;
};

/** Where the picture ends (behind the marker EOI); what follows no reader shows. The whole when there is no end. */
function endOfJpeg(bytes: Buffer, firstScan: number): number {
  let at = firstScan;
  while (at + 4 <= bytes.length) {
    // A segment has a length; behind a start of scan the data run on to the next marker that is none of theirs
    // (stuffing, restart).
    at += 2 + bytes.readUInt16BE(at + 2);
    for (; at + 1 < bytes.length; at += 1) {
      const next = bytes[at + 1] ?? 0;
      if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) break;
    }
    if (bytes[at + 1] === 0xd9) return at + 2;
  }
  return bytes.length;
}

/** Exif (place, device, time), XMP, IPTC and comments of a JPEG. */
function stripJpeg(bytes: Buffer): Stripped {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xe1) {
      const found = orientationOf(bytes.subarray(at + 4, end));
      if (found > 1 && found <= 8) orientation = found;
    } else if (marker !== 0xed && marker !== 0xfe) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const head = kept.shift() ?? Buffer.alloc(0);
  const turned = orientation === 1 ? [] : [orientationSegment(orientation)];
  return done(Buffer.concat([head, ...turned, ...kept, bytes.subarray(at, endOfJpeg(bytes, at))]));
}

const PERSONAL_CHUNKS = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function stripPng(bytes: Buffer): Stripped {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!PERSONAL_CHUNKS.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') break;
    at = end;
  }
  return done(Buffer.concat(kept));
}

/** Chunks EXIF and XMP of a RIFF, the bits of VP8X that announce them, and what follows its end. */
function stripWebp(bytes: Buffer): Stripped {
  if (bytes.length < 20 || bytes.toString('latin1', 8, 12) !== 'WEBP') return unchanged(bytes);
  const kept: Buffer[] = [];
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  for (let at = 12; at + 8 <= end; ) {
    const type = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const next = at + 8 + size + (size % 2);
    if (type !== 'EXIF' && type !== 'XMP ') {
      const chunk = Buffer.from(bytes.subarray(at, next));
      if (type === 'VP8X' && chunk.length > 8) chunk[8] = (chunk[8] ?? 0) & ~0x0c;
      kept.push(chunk);
    }
    at = next;
  }
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return done(Buffer.concat([head, ...kept]));
}

/** Takes out what says who made a file and where; what a reader sees stays as it is. */
export function stripMetadata(bytes: Buffer, extension: string): Stripped {
  switch (extension) {
    case 'docx':
    case 'xlsx':
    case 'pptx':
      return done(cleanOffice(bytes, (picture, kind) => stripMetadata(picture, kind).bytes));
    case 'odt':
    case 'ods':
    case 'odp':
      return done(cleanOpenDocument(bytes, (picture, kind) => stripMetadata(picture, kind).bytes));
    case 'jpg':
      return stripJpeg(bytes);
    case 'png':
      return stripPng(bytes);
    case 'webp':
      return stripWebp(bytes);
    case 'txt':
    case 'csv':
      return done(bytes);
    default:
      return unchanged(bytes);
  }
}
