import { type Static, Type } from 'typebox';
import {
  EXCEPTION_SCOPES,
  EXCEPTION_STATES,
  PART_SCOPES,
  THIRD_PARTY_ANSWERS,
  type ThirdPartyAnswer,
} from '../../schema/vocabulary.ts';
import { CivilDay, Id, Nullable, oneOf, Page, Timestamp } from './common.ts';

/** A ground of law with what it asks for. */
const Ground = Type.Object({
  code: Type.String(),
  title: Type.String(),
  basis: Type.String(),
  secrecy: Type.Boolean(),
  thirdParty: Type.Boolean(),
  otherLaw: Type.Boolean(),
});

/** What of a draft is not made public. */
export const DraftWithheld = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      scope: Type.String(),
      place: Type.String(),
      path: Type.String(),
      ground: Type.String(),
      basis: Type.String(),
      reason: Type.String(),
      until: Nullable(CivilDay),
      reviewOn: CivilDay,
      thirdParty: Nullable(Type.String()),
      byName: Type.String(),
      at: Timestamp,
      /** In force since, by an earlier edition. */
      since: Nullable(Timestamp),
      /** What it means stands no longer in the text. */
      lost: Type.Boolean(),
      objection: Nullable(Type.String()),
    }),
  ),
  mayMark: Type.Boolean(),
  /** Law today; empty for who may not mark. */
  grounds: Type.Array(Ground),
  latestReview: CivilDay,
});
export type DraftWithheld = Static<typeof DraftWithheld>;

/** What is said of anything that is not made public. */
const SAYING = {
  ground: Type.String({ maxLength: 40 }),
  /** Name and article of the law, for the ground that asks for it. */
  otherLaw: Type.Optional(Type.String({ maxLength: 200 })),
  /** For the record; never public. */
  reason: Type.String({ maxLength: 1000 }),
  until: Type.Optional(Nullable(Type.String({ maxLength: 10 }))),
  reviewOn: Type.String({ maxLength: 10 }),
  thirdParty: Type.Optional(Nullable(oneOf<ThirdPartyAnswer>(THIRD_PARTY_ANSWERS))),
  thirdPartyOn: Type.Optional(Nullable(Type.String({ maxLength: 10 }))),
};
export const WithholdPart = Type.Object(
  {
    ...SAYING,
    scope: oneOf(PART_SCOPES),
    field: Type.String({ maxLength: 60 }),
    /** Counted from 0. */
    row: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 100_000 }))),
    column: Type.Optional(Nullable(Type.String({ maxLength: 60 }))),
    passage: Type.Optional(Nullable(Type.String({ maxLength: 20_000 }))),
  },
  { additionalProperties: false },
);
export type WithholdPart = Static<typeof WithholdPart>;

export const WithholdItem = Type.Object(
  {
    ...SAYING,
    item: Type.String({ maxLength: 60 }),
    body: Type.String({ maxLength: 40 }),
    /** A period as obligations name it; absent for the item as a whole. */
    period: Type.Optional(Nullable(Type.String({ maxLength: 80 }))),
    /** Number of a dossier that would begin under the item: nothing of it is made public. */
    dossier: Type.Optional(Nullable(Type.String({ maxLength: 40 }))),
  },
  { additionalProperties: false },
);
export type WithholdItem = Static<typeof WithholdItem>;

/** A step that a dossier which is withheld as a whole has taken: its day and the number of its paper. */
export const RecordStep = Type.Object(
  {
    step: Type.String({ maxLength: 40 }),
    doneOn: Type.String({ maxLength: 10 }),
    number: Type.String({ maxLength: 80 }),
  },
  { additionalProperties: false },
);
export type RecordStep = Static<typeof RecordStep>;

/** A step that is demanded of such a dossier; without a day while it is not on record. */
const DemandedStep = Type.Object({
  step: Type.String(),
  title: Type.String(),
  doneOn: Nullable(CivilDay),
  number: Nullable(Type.String()),
});
export type DemandedStep = Static<typeof DemandedStep>;

export const ExamineException = Type.Object(
  {
    /** false: it ends, and what it was about is owed. */
    keep: Type.Boolean(),
    reason: Type.String({ maxLength: 1000 }),
    until: Type.Optional(Nullable(Type.String({ maxLength: 10 }))),
    reviewOn: Type.Optional(Type.String({ maxLength: 10 })),
  },
  { additionalProperties: false },
);
export type ExamineException = Static<typeof ExamineException>;

/** The head of an exception: never what it is about. */
export const ExceptionHead = Type.Object({
  id: Id,
  body: Type.String(),
  bodyName: Type.String(),
  item: Type.String(),
  itemTitle: Type.String(),
  area: Type.String(),
  areaTitle: Type.String(),
  scope: oneOf(EXCEPTION_SCOPES),
  scopeName: Type.String(),
  /** Of a part: the title of its field; of an item: its period, empty for all of it; of a dossier: its number. */
  place: Type.String(),
  ground: Type.String(),
  groundTitle: Type.String(),
  basis: Type.String(),
  state: oneOf(EXCEPTION_STATES),
  stateName: Type.String(),
  since: Nullable(Timestamp),
  until: Nullable(CivilDay),
  reviewOn: CivilDay,
  proposedBy: Type.String(),
  reviewedBy: Nullable(Type.String()),
  thirdParty: Nullable(Type.String()),
  examinations: Type.Integer(),
  endedAt: Nullable(Timestamp),
  /** Of a whole dossier: the steps that it still has to take; empty for others. */
  steps: Type.Array(DemandedStep),
  /** Address of the record that leaves it out; null for a whole item. */
  url: Nullable(Type.String()),
  title: Nullable(Type.String()),
});
export type ExceptionHead = Static<typeof ExceptionHead>;

const Count = Type.Object({ code: Type.String(), name: Type.String(), count: Type.Integer() });
/** Heads by page, with the figures of all that the filters fit. */
export const ExceptionPage = Type.Object({
  ...Page(ExceptionHead).properties,
  total: Type.Integer(),
  computedAt: Timestamp,
  byGround: Type.Array(Count),
  byArea: Type.Array(Count),
  byBody: Type.Array(Count, { description: 'the 50 with most' }),
  byState: Type.Array(Count),
});
export type ExceptionPage = Static<typeof ExceptionPage>;

/** The same with what a body may withhold as whole dossiers: under which items they begin, on which grounds. */
export const ExceptionList = Type.Object({
  ...ExceptionPage.properties,
  dossiers: Type.Object({
    items: Type.Array(Type.Object({ code: Type.String(), title: Type.String(), example: Type.String() })),
    grounds: Type.Array(Type.Object({ code: Type.String(), title: Type.String(), basis: Type.String() })),
  }),
});
export type ExceptionList = Static<typeof ExceptionList>;
