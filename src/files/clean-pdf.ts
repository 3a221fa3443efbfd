import { PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';

export interface CleanPdf {
  readonly bytes: Buffer;
  /** Why what it says about its makers is still in it; null when it is not. */
  readonly left: string | null;
}

/**
 * What a reader shows of a document beside its text; the rest of the dictionary is about who made it, with what and
 * when.
 */
const SHOWN = new Set(['Title', 'Subject']);

/**
 * Takes author, programs, dates, own entries and XMP out of a PDF, and what older states of the file it still held. A
 * signature covers the bytes, so a signed file stays as it is.
 */
export async function cleanPdf(bytes: Buffer): Promise<CleanPdf> {
  if (bytes.includes('/ByteRange')) return { bytes, left: 'PDF 已签名，作者等信息没有去除' };
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const { context, catalog } = pdf;
    const info =
      context.trailerInfo.Info === undefined ? undefined : context.lookup(context.trailerInfo.Info);
    const entries = info instanceof PDFDict ? info.keys().filter((key) => !SHOWN.has(key.decodeText())) : [];
    const described = [...context.enumerateIndirectObjects()].flatMap(([, object]) => {
      const dictionary =
        object instanceof PDFDict
          ? object
          : 'dict' in object && object.dict instanceof PDFDict
            ? object.dict
            : null;
      return dictionary?.has(PDFName.of('Metadata')) ? [dictionary] : [];
    });
    if (entries.length === 0 && described.length === 0 && !catalog.has(PDFName.of('Metadata')))
      return { bytes, left: null };
    if (info instanceof PDFDict) for (const key of entries) info.delete(key);
    for (const dictionary of [catalog, ...described]) {
      const target = dictionary.get(PDFName.of('Metadata'));
      dictionary.delete(PDFName.of('Metadata'));
      if (target instanceof PDFRef) context.delete(target);
    }
    return {
      bytes: Buffer.from(await pdf.save({ addDefaultPage: false, updateFieldAppearances: false })),
      left: null,
    };
  } catch {
    return { bytes, left: 'PDF 的作者等信息没有去除' };
  }
}
