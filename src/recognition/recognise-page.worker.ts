import { MOST_PIXELS, pdfPage } from './pdf-page.ts';
import { pictureSize } from './picture-size.ts';
import { type Reading, readPicture } from './read-picture.ts';

export interface PageToRead {
  readonly bytes: Uint8Array;
  readonly extension: string;
  /** From 1; a picture has one. */
  readonly page: number;
}

const NOTHING: Reading = { text: '', confidence: 0 };

/** The printed text of one page of a PDF, or of a picture. */
export default async function recognisePage({ bytes, extension, page }: PageToRead): Promise<Reading> {
  if (extension === 'pdf') return readPicture(await pdfPage(bytes, page));
  const size = pictureSize(bytes);
  return size === null || size.width * size.height > MOST_PIXELS ? NOTHING : readPicture(bytes);
}
