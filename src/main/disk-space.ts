import { statfs } from 'node:fs/promises';

/** With less than this the next publication may fail half way through its files; the database stops a little later. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/** Rejects where the disk of the data folder is full, for `/readyz`. */
export async function assertDiskSpace(dataDir: string, leastFree = LEAST_FREE_BYTES): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize < leastFree) throw new Error(`only ${bavail * bsize} bytes are free under ${dataDir}`);
}
