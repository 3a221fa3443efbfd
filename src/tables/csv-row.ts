/**
 * One CSV record, RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe in front (CSV
 * injection), and a code of many digits a tab behind, by which Excel takes it for text and keeps every digit; a number
 * stays a number. `asWritten` takes both off again.
 */
export const csvRow = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`;

/** What an apostrophe is put before: what would run, and what already looks as if it were guarded. */
export const guarded = (text: string): string =>
  (/^\s*[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)) || /^'+(?:\s*[=+\-@\t\r]|\d+$)/.test(text)
    ? `'${text}`
    : text;

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^\d{12,}\t*$/.test(value) ? `${value}\t` : guarded(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Excel on a Chinese desktop takes a file without it for GBK. */
export const UTF8_BOM = '\ufeff';
