import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonExtent } from './json-body.ts';

test('brackets and commas in texts and behind backslashes do not count', () => {
  expect(jsonExtent('{"a":"[[[\\"{{,,","b":[1,{"c":"\\\\"}]}')).toEqual({ depth: 3, values: 5 });
  expect(jsonExtent('"[,"')).toEqual({ depth: 0, values: 0 });
});

test('any value is as deep and as wide as it is', () => {
  const members = (value: unknown): readonly unknown[] | null =>
    typeof value === 'object' && value !== null ? Object.values(value) : null;
  const depthOf = (value: unknown): number => {
    const inner = members(value);
    return inner === null ? 0 : 1 + Math.max(0, ...inner.map(depthOf));
  };
  const valuesOf = (value: unknown): number => {
    const inner = members(value);
    return inner === null
      ? 0
      : inner.reduce<number>((sum, each) => sum + valuesOf(each), Math.max(1, inner.length));
  };
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(jsonExtent(JSON.stringify(value))).toEqual({ depth: depthOf(value), values: valuesOf(value) });
    }),
  );
});
