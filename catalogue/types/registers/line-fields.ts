import type { FieldDeclaration } from '../../../src/catalogue/declaration.ts';

/** An office's telephone, never a person's. */
export const telephone = (title = '监督电话', required = false): FieldDeclaration => ({
  kind: 'text',
  title,
  help: '单位座机（带区号）或者12345等热线。',
  required,
  privacy: 'public',
  maxLength: 30,
  format: 'phone',
});
