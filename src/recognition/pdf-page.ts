import { PDFiumLibrary } from '@hyzyla/pdfium';

const DPI = 200;
const POINTS = 72;
/** A0 at 200 dpi; a larger page is drawn smaller. */
export const MOST_PIXELS = 64_000_000;

/**
 * A page of a PDF as it is seen, in grey, as a PGM: 200 dots to the inch, fewer for a page that would have too many.
 * Draws whatever the page holds, so that a scan in tiles, turned or behind a mask is one picture.
 */
export async function pdfPage(pdf: Uint8Array, page: number): Promise<Uint8Array> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const drawn = document.getPage(page - 1);
    const { originalWidth, originalHeight } = drawn.getOriginalSize();
    const fit = Math.sqrt(MOST_PIXELS / Math.max(1, originalWidth * originalHeight));
    const { width, height, data } = await drawn.render({
      scale: Math.min(DPI / POINTS, fit),
      colorSpace: 'Gray',
      render: 'bitmap',
    });
    return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
  } finally {
    library.destroy();
  }
}
