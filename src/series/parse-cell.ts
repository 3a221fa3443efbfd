import type { Reading } from './reading.ts';

const MISSING = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '－',
  '/',
  '\\',
  'na',
  'n/a',
  'null',
  '-;',
  '缺测',
  '停测',
  '未测',
]);
const NUMBER = /^([+-]?\d{1,15}(?:\.\d{1,12})?)$/;
const SCIENTIFIC = /^([+-]?)(\d)(?:\.(\d{1,12}))?e([+-]?\d{1,2})$/i;
const BELOW = /^(?:[<＜﹤]\s*(\d{1,9}(?:\.\d{1,12})?)|(\d{1,9}(?:\.\d{1,12})?)\s*[lL](?:nd)?)$/;
const INVALID = /^([+-]?\d{1,15}(?:\.\d{1,12})?)?\s*(?:[（(]无效[）)]|无效|\*)$/;

/**
 * One cell as monitoring tables write it: `0.35`; `0.002L` or `<0.002` below the detection limit; `--`, empty or 停测
 * where there is nothing; `12.3（无效）` or `12.3*` for a value that does not count. Null when it is none of these.
 */
export function parseCell(text: string): Reading | null {
  const cell = text.normalize('NFKC').trim();
  if (MISSING.has(cell.toLowerCase())) return { value: null, quality: 'missing' };
  const number = NUMBER.exec(cell)?.[1] ?? unfolded(cell);
  if (number !== null) return { value: plain(number), quality: 'valid' };
  const below = BELOW.exec(cell);
  const limit = below?.[1] ?? below?.[2];
  if (limit !== undefined) return { value: plain(limit), quality: 'below-detection' };
  const invalid = INVALID.exec(cell);
  if (invalid) return { value: invalid[1] === undefined ? null : plain(invalid[1]), quality: 'invalid' };
  return null;
}

/** Spreadsheets write small numbers as `5E-05`. */
function unfolded(cell: string): string | null {
  const match = SCIENTIFIC.exec(cell);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (Math.abs(Number(power)) > 12) return null;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? sign + digits.padEnd(point, '0')
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** No plus sign and no zeros in front; zeros behind the point stay, they tell how exact the value is. */
const plain = (number: string): string => number.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
