import { Type } from 'typebox';
import { ProblemError, problem } from '../../kernel/problems.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import type { FieldDeclaration, TypeDeclaration } from '../../schema/declaration.ts';
import { tableColumns } from '../../sheets/record-sheet.ts';

export const tags = ['catalogue'] as const;
export const Key = Type.Object({ key: Type.String({ maxLength: 60 }) });
export const Field = Type.Object({
  field: Type.Optional(Type.String({ maxLength: 60, description: '记录中的表格字段；不写则为整件' })),
});

const missing = (what: string) => new ProblemError([problem('not-found', { what })]);

export function requireType(catalogue: Catalogue, key: string): TypeDeclaration {
  const type = catalogue.findCurrentType(key);
  if (type === null) throw missing(`信息类型“${key}”`);
  return type;
}

export function requireTable(
  type: TypeDeclaration,
  name: string,
): Readonly<Record<string, FieldDeclaration>> {
  const columns = tableColumns(type, name);
  if (columns === null) throw missing(`表格“${name}”`);
  return columns;
}
