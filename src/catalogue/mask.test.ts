import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import type { FieldDeclaration, Privacy } from '../schema/declaration.ts';
import { maskContent, maskForPreview } from './mask.ts';

const text = (privacy: Privacy): FieldDeclaration => ({
  kind: 'text',
  title: '项',
  help: '',
  required: false,
  privacy,
  maxLength: 100,
  format: 'plain',
});
const fields = {
  open: text('public'),
  name: text('mask-name'),
  id: text('mask-id'),
  phone: text('mask-phone'),
  address: text('mask-address'),
  illness: text('never'),
};
const type = {
  fields: {
    ...fields,
    people: {
      kind: 'rows',
      title: '人员',
      help: '',
      required: false,
      privacy: 'public',
      maxItems: 9,
      columns: fields,
    } satisfies FieldDeclaration,
  },
};

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(''));
const han = fc.constantFrom(...'张王李赵欧阳娜敏静强磊军洋勇艳杰·');
const person = fc.record({
  open: fc.string(),
  name: fc.array(han, { minLength: 1, maxLength: 12 }).map((c) => c.join('')),
  id: digits(18),
  phone: fc.oneof(digits(11), digits(7)),
  address: fc
    .tuple(fc.constantFrom('果园镇新明村', '五里牌街道', '', '城北'), digits(4))
    .map((p) => `${p[0]}${p[1]}号`),
  illness: fc.string({ minLength: 1 }),
});

const expectMasked = (masked: JsonObject, original: Readonly<Record<string, string>>): void => {
  expect(masked.open).toBe(original.open);
  for (const field of ['name', 'id', 'phone', 'address']) {
    expect(masked[field]).not.toBe(original[field]);
    expect(String(masked[field])).toContain('*');
  }
  const id = original.id ?? '';
  expect(String(masked.id)).not.toContain(id.slice(6, 14));
  expect(String(masked.address)).not.toContain(original.address?.slice(-5));
  expect(masked).not.toHaveProperty('illness');
};

test('no value of a person reaches the public version, alone or in rows', () => {
  fc.assert(
    fc.property(person, (value) => {
      const masked = maskContent(type, { ...value, people: [value, value] });
      expectMasked(masked, value);
      const rows = Array.isArray(masked.people) ? masked.people.filter(isJsonObject) : [];
      expect(rows).toHaveLength(2);
      for (const row of rows) expectMasked(row, value);
    }),
  );
});

test('a key that the type does not declare is not carried over', () => {
  expect(maskContent(type, { open: '甲', secret: '乙' })).toEqual({ open: '甲' });
});

test('names as notices write them', () => {
  const masked = (name: string) => maskContent(type, { name }).name;
  expect(masked('张三')).toBe('张*');
  expect(masked('李小华')).toBe('李*华');
  expect(masked('欧阳娜娜')).toBe('欧**娜');
  expect(masked('阿卜杜拉·买买提')).toBe('阿**提');
  expect(masked('李四430102199003071234')).toBe('李**');
});

test('a preview shows names as the public will see them, and keeps what stays inside for the reviewer', () => {
  const content = { name: '张示例', illness: '示例', people: [{ name: '李样本', illness: '样本' }] };
  expect(maskForPreview(type, content)).toEqual({
    name: '张*例',
    illness: '示例',
    people: [{ name: '李*本', illness: '样本' }],
  });
});
