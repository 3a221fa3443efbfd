import type { ComponentChildren } from 'preact';
import type { JsonObject, JsonValue } from '../../../kernel/canonical-json.ts';
import { publicFields } from '../../../registers/register-type.ts';
import type { RegisterDeclaration } from '../../../schema/declaration.ts';
import type { Fact } from '../../components/facts.tsx';
import { urls } from '../../frame/urls.ts';
import type { DivisionNames } from '../../reads/models.ts';
import { fieldValue } from '../../record/field-value.tsx';
import type { RecordContext } from '../../record/record-context.ts';

/** A type of list with what it takes to show its entries. */
export type ShownRegister = RegisterDeclaration & { readonly divisionNames: DivisionNames };

/** `长沙市（430100）`; a code that this province does not have stays a code. */
function divisionWords(names: DivisionNames, code: string): string {
  const name = names.get(code.replace(/0{6}$/, '')) ?? names.get(code);
  return name === undefined ? code : `${name}（${code}）`;
}

/** Lines have plain fields only, so nothing needs to be looked up to show them. */
const CONTEXT: RecordContext = {
  bodies: new Map(),
  disclosures: new Map(),
  areas: new Map(),
  fileUrl: () => '',
};

export function entryValue(
  declaration: ShownRegister,
  name: string,
  value: JsonValue | undefined,
): ComponentChildren | null {
  const field = declaration.fields[name];
  if (field === undefined) return null;
  if (declaration.divisions.includes(name) && typeof value === 'string')
    return divisionWords(declaration.divisionNames, value);
  const shown = fieldValue(field, value, CONTEXT);
  if (shown === null || declaration.subject?.code !== name || typeof value !== 'string') return shown;
  return <a href={urls.creditOf(value)}>{value}</a>;
}

export const headingOf = (declaration: RegisterDeclaration, name: string): string =>
  declaration.fields[name]?.title ?? name;

/** Every field that has something to say and is not shown otherwise, in the order of the declaration. */
export const entryFacts = (
  declaration: ShownRegister,
  fields: JsonObject,
  shown: readonly string[] = [],
): readonly Fact[] =>
  publicFields(declaration).flatMap((name) => {
    if (shown.includes(name)) return [];
    const value = entryValue(declaration, name, fields[name]);
    return value === null ? [] : [{ title: headingOf(declaration, name), value }];
  });
