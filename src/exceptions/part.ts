/** A part of a record that is not made public, as it is known again in the text. Nothing of the part itself is kept. */
export interface WithheldPart {
  readonly id: string;
  readonly scope: 'field' | 'passage' | 'row' | 'file';
  /** Field, number of the row, column: `['body']`, `['rows', '2']`, `['rows', '2', 'amount']`. */
  readonly path: readonly string[];
  /** Of a passage: signs of the text without mark-up. */
  readonly startAt: number | null;
  readonly length: number | null;
  /** 32 bits over the id and what is meant. */
  readonly digest: string | null;
  /** Ground and article, as the public reads it in place of the part. */
  readonly mark: string;
}

/** Before every mark, so that nobody types one by hand. */
export const MARK_START = '〔依法不予公开：';

/** `〔依法不予公开：商业秘密，《…条例》（国务院令第711号）第十五条〕`; says nothing of the content, nor how long it is. */
export const markOf = (title: string, basis: string): string => `${MARK_START}${title}，${basis}〕`;
