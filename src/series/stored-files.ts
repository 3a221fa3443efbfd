import { buffer } from 'node:stream/consumers';
import type { FileStore } from '../files/store.ts';
import type { SeriesFiles } from './batch-tables.ts';

/** Data files out of the store of uploads. */
export const storedFiles = (store: Pick<FileStore, 'sizeOf' | 'read'>): SeriesFiles => ({
  read: async (sha256) => ((await store.sizeOf(sha256)) === null ? null : buffer(store.read(sha256))),
});
