import { Compile } from 'typebox/compile';
import { ItemFields } from '../api/contract.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';

/** Compiled once: a page of the catalogue reads a hundred of them. */
const item = Compile(ItemFields);

/** Parses a stored declaration; a row that does not fit is a bug of whoever wrote it, and throws. */
export const readItem = (declaration: JsonValue): ItemDeclaration => item.Parse(declaration);
