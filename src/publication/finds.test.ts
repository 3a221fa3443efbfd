import { expect, test } from 'vitest';
import { currentType } from '../../test/harness/catalogue.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';
import { findsInContent, isScreened } from './finds.ts';

const text = (more: Partial<Extract<FieldDeclaration, { kind: 'text' }>>): FieldDeclaration => ({
  kind: 'text',
  title: '编号',
  help: '',
  required: false,
  privacy: 'public',
  maxLength: 100,
  format: 'plain',
  ...more,
});

test.each([
  [text({}), true],
  [text({ format: 'document-number' }), true],
  [text({ format: 'uscc' }), false],
  [text({ format: 'phone' }), false],
  [text({ privacy: 'mask-id' }), false],
  [text({ privacy: 'never' }), false],
])('what is public and free text is screened', (field, screened) => {
  expect(isScreened(field)).toBe(screened);
});

test('a number that its field declares to be a registration number is no find; anything else in it is', () => {
  const type = currentType('policy-document');
  const holding = (holds: 'registration-number' | undefined) => ({
    ...type,
    fields: { number: text(holds === undefined ? {} : { holds }) },
  });
  const kinds = (holds: 'registration-number' | undefined, number: string): readonly string[] =>
    findsInContent(holding(holds), { number }).map(({ kind }) => kind);
  expect(kinds(undefined, '11010519491231002X')).toEqual(['citizen-id']);
  expect(kinds('registration-number', '11010519491231002X')).toEqual([]);
  expect(kinds('registration-number', '机密★1年')).toEqual(['secrecy-marking']);
});

test('a find is known again by its kind, place and value; the number of its row does not matter', () => {
  const type = currentType('policy-document');
  const one = (body: string) => findsInContent(type, { body }).map(({ key }) => key);
  expect(one('<p>手机13800138000</p>')).toEqual(one('<p>首段</p><p>电话13800138000</p>'));
  expect(one('<p>手机13800138000</p>')).not.toEqual(one('<p>手机13900138000</p>'));
});
