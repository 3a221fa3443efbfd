/**
 * 访问码 as it is printed: 31 letters and digits that are not mistaken for each other on paper (no 0 O 1 I L), eleven at
 * random and one to check. 31 is a prime and every place has a weight of its own, so one wrong character and two
 * exchanged ones are always noticed.
 */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const RANDOM_LENGTH = 11;
export const CODE_LENGTH = RANDOM_LENGTH + 1;

const weightedSum = (text: string): number =>
  [...text].reduce((sum, sign, i) => sum + CODE_ALPHABET.indexOf(sign) * (i + 1), 0);

/**
 * The sign that makes the weighted sum of the whole divisible by 31: 12 × 13 = 156 ≡ 1 (mod 31), so it is −13 times the
 * sum of the others.
 */
const checkOf = (random: string): string =>
  CODE_ALPHABET.charAt((31 - ((weightedSum(random) * 13) % 31)) % 31);

/** A new code from a source of random bytes; bytes that would favour some signs are passed over. */
export function newAccessCode(randomBytes: (size: number) => Uint8Array): string {
  let random = '';
  while (random.length < RANDOM_LENGTH) {
    for (const byte of randomBytes(RANDOM_LENGTH)) {
      if (byte < 248 && random.length < RANDOM_LENGTH) random += CODE_ALPHABET.charAt(byte % 31);
    }
  }
  return random + checkOf(random);
}

/** `ABCD-EFGH-JKMN`, as it stands on the paper. */
export const printedCode = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/** What somebody typed: full width, lower case, blanks and dashes are all the same. Null when it cannot be a code. */
export function readAccessCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .replace(/[\s\-‐-―]/gu, '')
    .toUpperCase();
  if (code.length !== CODE_LENGTH || [...code].some((sign) => !CODE_ALPHABET.includes(sign))) return null;
  return weightedSum(code) % 31 === 0 ? code : null;
}
