import type { FieldDeclaration } from '../schema/declaration.ts';
import type { FieldKind } from '../schema/fields.ts';
import type { FieldOf, Kind } from './kind.ts';
import { BOOLEAN, CODE } from './kinds/choices.ts';
import { DATE, MOMENT } from './kinds/days.ts';
import { DECIMAL, INTEGER } from './kinds/figures.ts';
import { ATTACHMENTS, BODIES, DISCLOSURES } from './kinds/links.ts';
import { DIVISION_OF_LABOUR, ROWS } from './kinds/tables.ts';
import { LONG_TEXT, RICH_TEXT, TEXT } from './kinds/texts.ts';

const FIELD_KINDS: { readonly [K in FieldKind]: Kind<FieldOf<K>> } = {
  text: TEXT,
  'long-text': LONG_TEXT,
  'rich-text': RICH_TEXT,
  date: DATE,
  moment: MOMENT,
  integer: INTEGER,
  decimal: DECIMAL,
  boolean: BOOLEAN,
  code: CODE,
  bodies: BODIES,
  disclosures: DISCLOSURES,
  attachments: ATTACHMENTS,
  rows: ROWS,
  'division-of-labour': DIVISION_OF_LABOUR,
};

/** The kind of a field; to be asked with that field only. */
export const kindOf = (field: FieldDeclaration): Kind<FieldDeclaration> => FIELD_KINDS[field.kind];
