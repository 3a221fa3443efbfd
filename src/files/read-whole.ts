import { buffer } from 'node:stream/consumers';
import type { FileStore } from './store.ts';

/**
 * The bytes of a stored file, at once for readers of bounded tables, or as they come; null when the store has none.
 */
export const wholeFiles = (store: Pick<FileStore, 'read' | 'sizeOf'>) => ({
  read: async (sha256: string): Promise<Uint8Array | null> =>
    (await store.sizeOf(sha256)) === null ? null : buffer(store.read(sha256)),
  open: async (sha256: string) => {
    const sizeBytes = await store.sizeOf(sha256);
    return sizeBytes === null ? null : { sizeBytes, bytes: store.read(sha256) };
  },
});
