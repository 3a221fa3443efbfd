import type { TypeDeclaration } from '../schema/declaration.ts';
import { jsonSchemaOf } from './json-schema.ts';

/** A type as the API describes it: its form, and the JSON Schema of what may be submitted. */
export const describeType = (type: TypeDeclaration) => ({
  key: type.key,
  version: type.version,
  shape: type.shape,
  title: type.title,
  description: type.description,
  schema: jsonSchemaOf(type, 'submit'),
  form: { sections: type.form.sections.map((section) => ({ ...section, fields: [...section.fields] })) },
});
