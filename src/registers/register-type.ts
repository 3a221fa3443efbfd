import { currentTypes, findCurrentType, typeOf } from '../catalogue/registry.ts';
import type { RegisterDeclaration, TypeDeclaration } from '../schema/declaration.ts';

export interface RegisterType {
  readonly type: TypeDeclaration;
  readonly register: RegisterDeclaration;
}

/** A type of this shape without the facet is a mistake in the catalogue. */
export function registerTypeOf(type: TypeDeclaration): RegisterType {
  if (type.register === undefined) throw new Error(`type ${type.key} declares no register`);
  return { type, register: type.register };
}

export const registerTypeAt = (key: string, version: number): RegisterType =>
  registerTypeOf(typeOf(key, version));

/** Null for a key that came from outside and names no register. */
export function findRegisterType(key: string): RegisterType | null {
  const type = findCurrentType(key);
  return type?.register === undefined ? null : { type, register: type.register };
}

export const registerTypes = (): readonly RegisterType[] =>
  currentTypes.flatMap((type) => (type.register === undefined ? [] : [{ type, register: type.register }]));

/** Fields that the public sees. */
export const publicFields = (register: RegisterDeclaration): readonly string[] =>
  Object.entries(register.fields).flatMap(([name, field]) => (field.privacy === 'never' ? [] : [name]));

/** True when lines of the type vanish by themselves; once a type has terms, its later versions keep them. */
export const hasDisplayTerms = (key: string): boolean =>
  (findRegisterType(key)?.register.displayUntil ?? null) !== null;
