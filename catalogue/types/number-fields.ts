import type { FieldDeclaration } from '../../src/schema/declaration.ts';

interface Given {
  readonly required?: boolean;
  readonly help?: string;
}

/** A quantity with its unit: decimal text, never a float. */
export const quantity = (
  title: string,
  unit: string,
  scale: number,
  { required = true, help = '' }: Given = {},
): FieldDeclaration => ({ kind: 'decimal', title, help, required, privacy: 'public', unit, scale });

/** Money in yuan and fen, as village accounts and lists of payments are kept. */
export const yuan = (title: string, given: Given = {}): FieldDeclaration => quantity(title, '元', 2, given);

/** A count: whole and never negative. */
export const count = (
  title: string,
  unit: string,
  { required = true, help = '', maximum = 100_000_000 }: Given & { readonly maximum?: number } = {},
): FieldDeclaration => ({
  kind: 'integer',
  title,
  help,
  required,
  privacy: 'public',
  minimum: 0,
  maximum,
  unit,
});

export const year = (title = '年度'): FieldDeclaration => ({
  kind: 'integer',
  title,
  help: '例如 2026。',
  required: true,
  privacy: 'public',
  minimum: 2000,
  maximum: 2100,
  unit: '年',
});
