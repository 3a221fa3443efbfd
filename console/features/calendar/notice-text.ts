import type { CalendarNoticeInput } from '../../../src/api/contract.ts';

/** A notice as it is typed: one line for each holiday, one for each weekend worked. */
export interface NoticeText {
  readonly year: number;
  readonly number: string;
  readonly issuedOn: string;
  /** `元旦 2027-01-01 2027-01-03` */
  readonly off: string;
  /** `春节 2027-02-14` */
  readonly work: string;
  readonly reason: string;
}

export const blankNotice = (year: number): NoticeText => ({
  year,
  number: '',
  issuedOn: '',
  off: '',
  work: '',
  reason: '',
});

const linesOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .map((line) => line.trim().split(/[\s,，、至]+/))
    .filter(([name]) => name !== undefined && name !== '');

/** What a wrong line lacks is sent as it is: the server says what is wrong with it. */
export const noticeOf = (text: NoticeText): CalendarNoticeInput => ({
  year: text.year,
  number: text.number.trim(),
  issuedOn: text.issuedOn.trim() === '' ? null : text.issuedOn.trim(),
  off: linesOf(text.off).map(([name = '', from = '', to = from]) => ({ name, from, to })),
  work: linesOf(text.work).map(([name = '', day = '']) => ({ name, day })),
  ...(text.reason.trim() === '' ? {} : { reason: text.reason.trim() }),
});

interface Notice {
  readonly year: number;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly off: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly work: readonly { readonly name: string; readonly day: string }[];
}

export const textOf = (notice: Notice): NoticeText => ({
  year: notice.year,
  number: notice.number ?? '',
  issuedOn: notice.issuedOn ?? '',
  off: notice.off.map(({ name, from, to }) => `${name} ${from} ${to}`).join('\n'),
  work: notice.work.map(({ name, day }) => `${name} ${day}`).join('\n'),
  reason: '',
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const rows = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A file of the form that the API takes and gives; null for anything else. */
export function readNoticeFile(content: string): NoticeText | null {
  try {
    const read: unknown = JSON.parse(content);
    if (!isRecord(read) || typeof read.year !== 'number') return null;
    return textOf({
      year: read.year,
      number: text(read.number),
      issuedOn: text(read.issuedOn),
      off: rows(read.off).map((row) => ({ name: text(row.name), from: text(row.from), to: text(row.to) })),
      work: rows(read.work).map((row) => ({ name: text(row.name), day: text(row.day) })),
    });
  } catch {
    return null;
  }
}
