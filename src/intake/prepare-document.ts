import { createHash } from 'node:crypto';
import type { CivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { fromBlocks, toBlocks } from '../richtext/blocks.ts';
import { type OutlineEntry, outlineHtml } from '../richtext/outline.ts';
import { plainText } from '../richtext/plain-text.ts';
import { refusalOf, screenText, warningText } from '../screening/screen-text.ts';
import { divisionOfLabour, type LabourPhrases } from './division-of-labour.ts';
import { type DocumentInput, readDocument } from './read-document.ts';
import { recogniseDocument } from './recognise-document.ts';

/** A picture inside a document, and where it stands in the text until it is kept somewhere. */
export interface FoundImage {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a document says, before anybody is asked about it. */
export interface PreparedDocument {
  readonly title: string;
  readonly html: string;
  readonly documentNumber: string | null;
  readonly documentDate: CivilDate | null;
  readonly issuers: readonly string[];
  readonly outline: readonly OutlineEntry[];
  readonly rows: readonly LabourPhrases[];
  readonly warnings: readonly string[];
  readonly images: readonly FoundImage[];
}

export interface PrepareInput {
  readonly input: DocumentInput;
  /** Else pictures are left out with a warning. */
  readonly keepsImages: boolean;
}

/** Reads a document and recognises what it says about itself. Secret content is refused here already. Asks no database: it runs in a thread. */
export async function prepareDocument({
  input,
  keepsImages,
}: PrepareInput): Promise<Result<PreparedDocument>> {
  const images: FoundImage[] = [];
  const keepImage = async (bytes: Buffer, mediaType: string): Promise<string> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = `/files/${sha256}/image-${images.length + 1}`;
    images.push({ path, mediaType, bytes });
    return path;
  };
  const read = await readDocument(input, keepsImages ? { keepImage } : {});
  if (!read.ok) return read;
  const findings = screenText(plainText(read.value.html), '正文');
  const markings = findings
    .filter((finding) => finding.kind === 'secrecy-marking')
    .map((finding) => refusalOf(finding));
  if (markings.length > 0) return refused(...markings);
  const recognised = recogniseDocument(toBlocks(read.value.html));
  if (recognised.body.length === 0 && recognised.title === '')
    return refused(problem('input-invalid', { detail: '没有读到文字内容。' }));
  const { html, outline } = outlineHtml(fromBlocks(recognised.body));
  return accepted({
    title: recognised.title,
    html,
    documentNumber: recognised.documentNumber,
    documentDate: recognised.documentDate,
    issuers: recognised.issuers,
    outline,
    rows: divisionOfLabour(toBlocks(html), outline),
    warnings: [
      ...read.value.warnings,
      ...(recognised.title === '' ? ['没有识别出标题，请填写。'] : []),
      ...(recognised.documentNumber === null ? ['原文没有发文字号，请核对后填写。'] : []),
      ...(recognised.documentDate === null ? ['没有识别出成文日期，请填写。'] : []),
      ...findings.map(warningText),
    ],
    images,
  });
}
