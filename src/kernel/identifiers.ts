/** 统一社会信用代码 (GB 32100-2015): 31 characters, without I, O, S, V, Z. */
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const USCC_SHAPE = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

/** The inner organisation code (GB 11714-1997) has a check character of its own. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const weighted = (text: string, alphabet: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + alphabet.indexOf(text.charAt(i)) * weight, 0);

/** True when shape and check character are right. */
export const isUscc = (text: string): boolean =>
  USCC_SHAPE.test(text) &&
  text.charAt(17) === USCC_ALPHABET.charAt((31 - (weighted(text, USCC_ALPHABET, USCC_WEIGHTS) % 31)) % 31);

/** True when an organisation code of 9 characters (without the dash) carries the right check character. */
export function isOrganisationCode(text: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(text)) return false;
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const check = 11 - (weighted(text, alphabet, ORGANISATION_WEIGHTS) % 11);
  return text.charAt(8) === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** Gives 17 characters their check character; for generated, recognisably artificial demonstration codes only. */
export const withUsccCheck = (first17: string): string =>
  first17 + USCC_ALPHABET.charAt((31 - (weighted(first17, USCC_ALPHABET, USCC_WEIGHTS) % 31)) % 31);

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 公民身份号码 (GB 11643-1999): a date that exists and the right check character; abolished division codes stay valid. */
export function isCitizenId(text: string): boolean {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(text);
  if (!match) return false;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  if (date.getUTCMonth() !== Number(match[2]) - 1 || date.getUTCDate() !== Number(match[3])) return false;
  return text.charAt(17) === '10X98765432'.charAt(weighted(text, '0123456789', ID_WEIGHTS) % 11);
}

/**
 * 投资项目统一代码: why it cannot be one, or null. Older codes begin with the year, newer ones with year and month in two
 * digits each.
 */
export function projectCodeFault(text: string): string | null {
  const match = /^(\d{2})(\d{2})-(\d{6})-\d{2}-(\d{2})-\d{6}$/.exec(text);
  if (!match) return '应为“四位-六位-两位-两位-六位”数字';
  const [, first = '', second = '', , type = ''] = match;
  const byYear = first === '20' && Number(second) >= 14 && Number(second) <= 18;
  const byMonth = Number(first) >= 16 && Number(second) >= 1 && Number(second) <= 12;
  if (!byYear && !byMonth) return '前四位应为年份，或者两位年份加两位月份';
  return ['01', '02', '03', '04', '05', '99'].includes(type) ? null : '第四段应为项目类型，审批类为01';
}
