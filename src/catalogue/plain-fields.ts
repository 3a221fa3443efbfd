import type { FieldDeclaration } from '../schema/declaration.ts';

/**
 * The simplest fields that there are, for specimens of the design and for tests; catalogue/types has those of real
 * types.
 */
export const OPEN = { help: '', required: false, privacy: 'public' } as const;

export const plainText = (title: string): FieldDeclaration => ({
  ...OPEN,
  kind: 'text',
  title,
  maxLength: 50,
  format: 'plain',
});

export const plainAmount = (title: string): FieldDeclaration => ({
  ...OPEN,
  kind: 'decimal',
  title,
  unit: '万元',
  scale: 2,
});
