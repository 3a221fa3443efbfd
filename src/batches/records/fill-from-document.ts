import type { ImportedDocument } from '../../intake/import-document.ts';
import type { JsonObject, JsonValue } from '../../kernel/canonical-json.ts';
import type { FieldDeclaration, TypeDeclaration } from '../../schema/declaration.ts';
import type { RowFault } from '../incoming-row.ts';

type Found = Pick<
  ImportedDocument,
  | 'title'
  | 'bodyHtml'
  | 'documentNumber'
  | 'documentDate'
  | 'genre'
  | 'effectiveOn'
  | 'expiresOn'
  | 'divisionOfLabour'
>;

const isBlank = (value: JsonValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Where what was recognised in a document belongs, by what the fields of the type are. */
function targets(type: TypeDeclaration, found: Found): readonly (readonly [string, JsonValue])[] {
  const fields = Object.entries(type.fields);
  const ofKind = (kind: FieldDeclaration['kind'], name?: string): string | undefined =>
    fields.find(([key, field]) => field.kind === kind && (name === undefined || key === name))?.[0];
  const { title, documentNumber, documentDate } = type.views.identity;
  const genre = type.fields.genre;
  const option =
    genre?.kind === 'code' ? genre.options.find((each) => each.title === found.genre)?.value : undefined;
  const rows = found.divisionOfLabour.map((row) => ({ ...row })) satisfies readonly object[];
  const wanted: readonly (readonly [string | null | undefined, JsonValue | undefined])[] = [
    [title, found.title],
    [documentNumber, found.documentNumber],
    [documentDate, found.documentDate],
    ['genre', option],
    [ofKind('date', 'effectiveOn'), found.effectiveOn],
    [ofKind('date', 'expiresOn'), found.expiresOn],
    [ofKind('rich-text'), found.bodyHtml],
    [ofKind('division-of-labour'), JSON.parse(JSON.stringify(rows))],
  ];
  return wanted.flatMap(([name, value]) =>
    name === null || name === undefined || value === undefined || isBlank(value)
      ? []
      : [[name, value] as const],
  );
}

/** What two spellings of a title or a number share. */
const bare = (value: JsonValue): string =>
  typeof value === 'string' ? value.normalize('NFKC').replace(/[\s〔〕[\]（）()《》]/g, '') : '';

/** A field that is text in a cell, where the index and the document may say different things. */
const isCompared = (field: FieldDeclaration | undefined): boolean =>
  field?.kind === 'text' || field?.kind === 'date';

/**
 * What the index says goes before what the document says; where both say something and it is not the same, that is
 * told.
 */
export function fillFromDocument(
  type: TypeDeclaration,
  content: JsonObject,
  found: Found,
): { readonly content: JsonObject; readonly told: readonly RowFault[] } {
  const filled: Record<string, JsonValue> = { ...content };
  const told: RowFault[] = [];
  for (const [name, value] of targets(type, found)) {
    const own = content[name];
    const field = type.fields[name];
    if (own === undefined || isBlank(own)) filled[name] = value;
    else if (isCompared(field) && bare(own) !== bare(value))
      told.push({
        column: field?.title ?? name,
        message: `目录写的是“${String(own)}”，文件中是“${String(value)}”。`,
        advice: '已按目录填写，请核对。',
      });
  }
  return { content: filled, told };
}
