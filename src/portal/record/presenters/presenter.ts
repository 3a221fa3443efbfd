import type { ComponentChildren } from 'preact';
import type { JsonObject, JsonValue } from '../../../kernel/canonical-json.ts';
import type { FieldDeclaration, FieldKind, PresentationDeclaration } from '../../../schema/declaration.ts';
import type { RecordContext } from '../record-context.ts';
import { asRows, asText } from '../record-value.ts';

type Fields = Readonly<Record<string, FieldDeclaration>>;
type Content = JsonObject;

/** What a field must be to play a part. */
export interface Role {
  /** A field of the record, or a column of the first shown field. */
  readonly of: 'record' | 'column';
  readonly kinds: readonly FieldKind[];
  readonly required: boolean;
}

export interface Presented {
  /** Unique on the page; ids of the presenter's own begin with it. */
  readonly id: string;
  readonly title: string;
  readonly presentation: PresentationDeclaration;
  readonly fields: Fields;
  readonly content: Content;
  readonly context: RecordContext;
}

/**
 * Shows a part of a record in the form that suits it. What it draws is stored with the edition, so it must be whole
 * without scripts and understandable without colour; it returns null when there is nothing to show.
 */
export interface Presenter {
  readonly roles: Readonly<Record<string, Role>>;
  /** It also shows `lines` of the record, and then asks for no role. */
  readonly takesLines: boolean;
  readonly render: (presented: Presented) => ComponentChildren | null;
}

/**
 * The rows behind a presentation whose first shown field is a table, by role; a column that must not be public is not
 * there.
 */
export function roleRows({ presentation, fields, content }: Presented): {
  readonly columns: Fields;
  readonly rows: readonly Readonly<Record<string, string | null>>[];
} {
  const name = presentation.shows[0] ?? '';
  const field = fields[name];
  const own = field?.kind === 'rows' && field.privacy !== 'never' ? field.columns : {};
  const columns: Record<string, FieldDeclaration> = {};
  for (const [role, column] of Object.entries(presentation.roles)) {
    const declared = own[column];
    if (declared !== undefined && declared.privacy !== 'never') columns[role] = declared;
  }
  const rows = asRows(content[name]).map((row) =>
    Object.fromEntries(
      Object.entries(presentation.roles).map(([role, column]) => [role, textOf(columns[role], row[column])]),
    ),
  );
  return { columns, rows };
}

/** As it reads: of a code, its title. */
function textOf(field: FieldDeclaration | undefined, value: JsonValue | undefined): string | null {
  const text = field === undefined ? null : asText(value);
  if (field?.kind !== 'code') return text;
  return field.options.find((option) => option.value === text)?.title ?? text;
}

export const unitOf = (field: FieldDeclaration | undefined): string =>
  field?.kind === 'decimal' || field?.kind === 'integer' ? field.unit : '';
