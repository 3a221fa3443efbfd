import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonDepth } from './json-body.ts';

test('brackets in texts and behind backslashes are no levels', () => {
  expect(jsonDepth('{"a":"[[[\\"{{","b":[1,{"c":"\\\\"}]}')).toBe(3);
  expect(jsonDepth('"["')).toBe(0);
});

test('any value is as deep as it is', () => {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(jsonDepth(JSON.stringify(value))).toBe(depthOf(value));
    }),
  );
});
