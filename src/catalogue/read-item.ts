import { Value } from 'typebox/value';
import { ItemFields } from '../api/contract.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import type { ItemDeclaration } from './declaration.ts';

/** Parses a stored declaration; a row that does not fit is a bug of whoever wrote it, and throws. */
export const readItem = (declaration: JsonValue): ItemDeclaration => Value.Parse(ItemFields, declaration);
