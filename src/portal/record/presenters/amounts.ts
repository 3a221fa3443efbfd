import { addDecimals } from '../../../kernel/decimal.ts';

const DECIMAL = /^-?\d{1,30}(\.\d{1,18})?$/;

/** For bars and shares only; figures are shown as they were entered. Null for what is no number. */
export const amountOf = (text: string | null | undefined): number | null =>
  text !== null && text !== undefined && DECIMAL.test(text) ? Number(text) : null;

/** `1234.50` → `1,234.50`; anything else as it is. */
export function groupedText(text: string): string {
  if (!DECIMAL.test(text)) return text;
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `12.3%`. */
export const shareText = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;

/** `增加 5.2%`; nothing where there is nothing to compare with. */
export function changeText(now: number | null, before: number | null): string {
  if (now === null || before === null) return '';
  if (now === before) return '持平';
  if (before === 0) return '上年为零';
  const percent = Math.abs(((now - before) / before) * 100).toFixed(1);
  return `${now > before ? '增加' : '减少'} ${percent}%`;
}

/** `比目标值高 5.6 个百分点`, `比预算数低 16.0%`: against whatever the heading names. */
export function againstText(
  now: number | null,
  before: number | null,
  heading: string,
  unit: string,
): string {
  if (now === null || before === null) return '';
  if (now === before) return `与${heading}相同`;
  const word = now > before ? '高' : '低';
  if (unit === '%') return `比${heading}${word} ${Math.abs(now - before).toFixed(1)} 个百分点`;
  if (before === 0) return `${heading}为零`;
  return `比${heading}${word} ${Math.abs(((now - before) / before) * 100).toFixed(1)}%`;
}

/** The exact sum of what is a number among the texts. */
export const sumText = (texts: readonly string[]): string =>
  addDecimals(texts.filter((text) => DECIMAL.test(text)).map((value) => ({ value, sign: 1 }))) ?? '—';
