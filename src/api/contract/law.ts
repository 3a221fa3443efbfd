import { type Static, Type } from 'typebox';
import { LAW_USE_KINDS, STATUTE_KINDS } from '../../schema/vocabulary.ts';
import { CivilDay, Nullable, oneOf, Timestamp } from './common.ts';

const Short = Type.String({ maxLength: 100 });
const Place = Type.String({ maxLength: 60 });
const Printed = Type.String({ maxLength: 500 });

/** A place of a statute: `第二十条第一项`. */
export const StatutePlace = Type.Object(
  { place: Place, sentence: Type.String({ maxLength: 2000 }) },
  { additionalProperties: false },
);

/** A statute with its versions, and the places that are cited of each text. */
export const StatuteSummary = Type.Object({
  code: Type.String(),
  name: Type.String(),
  full: Type.String(),
  kind: Type.String(),
  issuer: Type.String(),
  texts: Type.Array(
    Type.Object({
      from: CivilDay,
      until: Nullable(CivilDay),
      /** `国务院令第711号`, the oldest first. */
      labels: Type.Array(Type.String()),
      places: Type.Array(
        Type.Object({
          place: Type.String(),
          /** As it is cited: `《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第一项`. */
          printed: Type.String(),
          sentence: Type.String(),
          /** Whether the sentence was compared with the official text. */
          checked: Type.Boolean(),
        }),
      ),
    }),
  ),
});
export type StatuteSummary = Static<typeof StatuteSummary>;

/** A statute, or a later version of one, as the office enters it. */
export const LawEntryFields = Type.Object(
  {
    code: Type.String({ maxLength: 60 }),
    name: Short,
    full: Type.String({ maxLength: 200 }),
    kind: oneOf(STATUTE_KINDS),
    issuer: Short,
    label: Type.String({ maxLength: 60, description: '版本：令号、文号或者“2025年修订”' }),
    from: Type.String({ maxLength: 10, description: '自何日起施行' }),
    places: Type.Array(StatutePlace, { maxItems: 300 }),
    moves: Type.Array(Type.Object({ from: Printed, to: Printed }, { additionalProperties: false }), {
      maxItems: 300,
      description: '原来引用的条款由本版本的哪一条接续',
    }),
    /** Statutes that end on that day, by code. */
    repeals: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 50 }),
    reason: Type.String({ maxLength: 500, description: '依据和理由' }),
  },
  { additionalProperties: false },
);
export type LawEntryFields = Static<typeof LawEntryFields>;

/** What reads otherwise once the entry holds. */
export const LawEffect = Type.Object({
  day: CivilDay,
  touched: Type.Array(
    Type.Object({
      kind: oneOf(LAW_USE_KINDS),
      code: Type.String(),
      title: Type.String(),
      before: Type.String(),
      /** Empty: nothing of it is law on that day. */
      after: Type.String(),
    }),
  ),
  /** Open obligations whose basis reads otherwise, each by the day on which it arose. */
  obligations: Type.Array(
    Type.Object({
      item: Type.String(),
      title: Type.String(),
      before: Type.String(),
      after: Type.String(),
      obligations: Type.Integer({ description: '多少项没有履行的公开义务' }),
    }),
  ),
});
export type LawEffect = Static<typeof LawEffect>;

export const LawReadingFields = Type.Object(
  {
    statute: Type.String({ maxLength: 60 }),
    label: Type.String({ maxLength: 60 }),
    place: Place,
    reader: Short,
    readOn: Type.String({ maxLength: 10 }),
    finding: Type.String({ maxLength: 1000 }),
    confirmed: Type.Boolean({ description: '引用与原文相符' }),
  },
  { additionalProperties: false },
);
export type LawReadingFields = Static<typeof LawReadingFields>;
export const LawReading = Type.Object({ ...LawReadingFields.properties, enteredAt: Timestamp });
export type LawReading = Static<typeof LawReading>;

/** 待核: what was not compared with an official text, or names no statute that is on record. */
export const UncheckedCitation = Type.Object({
  statute: Nullable(Type.String()),
  label: Type.String(),
  place: Type.String(),
  printed: Type.String(),
  why: Type.String(),
  /** How many items, rules and gates rest on it. */
  uses: Type.Integer(),
});
export type UncheckedCitation = Static<typeof UncheckedCitation>;
