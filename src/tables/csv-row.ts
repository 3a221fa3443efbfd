/**
 * One CSV record, RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe in front (CSV
 * injection), and a code that Excel would take for a number or a day a tab behind, by which it stays the text that it
 * is; a number stays a number. `asWritten` takes both off again.
 */
export const csvRow = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`;

/** What an apostrophe is put before: what would run, and what already looks as if it were guarded. */
export const guarded = (text: string): string =>
  (/^\s*[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)) || /^'+(?:\s*[=+\-@\t\r]|\d+$)/.test(text)
    ? `'${text}`
    : text;

/**
 * Codes that Excel rewrites as they are opened: more digits than a number holds, zeros in front, `12E5` as a power of
 * ten, `1-2` as the second of January.
 */
export const CODE = String.raw`(?:\d{12,}|0\d+|\d+[eE]\d+|\d{1,2}(?:[-/]\d{1,2}){1,2})`;
const IS_CODE = new RegExp(`^${CODE}\\t*$`);

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = IS_CODE.test(value) ? `${value}\t` : guarded(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Excel on a Chinese desktop takes a file without it for GBK. */
export const UTF8_BOM = '\ufeff';
