import type { Catalogue } from '../schema/catalogue.ts';
import type { RegisterDeclaration } from '../schema/declaration.ts';

/** Fields that the public sees. */
export const publicFields = (register: RegisterDeclaration): readonly string[] =>
  Object.entries(register.fields).flatMap(([name, field]) => (field.privacy === 'never' ? [] : [name]));

/** True when lines of the type vanish by themselves; once a type has terms, its later versions keep them. */
export const hasDisplayTerms = (key: string, catalogue: Catalogue): boolean =>
  (catalogue.findRegister(key)?.register.displayUntil ?? null) !== null;
