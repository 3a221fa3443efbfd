import type { ComponentChildren } from 'preact';
import type { JsonObject, JsonValue } from '../../../kernel/canonical-json.ts';
import { publicFields } from '../../../registers/register-type.ts';
import type { RegisterDeclaration } from '../../../schema/declaration.ts';
import type { Fact } from '../../components/facts.tsx';
import type { RecordContext } from '../../data.ts';
import { urls } from '../../frame/urls.ts';
import { fieldValue } from '../../record/field-value.tsx';
import { divisionWords } from './division-words.ts';

/** Lines have plain fields only, so nothing needs to be looked up to show them. */
const CONTEXT: RecordContext = {
  bodies: new Map(),
  disclosures: new Map(),
  areas: new Map(),
  fileUrl: () => '',
};

export function entryValue(
  declaration: RegisterDeclaration,
  name: string,
  value: JsonValue | undefined,
): ComponentChildren | null {
  const field = declaration.fields[name];
  if (field === undefined) return null;
  if (declaration.divisions.includes(name) && typeof value === 'string') return divisionWords(value);
  const shown = fieldValue(field, value, CONTEXT);
  if (shown === null || declaration.subject?.code !== name || typeof value !== 'string') return shown;
  return <a href={urls.creditOf(value)}>{value}</a>;
}

export const headingOf = (declaration: RegisterDeclaration, name: string): string =>
  declaration.fields[name]?.title ?? name;

/** Every field that has something to say and is not shown otherwise, in the order of the declaration. */
export const entryFacts = (
  declaration: RegisterDeclaration,
  fields: JsonObject,
  shown: readonly string[] = [],
): readonly Fact[] =>
  publicFields(declaration).flatMap((name) => {
    if (shown.includes(name)) return [];
    const value = entryValue(declaration, name, fields[name]);
    return value === null ? [] : [{ title: headingOf(declaration, name), value }];
  });
