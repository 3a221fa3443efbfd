import { expect, test } from 'vitest';
import { TYPES } from '../../catalogue/index.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import { detailType } from './describe-type.ts';

const KEYWORDS = /"(x-[a-z-]+)"/g;

test('a form gets the declaration itself: every kind, unit, number of decimals and option as declared', () => {
  for (const type of TYPES) {
    const { fields }: { fields: JsonValue } = JSON.parse(JSON.stringify(detailType(type)));
    expect(fields).toEqual(type.fields);
    expect(Object.keys(fields ?? {})).toEqual(Object.keys(type.fields));
  }
});

test('the JSON Schema says which kind a field has and what of it reaches the public, in no private words', () => {
  const keywords = TYPES.flatMap((type) =>
    [...JSON.stringify(detailType(type).schema).matchAll(KEYWORDS)].map(([, keyword]) => keyword),
  );
  expect(new Set(keywords)).toEqual(new Set(['x-kind', 'x-privacy']));
});

test('every table of a form has an empty sheet and a place where a filled one is read', () => {
  for (const type of TYPES) {
    const { sheets } = detailType(type);
    for (const [name, field] of Object.entries(type.fields)) {
      if (field.kind !== 'rows') continue;
      expect(sheets[name]?.template).toContain(`/catalogue/types/${type.key}/template.xlsx`);
      expect(sheets[name]?.rows).toBe(`/catalogue/types/${type.key}/rows?field=${name}`);
    }
  }
});
