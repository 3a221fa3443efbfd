import { expect, test } from 'vitest';
import type { FieldDeclaration } from '../schema/declaration.ts';
import { isScreened } from './screen-content.ts';

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
