import { createHash } from 'node:crypto';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { fromBlocks, toBlocks } from '../richtext/blocks.ts';
import { type OutlineEntry, outlineHtml } from '../richtext/outline.ts';
import { plainText } from '../richtext/plain-text.ts';
import { refusalOf, screenText, warningText } from '../screening/screen-text.ts';
import { type Account, type AccountEntry, countCharacters } from './account.ts';
import { divisionOfLabour, type LabourPhrases } from './division-of-labour.ts';
import { type DocumentInput, readDocument } from './read-document.ts';
import { type DocumentPart, type RecognisedDocument, recogniseDocument } from './recognise-document.ts';

/** A picture inside a document, and where it stands in the text until it is kept somewhere. */
export interface FoundImage {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a document says, before anybody is asked about it. */
export interface PreparedDocument extends Omit<RecognisedDocument, 'body' | 'parts' | 'hasCoveringLetter'> {
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
  readonly rows: readonly LabourPhrases[];
  readonly warnings: readonly string[];
  /** What became of every character of the source. */
  readonly account: Account;
  readonly images: readonly FoundImage[];
}

export interface PrepareInput {
  readonly input: DocumentInput;
  /** Else pictures are left out with a warning. */
  readonly keepsImages: boolean;
}

/**
 * Reads a document and recognises what it says about itself. Secret content is refused here already. Asks no database:
 * it runs in a thread.
 */
export async function prepareDocument({
  input,
  keepsImages,
}: PrepareInput): Promise<Result<PreparedDocument>> {
  const images: FoundImage[] = [];
  const keepImage = (bytes: Uint8Array, mediaType: string): string => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = `/files/${sha256}/image-${images.length + 1}`;
    images.push({ path, mediaType, bytes });
    return path;
  };
  const read = await readDocument(input, keepsImages ? { keepImage } : {});
  if (!read.ok) return read;
  const { account, unread } = read.value;
  const findings = [
    ...screenText(plainText(read.value.html), '正文'),
    // A running head is a head by itself, and so is a chart.
    ...unread.flatMap((text) => screenText(text, '没有导入的内容')),
  ];
  const markings = findings
    .filter((finding) => finding.kind === 'secrecy-marking')
    .map((finding) => refusalOf(finding));
  if (markings.length > 0) return refused(...markings);
  const { body, parts, hasCoveringLetter: _, ...recognised } = recogniseDocument(toBlocks(read.value.html));
  if (body.length === 0 && recognised.title === '')
    return refused(problem('input-invalid', { detail: '没有读到文字内容。' }));
  const { html, outline } = outlineHtml(fromBlocks(body));
  const stops = countCharacters(plainText(fromBlocks(body))) - countCharacters(plainText(html));
  return accepted({
    ...recognised,
    html,
    outline,
    rows: divisionOfLabour(toBlocks(html), outline),
    account: withParts(account, parts, stops),
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

const FIELDS: ReadonlySet<string> = new Set(['标题', '发文字号', '签发人']);

/**
 * What recognition does not put into a field or into the text is left out, and the stops behind headings that stand on
 * a line of their own.
 */
function withParts(account: Account, parts: readonly DocumentPart[], stops: number): Account {
  const entries = new Map<string, AccountEntry>();
  const add = (what: string, text: string, count: number, characters: number): void => {
    const before = entries.get(what);
    entries.set(what, {
      what,
      count: (before?.count ?? 0) + count,
      characters: (before?.characters ?? 0) + characters,
      places: [],
      excerpt: before?.excerpt ?? text.slice(0, 30),
    });
  };
  for (const { what, text } of parts) if (!FIELDS.has(what)) add(what, text, 1, countCharacters(text));
  if (stops > 0) add('标题后的句号', '', stops, stops);
  const left = [...entries.values()];
  return {
    ...account,
    taken: account.taken - left.reduce((sum, { characters }) => sum + characters, 0),
    leftOut: [...account.leftOut, ...left],
  };
}
