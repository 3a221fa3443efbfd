import { type Static, Type } from 'typebox';
import { CivilDay, Timestamp } from './common.ts';

/** Words that mean the same: who types one finds what holds any of them. */
export const SearchWordsInput = Type.Object(
  {
    words: Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { minItems: 2, maxItems: 12 }),
  },
  { additionalProperties: false },
);
export type SearchWordsInput = Static<typeof SearchWordsInput>;

export const SearchWordsBook = Type.Object({
  /** In force, the last entered first. */
  groups: Type.Array(
    Type.Object({
      id: Type.Integer(),
      words: Type.Array(Type.String()),
      author: Type.String(),
      enteredAt: Timestamp,
    }),
  ),
  /** Searches that found nothing, asked three times at least, the most frequent first; nothing of who asked. */
  misses: Type.Array(Type.Object({ q: Type.String(), asked: Type.Integer(), lastOn: CivilDay })),
});
export type SearchWordsBook = Static<typeof SearchWordsBook>;
