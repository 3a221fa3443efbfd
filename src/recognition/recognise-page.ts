import { runInWorker, workerTask } from '../workers/run-in-worker.ts';
import { pictureSize } from './picture-size.ts';
import type { Reading } from './read-picture.ts';
import type { PageToRead } from './recognise-page.worker.ts';

const task = workerTask<PageToRead, Reading>(import.meta.url, './recognise-page.worker.ts');
/** A page of print takes two seconds; the thread ends behind that. */
const MILLISECONDS = 60_000;
/** What is less sure is no text but the grain of a photograph. */
const LEAST_CONFIDENCE = 35;
/** A stamp of a line of print; what is smaller is an ornament. */
const LEAST_SIDE = 40;

/** Pictures that may have print on them. */
export const isScan = (extension: string, bytes: Uint8Array): boolean => {
  if (extension !== 'png' && extension !== 'jpg') return false;
  const size = pictureSize(bytes);
  return size !== null && Math.min(size.width, size.height) >= LEAST_SIDE;
};

/**
 * Reads the print of one page in a thread of its own; null = 识别失败: nothing was read, or nothing that could be text,
 * or it took too long. Never throws because of what the file holds.
 */
export async function recognisePage(page: PageToRead): Promise<Reading | null> {
  try {
    const reading = await runInWorker(task, page, { milliseconds: MILLISECONDS });
    return reading.text === '' || reading.confidence < LEAST_CONFIDENCE ? null : reading;
  } catch {
    return null;
  }
}
