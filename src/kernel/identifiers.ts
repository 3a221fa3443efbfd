/** 统一社会信用代码 (GB 32100-2015): 31 characters, without I, O, S, V, Z. */
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** A character that never stands in a code, and what a person who wrote it most likely read. */
const USCC_MISREAD: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' };

/** The inner organisation code (GB 11714-1997) has a check character of its own. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const weighted = (text: string, alphabet: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + alphabet.indexOf(text.charAt(i)) * weight, 0);

/** True when shape and check character are right. */
export const isUscc = (text: string): boolean => usccFault(text) === null;

/** Why it cannot be a credit code, in words for whoever typed it; null when it can. */
export function usccFault(text: string): string | null {
  const signs = [...text];
  if (/^\d{15}$/.test(text)) return '是15位的旧注册号，应填18位统一社会信用代码';
  if (signs.length !== 18) return `应为18位，现有${signs.length}位`;
  const strange = signs.findIndex(
    (sign, i) => !(i >= 2 && i <= 7 ? /^\d$/.test(sign) : USCC_ALPHABET.includes(sign)),
  );
  if (strange >= 0) return usccSignFault(signs, strange);
  if (text.startsWith('0') || text.startsWith('000000', 2))
    return '登记机关的代码（第1位、第3至8位）不能都是0';
  const right = withUsccCheck(text.slice(0, 17));
  return right === text ? null : '校验码不正确，有一位或者几位写错了';
}

function usccSignFault(signs: readonly string[], at: number): string {
  const sign = signs[at] ?? '';
  const place = `第${at + 1}位是“${sign}”，`;
  const likely = USCC_MISREAD[sign.toUpperCase()] ?? (sign === 'l' ? '1' : sign.toUpperCase());
  const fits = at >= 2 && at <= 7 ? /^\d$/.test(likely) : USCC_ALPHABET.includes(likely);
  const rule = at >= 2 && at <= 7 ? '第3至8位只能是数字' : '代码只用数字和除I、O、S、V、Z以外的大写字母';
  return fits && likely !== sign ? `${place}${rule}，可能是“${likely}”` : `${place}${rule}`;
}

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

/**
 * GB/T 2260: the provinces; residence permits of 港澳台 residents have 81 to 83 (国办发〔2018〕81号). A foreigner's card
 * of permanent residence has a 9 before the province.
 */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/**
 * 公民身份号码 (GB 11643-1999): a province, a date that exists and the right check character; abolished division codes
 * stay valid.
 */
export const isCitizenId = (text: string): boolean => citizenIdFault(text) === null;

/** Why it cannot be one, without a digit of it; null when it can. `today`: nobody is born after it. */
export function citizenIdFault(text: string, today?: string): string | null {
  const signs = [...text];
  if (/^\d{15}$/.test(text)) return '是15位的旧号码，应填18位公民身份号码';
  if (signs.length !== 18) return `应为18位，现有${signs.length}位`;
  const strange = signs.findIndex((sign, i) => !(i === 17 ? /^[\dX]$/ : /^\d$/).test(sign));
  if (strange >= 0) {
    const likely = /^[Oo]$/.test(signs[strange] ?? '') ? '，可能是数字0' : '';
    const one = /^[Il]$/.test(signs[strange] ?? '') ? '，可能是数字1' : '';
    return `第${strange + 1}位应为数字${strange === 17 ? '或者大写字母X' : ''}${likely}${one}`;
  }
  const province = text.startsWith('9') ? text.slice(1, 3) : text.slice(0, 2);
  if (!PROVINCES.has(province)) return '前两位不是任何省级行政区划的代码';
  const born = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  if (!isDay(born)) return '第7至14位不是一个存在的日期';
  if (today !== undefined && born > today) return '第7至14位的出生日期晚于今天';
  return text.charAt(17) === '10X98765432'.charAt(weighted(text, '0123456789', ID_WEIGHTS) % 11)
    ? null
    : '校验码不正确，有一位或者几位写错了';
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
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
