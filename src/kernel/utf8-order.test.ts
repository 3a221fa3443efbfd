import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareUtf8 } from './utf8-order.ts';

it('orders as the bytes of UTF-8 do', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '中', '\ud7ff', '\ue000', '\uffee', '😀', '𠀀') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareUtf8(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});
