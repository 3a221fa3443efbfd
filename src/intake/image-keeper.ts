import { Readable } from 'node:stream';
import { type FileDeps, receiveUpload } from '../files/uploads.ts';
import type { Actor } from '../kernel/actor.ts';
import { recordAddress } from '../kernel/addresses.ts';
import type { ImageKeeper } from './import-document.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** Images are checked and kept as any upload; one that is refused there is left out of the text. */
export function imageKeeper(files: FileDeps, actor: Actor, bodyCode: string): ImageKeeper {
  let count = 0;
  return async (bytes, mediaType) => {
    const extension = EXTENSIONS[mediaType];
    if (extension === undefined) return null;
    count += 1;
    const name = `图片${count}.${extension}`;
    const kept = await receiveUpload(files, actor, { name, bodyCode, source: Readable.from([bytes]) });
    return kept.ok ? recordAddress.file(kept.value.sha256, name) : null;
  };
}
