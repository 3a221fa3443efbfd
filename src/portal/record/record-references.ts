import type { FieldDeclaration, TypeDeclaration } from '../../schema/declaration.ts';
import { asDivision, asRows, asTexts } from './record-value.ts';

export interface RecordReferences {
  readonly bodies: readonly string[];
  readonly disclosures: readonly string[];
}

function inField(field: FieldDeclaration, value: unknown): RecordReferences {
  switch (field.kind) {
    case 'bodies':
      return { bodies: asTexts(value), disclosures: [] };
    case 'disclosures':
      return { bodies: [], disclosures: asTexts(value) };
    case 'division-of-labour':
      return {
        bodies: asDivision(value).flatMap((row) =>
          [...row.leads, ...row.responsible].flatMap((m) => m.bodies),
        ),
        disclosures: [],
      };
    case 'rows':
      return merged(
        asRows(value).flatMap((row) =>
          Object.entries(field.columns).map(([name, column]) => inField(column, row[name])),
        ),
      );
    default:
      return { bodies: [], disclosures: [] };
  }
}

const merged = (parts: readonly RecordReferences[]): RecordReferences => ({
  bodies: [...new Set(parts.flatMap((part) => part.bodies))],
  disclosures: [...new Set(parts.flatMap((part) => part.disclosures))],
});

/** What a record names, so that a page can look all of it up in one query each. */
export const recordReferences = (
  type: TypeDeclaration,
  content: Readonly<Record<string, unknown>>,
): RecordReferences =>
  merged(Object.entries(type.fields).map(([name, field]) => inField(field, content[name])));
