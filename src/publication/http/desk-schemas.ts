import { Type } from 'typebox';

export const tags = ['desk'] as const;
export const Phrases = Type.Object({ items: Type.Array(Type.String()) });
export const Phrase = Type.Object(
  { phrase: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
