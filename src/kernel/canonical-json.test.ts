import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, digestOf, sm3Hex } from './canonical-json.ts';

test('keys are sorted by UTF-16 code unit and nothing is spaced (RFC 8785 §3.2.3)', () => {
  expect(canonicalJson({ '€': 1, '\r': 2, '1': 3, '😂': 4, ö: 5, 文: [true, null, 'a"b'] })).toBe(
    '{"\\r":2,"1":3,"ö":5,"€":1,"文":[true,null,"a\\"b"],"😂":4}',
  );
});

test('the order in which keys were written does not matter, and reading it back gives the same value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual({ ...value });
      expect(digestOf(reversed)).toBe(digestOf(value));
    }),
  );
});

test('numbers that JSON cannot hold are a bug', () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow();
});

test('SM3 gives the digest of the standard example (GB/T 32905 A.1)', () => {
  expect(sm3Hex('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
});
