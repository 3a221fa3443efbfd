import type { FieldDeclaration } from '../../../src/schema/declaration.ts';
import { options } from './register-fields.ts';

const open = { privacy: 'public' } as const;

/** Fields of lines that many lists have. */
export const phone = (title: string, required = true): FieldDeclaration => ({
  ...open,
  kind: 'text',
  title,
  help: '办公电话或者12345等热线，不填个人手机。',
  required,
  maxLength: 30,
  format: 'phone',
});

export const website = (title: string): FieldDeclaration => ({
  ...open,
  kind: 'text',
  title,
  help: '以 https:// 开头。',
  required: false,
  maxLength: 300,
  format: 'url',
});

export const choice = (
  title: string,
  pairs: Readonly<Record<string, string>>,
  required = true,
  help = '',
): FieldDeclaration => ({ ...open, kind: 'code', title, help, required, options: options(pairs) });

export const number = (
  title: string,
  unit: string,
  given: { readonly scale?: number; readonly required?: boolean; readonly help?: string } = {},
): FieldDeclaration => ({
  ...open,
  kind: 'decimal',
  title,
  help: given.help ?? '',
  required: given.required ?? false,
  unit,
  scale: given.scale ?? 2,
});

export const count = (title: string, unit: string, required = false): FieldDeclaration => ({
  ...open,
  kind: 'integer',
  title,
  help: '',
  required,
  minimum: 0,
  maximum: 1_000_000_000,
  unit,
});

/** 姓名 in lists about people: 张*, 李*华. */
export const maskedName = (title: string, help = '公开时隐去名字。'): FieldDeclaration => ({
  kind: 'text',
  title,
  help,
  required: true,
  privacy: 'mask-name',
  maxLength: 60,
  format: 'plain',
});
