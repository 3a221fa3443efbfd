import type { CivilDate } from '../kernel/civil-date.ts';
import type { Block } from '../richtext/blocks.ts';
import { isDateLine, readDate } from './document-date.ts';
import { genreOfTitle, isIssuerLine, joinedTitle, readHead } from './document-head.ts';
import { readDocumentNumber } from './document-number.ts';
import { readPageHeader } from './page-header.ts';
import { readValidityDates } from './validity-dates.ts';

export interface RecognisedDocument {
  readonly title: string;
  /** Normalised to 〔〕; null when the document does not print it. */
  readonly documentNumber: string | null;
  /** 成文日期 */
  readonly documentDate: CivilDate | null;
  readonly issuers: readonly string[];
  /** 签发人 */
  readonly signers: readonly string[];
  /** 主送机关, as printed; it stays in the body too. */
  readonly addressees: string | null;
  /** 体裁 by the last word of the title. */
  readonly genre: string | null;
  readonly effectiveOn: CivilDate | null;
  readonly expiresOn: CivilDate | null;
  /** Titles of the annexes that the document lists (附件说明); the list stays in the body. */
  readonly annexes: readonly string[];
  /** True when a notice forwards the document (…现印发给你们…). */
  readonly hasCoveringLetter: boolean;
  readonly body: readonly Block[];
  /** What is not in the body: fields, marks of paper and page. With the body it is the whole document. */
  readonly parts: readonly DocumentPart[];
}

export interface DocumentPart {
  readonly what: string;
  readonly text: string;
}

const FORWARDS = /现(?:予以?)?(?:印发|转发|发)给你们|现予(?:以)?(?:印发|公布|转发)|现批转给你们/;

/** The signature: names of bodies directly before a line with a date. */
function readSignature(blocks: readonly Block[]): {
  issuers: readonly string[];
  date: CivilDate | null;
  from: number;
  to: number;
} {
  const at = blocks.findIndex((block) => isDateLine(block.text) && block.tag !== 'table');
  if (at < 0) return { issuers: [], date: null, from: -1, to: -1 };
  let from = at;
  while (from > 0 && isIssuerLine(blocks[from - 1]?.text ?? '')) from -= 1;
  const issuers = blocks.slice(from, at).flatMap((block) => block.text.split(/[\s\u3000]+/));
  return { issuers, date: readDate(blocks[at]?.text ?? ''), from, to: at + 1 };
}

const issuersOfTitle = (title: string): readonly string[] => {
  const names = /^(.{2,40}?)关于/.exec(title)?.[1];
  return names && isIssuerLine(names) ? [names] : [];
};

/** 附件：1.甲 / 2.乙, above the signature. */
function annexesOf(blocks: readonly Block[]): readonly string[] {
  const from = blocks.findIndex(({ text }) => /^附\s*件\s*[:：]\s*\S/.test(text));
  if (from < 0) return [];
  const titles: string[] = [];
  for (const { text } of blocks.slice(from, from + 30)) {
    const title = text.replace(/^附\s*件\s*[:：]\s*/, '').replace(/^\d{1,2}\s*[.．、]\s*/, '');
    if (titles.length > 0 && !/^\d{1,2}\s*[.．、]/.test(text)) break;
    titles.push(title.trim());
  }
  return titles;
}

/** （2016年10月12日某会议通过）under a title. */
const parenthesisedDate = (blocks: readonly Block[]): CivilDate | null => {
  const line = blocks.find((block) => /^[（(—]/.test(block.text) && readDate(block.text) !== null);
  return line ? readDate(line.text) : null;
};

/**
 * What an official document says about itself (GB/T 9704). Pure; what is not printed is null, never guessed, and
 * nothing is lost: `body` and `parts`.
 */
export function recogniseDocument(all: readonly Block[]): RecognisedDocument {
  const header = readPageHeader(all);
  const blocks = header.rest;
  const head = readHead(blocks);
  const rest = blocks.slice(head.length);
  const signature = readSignature(rest);
  const letter = rest.slice(0, signature.from < 0 ? 6 : signature.from).slice(0, 6);
  const forwarding = letter.find((block) => FORWARDS.test(block.text));
  const forwarded = /《(.+)》(?:已|现)/.exec(forwarding?.text ?? '')?.[1] ?? null;
  const hasCoveringLetter = forwarding !== undefined;
  const second = hasCoveringLetter && signature.to > 0 ? readHead(rest.slice(signature.to)) : null;
  const own = joinedTitle(head.titleLines);
  const body = [...head.kept, ...rest];
  const printed = [...header.parts, ...head.parts];
  // A text of one line or a few is no title without a text.
  const isTitleOnly = body.length === 0;
  const title = isTitleOnly
    ? ''
    : (header.title ?? (own !== '' ? own : (forwarded ?? joinedTitle(second?.titleLines ?? []))));
  const documentDate =
    (header.date ? readDate(header.date) : null) ?? signature.date ?? parenthesisedDate(blocks.slice(0, 12));
  const whole = blocks.map(({ text }) => text).join('\n');
  return {
    title: title.replace(/[\s\u3000]+/g, ''),
    documentNumber:
      (header.documentNumber && readDocumentNumber(header.documentNumber)) || head.documentNumber,
    documentDate,
    issuers: issuersOf(signature.issuers, header.issuer, title),
    signers: head.signers,
    addressees: head.addressees,
    genre: genreOfTitle(title),
    ...readValidityDates(whole, documentDate),
    annexes: annexesOf(rest),
    hasCoveringLetter,
    body: isTitleOnly ? all : body,
    parts: isTitleOnly ? [] : printed,
  };
}

const issuersOf = (signed: readonly string[], stated: string | null, title: string): readonly string[] =>
  signed.length > 0 ? signed : stated !== null ? stated.split(/[\s\u3000]+/) : issuersOfTitle(title);
