import { kindOf } from '../fields/kinds.ts';
import { templateColumn } from '../fields/template-column.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import { writeTemplate } from '../tables/write-template.ts';

type Fields = Readonly<Record<string, FieldDeclaration>>;

/** The fields of a type that a row of a sheet can hold; attachments, tables and links are added in the draft. */
export const cellFields = (type: TypeDeclaration): Fields =>
  Object.fromEntries(Object.entries(type.fields).filter(([, field]) => kindOf(field).cell !== null));

/** The columns of a table inside a record; null for a field that is none. */
export function tableColumns(type: TypeDeclaration, name: string): Fields | null {
  const field = type.fields[name];
  return field?.kind === 'rows' ? field.columns : null;
}

/** A record in each row. */
export const recordTemplate = (type: TypeDeclaration): Promise<Buffer> =>
  writeTemplate({
    name: type.title.slice(0, 30),
    columns: Object.values(cellFields(type)).map(templateColumn),
    guide: [
      `用于成批录入“${type.title}”，每一行是一件，上传后每行生成一份草稿。带 * 的栏目必填；不要改动第一张表的表头。`,
      '附件、明细表和关联的文件在草稿中补充。有一行不符合要求，整张表都不会被接收，系统会逐行说明原因。',
    ],
  });

/** The rows of one table inside a record. */
export const tableTemplate = (type: TypeDeclaration, name: string, columns: Fields): Promise<Buffer> => {
  const title = type.fields[name]?.title ?? name;
  return writeTemplate({
    name: title.slice(0, 30),
    columns: Object.values(columns).map(templateColumn),
    guide: [
      `用于“${type.title}”中的“${title}”。带 * 的栏目必填；不要改动第一张表的表头。`,
      '每一行对应表中的一行。上传后在草稿中逐行显示，可以继续修改。',
    ],
  });
};
