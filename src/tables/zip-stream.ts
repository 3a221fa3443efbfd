import { Zip, ZipDeflate } from 'fflate';

/** A file of the archive, told piece by piece. */
export interface ArchivedFile {
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

/** Equal contents give equal archives: a file in one has no time of its own. */
const TIME = new Date(2000, 0, 1);

/** A ZIP archive, written while its files are read: nothing but the piece at hand is held. */
export async function* zipStream(
  files: Iterable<ArchivedFile> | AsyncIterable<ArchivedFile>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else ready.push(bytes);
  });
  const taken = (): Uint8Array | null => {
    if (failure !== null) throw failure;
    const bytes = ready.length === 0 ? null : Buffer.concat(ready);
    ready = [];
    return bytes;
  };
  for await (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = TIME;
    zip.add(file);
    for await (const piece of text) {
      file.push(Buffer.from(piece, 'utf8'));
      const bytes = taken();
      if (bytes !== null) yield bytes;
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  const rest = taken();
  if (rest !== null) yield rest;
}
