import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';

export interface ArchiveLimits {
  readonly maxEntries: number;
  /** Unpacked, in sum. */
  readonly maxTotalBytes: number;
  /** Unpacked, of the entries that are read. */
  readonly maxReadBytes: number;
  /** Unpacked to packed, of entries beyond `ratioFromBytes`. */
  readonly maxRatio: number;
  readonly ratioFromBytes: number;
}

const MB = 1024 * 1024;

/** For officials: a report with hundreds of photographs, or a table of 200,000 rows. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  maxEntries: 2_000,
  maxTotalBytes: 150 * MB,
  maxReadBytes: 60 * MB,
  maxRatio: 200,
  ratioFromBytes: MB,
};

/** For what strangers attach, whose files are 10 MB at most. */
export const PUBLIC_ARCHIVE_LIMITS: ArchiveLimits = {
  ...ARCHIVE_LIMITS,
  maxEntries: 500,
  maxTotalBytes: 30 * MB,
  maxReadBytes: 10 * MB,
};

export interface Archive {
  /** Names in order. */
  readonly names: readonly string[];
  /** The entries asked for, unpacked. */
  readonly contents: ReadonlyMap<string, Buffer>;
}

const isBomb = (unpacked: number, packed: number, limits: ArchiveLimits): boolean =>
  unpacked > limits.ratioFromBytes && unpacked / Math.max(1, packed) > limits.maxRatio;

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Where the bytes of an entry lie at least: a head of 30 bytes, then what is packed. */
const extentOf = (entry: {
  readonly relativeOffsetOfLocalHeader: number;
  readonly compressedSize: number;
}): Extent => ({
  start: entry.relativeOffsetOfLocalHeader,
  end: entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize,
});

/** The same packed bytes under many names unpack to any size from a small file. */
function overlap(extents: readonly Extent[]): boolean {
  const sorted = extents.toSorted((a, b) => a.start - b.start);
  return sorted.some(({ start }, i) => i > 0 && start < (sorted[i - 1]?.end ?? 0));
}

/**
 * Opens a ZIP within limits: number of entries, sum, ratio, no overlap, no encryption, no paths out of the folder.
 * Sizes are those that the directory declares, and yauzl refuses an entry whose bytes go beyond its declaration, so a
 * lie does not help.
 */
export async function openArchive(
  bytes: Uint8Array,
  name: string,
  wanted: (entry: string) => boolean,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Result<Archive>> {
  const hostile = (detail: string) => refused(problem('file-hostile', { name, detail }));
  const names: string[] = [];
  const contents = new Map<string, Buffer>();
  const extents: Extent[] = [];
  let total = 0;
  let packed = 0;
  let read = 0;
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: true,
    });
    if (zip.entryCount > limits.maxEntries) return hostile(`压缩包内文件超过 ${limits.maxEntries} 个`);
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return hostile('内容已加密');
      total += entry.uncompressedSize;
      if (total > limits.maxTotalBytes) return hostile('解压后过大');
      packed += entry.compressedSize;
      // Of each entry, and of all together: many entries just below the size that is looked at are as large as one.
      if (isBomb(entry.uncompressedSize, entry.compressedSize, limits) || isBomb(total, packed, limits))
        return hostile('压缩比异常');
      extents.push(extentOf(entry));
      names.push(entry.fileName);
      if (!wanted(entry.fileName) || entry.fileName.endsWith('/')) continue;
      read += entry.uncompressedSize;
      if (read > limits.maxReadBytes) return hostile('解压后过大');
      if (contents.has(entry.fileName)) return hostile('压缩包内有重名文件');
      contents.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    }
    if (overlap(extents)) return hostile('压缩包内的文件相互重叠');
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/invalid relative path|absolute path|invalid characters/.test(reason)) return hostile('文件路径越界');
    if (/too many bytes/.test(reason)) return hostile('解压后与声明的大小不符');
    return refused(problem('file-damaged', { name, detail: '文件不完整或已损坏' }));
  }
  return accepted({ names, contents });
}
