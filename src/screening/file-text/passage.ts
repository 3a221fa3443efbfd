/** A stretch of a file: paragraphs of one of its parts, or the cells of one row. */
export interface Passage {
  /** `页眉`, `工作表“名单”第 3 行`; '' for the text itself. */
  readonly where: string;
  readonly unit: '段' | '列';
  readonly lines: readonly string[];
  /** How many lines of it are the head of the document, where a lone 机密 is a marking. */
  readonly headLines: number;
  /** From 1, where the file has pages. */
  readonly page?: number;
}

/**
 * What nobody but a person can look through: a picture, a scan, a format without reader; or what is hidden, named
 * before its text comes.
 */
export interface Unread {
  readonly unread: string;
  readonly hidden?: boolean;
  /** The page that is a picture, whose print a program can try to read; 1 for a picture by itself. */
  readonly scan?: number;
}

export const isUnread = (part: Passage | Unread): part is Unread => 'unread' in part;

/** Lines at the beginning of a document or a sheet. */
export const HEAD = 8;

export const paragraphs = (where: string, text: string, headLines = HEAD): Passage => ({
  where,
  unit: '段',
  lines: text.split(/\r\n?|\n/),
  headLines,
});

export const rowPassage = (place: string, number: number, lines: readonly string[]): Passage => ({
  where: `${place}第 ${number} 行`,
  unit: '列',
  lines,
  headLines: number <= HEAD ? lines.length : 0,
});
