import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';

/** A folder that came in as a ZIP: its files are unpacked one at a time, when they are asked for. */
export interface Folder {
  /** Paths of its files in order, as Windows and others write them, with `/` between. */
  readonly names: readonly string[];
  /** Null when there is no such file. */
  read(name: string): Promise<Result<Buffer> | null>;
}

const MB = 1024 * 1024;
const MOST_FILES = 20_000;
const MOST_UNPACKED = 2_000 * MB;
const LARGEST = 60 * MB;
const MOST_RATIO = 200;

/** Whether the name is written as UTF-8; Chinese Windows writes GBK and says nothing. */
const IS_UTF8 = 0x800;

/** What programs put into a folder for themselves. */
const IS_LITTER = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

function nameOf(raw: Buffer, flags: number): string {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const read = (): string => {
    if ((flags & IS_UTF8) !== 0) return utf8.decode(raw);
    try {
      return utf8.decode(raw);
    } catch {
      return new TextDecoder('gb18030').decode(raw);
    }
  };
  return read().replaceAll('\\', '/').replace(/^\.\//, '').normalize('NFC');
}

/**
 * Opens a folder within limits: number of files, sum, ratio, no encryption, no paths out of it, no two files of one
 * name. yauzl refuses an entry whose bytes go beyond what its directory declares.
 */
export async function openFolder(bytes: Buffer, archive: string): Promise<Result<Folder>> {
  const hostile = (detail: string) => refused(problem('file-hostile', { name: archive, detail }));
  const damaged = () => refused(problem('file-damaged', { name: archive, detail: '文件不完整或已损坏' }));
  try {
    const zip = await yauzl.fromBufferPromise(bytes, {
      lazyEntries: true,
      validateEntrySizes: true,
      decodeStrings: false,
    });
    if (zip.entryCount > MOST_FILES) return hostile(`压缩包内文件超过 ${MOST_FILES} 个`);
    const entries = new Map<string, yauzl.Entry>();
    let [total, packed] = [0, 0];
    for await (const entry of zip.eachEntry()) {
      const raw: unknown = entry.fileName;
      const name = nameOf(Buffer.isBuffer(raw) ? raw : Buffer.from(String(raw)), entry.generalPurposeBitFlag);
      if (entry.isEncrypted()) return hostile('内容已加密');
      total += entry.uncompressedSize;
      packed += entry.compressedSize;
      if (total > MOST_UNPACKED || entry.uncompressedSize > LARGEST) return hostile('解压后过大');
      if (total > MB && total / Math.max(1, packed) > MOST_RATIO) return hostile('压缩比异常');
      if (name.startsWith('/') || name.split('/').includes('..')) return hostile('压缩包内的路径不正常');
      if (name.endsWith('/') || IS_LITTER.test(name)) continue;
      if (entries.has(name)) return hostile('压缩包内有重名文件');
      entries.set(name, entry);
    }
    return accepted({
      names: [...entries.keys()],
      read: async (name) => {
        const entry = entries.get(name);
        if (entry === undefined) return null;
        try {
          return accepted(await buffer(await zip.openReadStreamPromise(entry)));
        } catch {
          return refused(problem('file-damaged', { name, detail: '文件不完整或已损坏' }));
        }
      },
    });
  } catch {
    return damaged();
  }
}
