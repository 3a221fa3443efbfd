/**
 * One CSV record, RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe in front (CSV injection); a number stays a number.
 */
export const csvRow = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Excel on a Chinese desktop takes a file without it for GBK. */
export const UTF8_BOM = '\ufeff';
