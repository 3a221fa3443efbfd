import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  newAccessCode,
  printedCode,
  readAccessCode,
} from './rules-access-code.ts';

const code = fc
  .uint8Array({ minLength: 200, maxLength: 200 })
  .map((bytes) => newAccessCode((size) => (bytes.some((byte) => byte < 248) ? bytes : randomBytes(size))));

test('property: a printed code is read back, however it is typed', () => {
  fc.assert(
    fc.property(code, (each) => {
      const printed = printedCode(each);
      const fullWidth = [...printed].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
      for (const typed of [
        printed,
        each,
        printed.toLowerCase(),
        ` ${printed.replaceAll('-', ' ')} `,
        fullWidth,
      ])
        expect(readAccessCode(typed)).toBe(each);
    }),
  );
});

test('property: one wrong character is always noticed', () => {
  fc.assert(
    fc.property(
      code,
      fc.nat({ max: CODE_LENGTH - 1 }),
      fc.constantFrom(...CODE_ALPHABET),
      (each, at, sign) => {
        fc.pre(each.charAt(at) !== sign);
        expect(readAccessCode(each.slice(0, at) + sign + each.slice(at + 1))).toBeNull();
      },
    ),
  );
});

test('property: two exchanged characters are always noticed', () => {
  fc.assert(
    fc.property(code, fc.nat({ max: CODE_LENGTH - 1 }), fc.nat({ max: CODE_LENGTH - 1 }), (each, a, b) => {
      fc.pre(each.charAt(a) !== each.charAt(b));
      const signs = [...each];
      signs[a] = each.charAt(b);
      signs[b] = each.charAt(a);
      expect(readAccessCode(signs.join(''))).toBeNull();
    }),
  );
});

test('codes do not repeat', () => {
  const codes = new Set(Array.from({ length: 5000 }, () => newAccessCode(randomBytes)));
  expect(codes.size).toBe(5000);
});
