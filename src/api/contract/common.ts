import { type Static, Type } from 'typebox';

export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
/** One of a closed list of words (src/schema/vocabulary.ts). */
export const oneOf = <W extends string>(words: readonly W[]) =>
  Type.Unsafe<W>(Type.Union(words.map((word) => Type.Literal(word))));
export const Id = Type.String({ minLength: 1, maxLength: 40 });
export const Timestamp = Type.String({ description: 'RFC 3339, +08:00' });
export const CivilDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const Content = Type.Record(Type.String(), Type.Unknown(), {
  description: 'by the JSON Schema of the type',
});

export const Refusal = Type.Object({
  code: Type.String(),
  message: Type.String(),
  advice: Type.String(),
  path: Type.Optional(Type.String()),
  basis: Type.Optional(Type.String()),
  /** An address below the site: where in the console it is put right. */
  href: Type.Optional(Type.String()),
});
/** RFC 9457. `code` repeats the first refusal's code; `refusals` has all of them. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.Optional(Type.String()),
    instance: Type.Optional(Type.String()),
    refusals: Type.Array(Refusal),
  },
  { additionalProperties: true },
);
export type Problem = Static<typeof Problem>;

/** Every list: `?cursor=&limit=`, `Link: rel="next"`, and `next` in the body. */
export const Page = <T extends Parameters<typeof Type.Array>[0]>(schema: T) =>
  Type.Object({ items: Type.Array(schema), next: Nullable(Type.String()) });
