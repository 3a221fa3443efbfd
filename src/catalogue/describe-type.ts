import type { TypeDescription, TypeDetail } from '../api/contract.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { jsonSchemaOf } from './json-schema.ts';

export const describeType = (type: TypeDeclaration): TypeDescription => ({
  key: type.key,
  version: type.version,
  shape: type.shape,
  title: type.title,
  description: type.description,
  schema: jsonSchemaOf(type, 'submit'),
  form: { sections: type.form.sections.map((section) => ({ ...section, fields: [...section.fields] })) },
});

/** With the declaration as it stands in the catalogue: nothing is translated, so nothing of it can be lost. */
export const detailType = (type: TypeDeclaration): TypeDetail => ({
  ...describeType(type),
  fields: type.fields,
  // A sum that holds in each row of a table is the table's own and is judged at submission only.
  sums: (type.sums ?? [])
    .filter((sum) => sum.each === undefined)
    .map(({ total, plus, minus }) => ({ total, plus: [...plus], minus: [...minus] })),
  sheets: sheetsOf(type),
});

/** Where the empty sheet for a field is: a table typed in rows, or a file that a list or a series reads. */
function sheetsOf(type: TypeDeclaration): TypeDetail['sheets'] {
  const template = `/api/v1/catalogue/types/${type.key}/template.xlsx`;
  const read =
    type.shape === 'register'
      ? [type.register.edition.changes, type.register.edition.file]
      : type.shape === 'series'
        ? [type.series.rowsField, type.series.filesField]
        : [];
  return Object.fromEntries(
    Object.entries(type.fields).flatMap(([name, field]) => {
      const own = read.includes(name);
      if (!own && field.kind !== 'rows') return [];
      return [
        [
          name,
          {
            template: own ? template : `${template}?field=${name}`,
            rows: field.kind === 'rows' ? `/catalogue/types/${type.key}/rows?field=${name}` : null,
          },
        ],
      ];
    }),
  );
}
