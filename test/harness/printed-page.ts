import { PDFDocument } from 'pdf-lib';
import { openBrowser } from './browser.ts';

const A4 = { width: 794, height: 1123 };
const DPI = 200;

export interface PrintedPage {
  readonly png: Buffer;
  readonly jpg: Buffer;
  /** The same as a PDF with a layer of text. */
  readonly pdf: Buffer;
}

/** Lines of text as a page of print, as a scanner of 200 dpi would give it. */
export async function printPage(lines: readonly string[]): Promise<PrintedPage> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: A4, deviceScaleFactor: DPI / 96 });
    await page.setContent(
      `<style>body{margin:76px 90px;font:21px/1.8 "Noto Serif CJK SC"}p{margin:0;text-indent:2em}</style>
      ${lines.map((line) => `<p>${line}</p>`).join('')}`,
    );
    const png = await page.screenshot({ type: 'png' });
    const jpg = await page.screenshot({ type: 'jpeg', quality: 80 });
    return { png, jpg, pdf: await page.pdf({ format: 'A4', printBackground: true }) };
  } finally {
    await browser.close();
  }
}

/** A PDF whose pages are pictures; null is an empty page. */
export async function scannedPdf(pages: readonly (Uint8Array | null)[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const jpg of pages) {
    const page = pdf.addPage([595, 842]);
    if (jpg !== null) page.drawImage(await pdf.embedJpg(jpg), { x: 0, y: 0, width: 595, height: 842 });
  }
  return pdf.save();
}
