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

export const ARCHIVE_LIMITS: ArchiveLimits = {
  maxEntries: 5_000,
  maxTotalBytes: 300 * 1024 * 1024,
  maxReadBytes: 60 * 1024 * 1024,
  maxRatio: 200,
  ratioFromBytes: 1024 * 1024,
};

export interface Archive {
  /** Names in order. */
  readonly names: readonly string[];
  /** The entries asked for, unpacked. */
  readonly contents: ReadonlyMap<string, Buffer>;
}

/**
 * Opens a ZIP within limits: number of entries, sum, ratio, no encryption, no paths out of the folder. Sizes are those that the directory
 * declares, and yauzl refuses an entry whose bytes go beyond its declaration, so a lie does not help.
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
  let total = 0;
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
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (entry.uncompressedSize > limits.ratioFromBytes && ratio > limits.maxRatio)
        return hostile('压缩比异常');
      names.push(entry.fileName);
      if (!wanted(entry.fileName) || entry.fileName.endsWith('/')) continue;
      read += entry.uncompressedSize;
      if (read > limits.maxReadBytes) return hostile('解压后过大');
      if (contents.has(entry.fileName)) return hostile('压缩包内有重名文件');
      contents.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/invalid relative path|absolute path|invalid characters/.test(reason)) return hostile('文件路径越界');
    if (/too many bytes/.test(reason)) return hostile('解压后与声明的大小不符');
    return refused(problem('file-damaged', { name, detail: '文件不完整或已损坏' }));
  }
  return accepted({ names, contents });
}
