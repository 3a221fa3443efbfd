import type { AccountKind } from '../account.ts';

/** A field that has begun: what it computes, and whether its result has begun. */
interface OpenField {
  code: string;
  inResult: boolean;
  /** Of the paragraph in which its result began, and where in it. */
  resultFrom: { readonly paragraph: object; readonly at: number } | null;
  /** Characters of its result. */
  shown: number;
}

export interface EndedField {
  readonly code: string;
  readonly shown: number;
  readonly resultFrom: OpenField['resultFrom'];
}

const typeOf = (code: string): string => /^\s*([A-Za-z=]+)/.exec(code)?.[1]?.toUpperCase() ?? '';

/** Fields that print what a page of paper needs and a web page does not. */
const PAGES = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION']);
const LISTS = new Set(['TOC', 'INDEX', 'TOA']);
/** They show another day each time that the file is opened. */
const TODAY = new Set(['DATE', 'TIME']);
/** They print nothing by themselves. */
const SILENT = new Set(['XE', 'TC', 'RD', 'TA', 'BOOKMARK', 'SET', 'PRIVATE', 'ADVANCE', 'ASK', 'FILLIN']);

/** Why the result of a field is not taken over; null when it is. */
const leftOutBy = (code: string): AccountKind | null =>
  PAGES.has(typeOf(code)) ? 'page-number' : LISTS.has(typeOf(code)) ? 'contents' : null;

export const changesDaily = (code: string): boolean => TODAY.has(typeOf(code));
export const needsResult = (code: string): boolean => !SILENT.has(typeOf(code)) && leftOutBy(code) === null;
/** The address of a HYPERLINK; null for another field and for a place within the file. */
export const addressOf = (code: string): string | null =>
  /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1] ?? null;

/** The fields that are open at a place; their parts are runs of several paragraphs. */
export class Fields {
  readonly #open: OpenField[] = [];

  begin(code = ''): void {
    this.#open.push({ code, inResult: false, resultFrom: null, shown: 0 });
  }

  /** Where the result begins; returns what the whole field is left out as, when nothing around it is. */
  separate(paragraph: object, at: number): AccountKind | null {
    const around = this.leftOutAs;
    const field = this.#open.at(-1);
    if (field === undefined) return null;
    field.inResult = true;
    field.resultFrom = { paragraph, at };
    return around === null ? this.leftOutAs : null;
  }

  end(): EndedField | null {
    return this.#open.pop() ?? null;
  }

  write(code: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.inResult) field.code += code;
  }

  shown(characters: number): void {
    for (const field of this.#open) if (field.inResult) field.shown += characters;
  }

  /** Text here is code and not shown. */
  get inCode(): boolean {
    return this.#open.some((field) => !field.inResult);
  }

  get leftOutAs(): AccountKind | null {
    for (const { code, inResult } of this.#open) if (inResult && leftOutBy(code)) return leftOutBy(code);
    return null;
  }
}
