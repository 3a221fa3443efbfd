import { type Static, Type } from 'typebox';
import { BATCH_ACTIONS, KEEP_GROUNDS, type KeepGround } from '../../schema/vocabulary.ts';
import { CivilDay, Content, Id, Nullable, oneOf, Refusal, Timestamp } from './common.ts';

export const WorkflowAction = Type.Object({
  seq: Type.Integer(),
  round: Type.Integer(),
  action: Type.String(),
  actionName: Type.String(),
  step: Nullable(Type.String()),
  actorId: Type.String(),
  actorName: Type.String(),
  opinion: Type.String(),
  at: Timestamp,
});
export const DraftSummary = Type.Object({
  id: Id,
  title: Type.String(),
  item: Type.String(),
  itemTitle: Type.String(),
  area: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  state: Type.String(),
  stateName: Type.String(),
  step: Nullable(Type.String()),
  stepName: Nullable(Type.String()),
  version: Type.Integer(),
  dueOn: Nullable(CivilDay),
  createdBy: Type.String(),
  submittedBy: Nullable(Type.String()),
  updatedByName: Type.String(),
  updatedAt: Timestamp,
  submittedAt: Nullable(Timestamp),
  disclosure: Nullable(Id),
  /** With what remark it came back; null unless it is 退回修改. */
  returnedFor: Nullable(Type.String()),
});
export type DraftSummary = Static<typeof DraftSummary>;
/** 定时签发: the last time that was set; `failure` says why it did not go out then. */
export const ScheduledIssue = Type.Object({
  publishAt: Timestamp,
  byName: Type.String(),
  /** `published`, `cancelled`, `failed`; null: it waits. */
  ended: Nullable(Type.String()),
  endedByName: Nullable(Type.String()),
  failure: Type.String(),
});
/** 紧急发布: issued before its reviews, which are taken within 24 hours; `waiting` names those that are left. */
export const UrgentIssue = Type.Object({
  reason: Type.String(),
  issuedByName: Type.String(),
  issuedAt: Timestamp,
  dueAt: Timestamp,
  waiting: Type.Array(Type.String()),
  reviews: Type.Array(
    Type.Object({
      stepName: Type.String(),
      /** `confirmed` or `objected`. */
      verdict: Type.String(),
      remark: Type.String(),
      byName: Type.String(),
      at: Timestamp,
    }),
  ),
});
export const Draft = Type.Intersect([
  DraftSummary,
  Type.Object({
    type: Type.String(),
    typeVersion: Type.Integer(),
    content: Content,
    round: Type.Integer(),
    steps: Type.Array(Type.String()),
    stepIndex: Type.Integer(),
    baseEdition: Nullable(Type.Integer()),
    obligation: Nullable(Type.Integer()),
    /** What the one who asks may do now: `edit`, `submit`, `approve`, `publish-urgently` (DRAFT_ACTIONS). */
    allowed: Type.Array(Type.String()),
    workflow: Type.Array(WorkflowAction),
    urgent: Nullable(UrgentIssue),
    schedule: Nullable(ScheduledIssue),
  }),
]);
export type Draft = Static<typeof Draft>;
export const CreateDraft = Type.Object(
  {
    item: Type.String(),
    body: Type.String(),
    content: Type.Optional(Content),
    obligation: Type.Optional(Type.Integer()),
    /** Correct something published: starts from its current edition. */
    disclosure: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type CreateDraft = Static<typeof CreateDraft>;
/**
 * PATCH replaces the content as a whole; `If-Match: "<version>"`. A 412 carries `current` (a Draft) beside the
 * refusals.
 */
export const SaveDraft = Type.Object({ content: Content }, { additionalProperties: false });
export const Act = Type.Object(
  {
    opinion: Type.Optional(Type.String({ maxLength: 1000 })),
    /** With publish of a correction: what was changed and why, shown to the public. */
    changeNote: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);
export const ScheduleAct = Type.Object(
  {
    /** `2026-03-10 09:00`, Asia/Shanghai. */
    at: Type.String({ maxLength: 20 }),
    opinion: Type.Optional(Type.String({ maxLength: 1000 })),
    changeNote: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);
export const BatchAct = Type.Object(
  {
    action: oneOf(BATCH_ACTIONS),
    drafts: Type.Array(Type.Object({ id: Id, version: Type.Integer() }), { minItems: 1, maxItems: 100 }),
    opinion: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { additionalProperties: false },
);
export const BatchOutcome = Type.Object({
  results: Type.Array(
    Type.Object({ id: Id, title: Type.String(), ok: Type.Boolean(), refusals: Type.Array(Refusal) }),
  ),
});
export type BatchOutcome = Static<typeof BatchOutcome>;
/** Records of a sheet, a draft for each. */
export const BatchDrafts = Type.Object(
  {
    item: Type.String(),
    body: Type.String(),
    contents: Type.Array(Content, { minItems: 1, maxItems: 200 }),
  },
  { additionalProperties: false },
);
export const CreatedDrafts = Type.Object({
  /** In the order of the records; `id` is null for one that was refused. */
  results: Type.Array(Type.Object({ id: Nullable(Id), refusals: Type.Array(Refusal) })),
});
export type CreatedDrafts = Static<typeof CreatedDrafts>;
/** What a submission would meet and bring. */
export const DraftCheck = Type.Object({
  refusals: Type.Array(Refusal),
  figures: Type.Array(
    Type.Object({ title: Type.String(), value: Type.Integer(), examples: Type.Array(Type.String()) }),
  ),
});
export type DraftCheck = Static<typeof DraftCheck>;

/** What screening found in a draft, in its place, and what was decided about it. */
export const DraftFinds = Type.Object({
  items: Type.Array(
    Type.Object({
      find: Type.String(),
      kind: Type.String(),
      label: Type.String(),
      masked: Type.String(),
      where: Type.String(),
      path: Type.String(),
      /** The text around it, with what was found between; null in a file. */
      context: Nullable(Type.Object({ before: Type.String(), match: Type.String(), after: Type.String() })),
      kept: Nullable(
        Type.Object({
          ground: Type.String(),
          basis: Type.String(),
          reason: Type.String(),
          byName: Type.String(),
          at: Timestamp,
          confirmedByName: Nullable(Type.String()),
          confirmedAt: Nullable(Timestamp),
        }),
      ),
      /** With which the one who asks may keep it now; empty when it is not for them. */
      grounds: Type.Array(
        Type.Object({ ground: oneOf<KeepGround>(KEEP_GROUNDS), title: Type.String(), basis: Type.String() }),
      ),
      mayConfirm: Type.Boolean(),
    }),
  ),
});
export type DraftFinds = Static<typeof DraftFinds>;
/** The decisions that a draft speaks of: by what, and what the reviewer confirmed. */
export const DraftMatches = Type.Object({
  items: Type.Array(
    Type.Object({
      dossier: Id,
      number: Type.String(),
      title: Type.String(),
      how: Type.String(),
      /** Nobody can confirm it: the decision was found unlawful, or has yet to be reviewed. */
      refused: Type.Boolean(),
      confirmed: Nullable(
        Type.Object({ about: Type.Boolean(), reason: Type.String(), byName: Type.String(), at: Timestamp }),
      ),
      mayConfirm: Type.Boolean(),
    }),
  ),
});
export type DraftMatches = Static<typeof DraftMatches>;
export const MatchConfirmed = Type.Object(
  {
    dossier: Id,
    /** It announces or carries out this decision; if not, `reason` says why it speaks of it. */
    about: Type.Boolean(),
    reason: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);
export type MatchConfirmed = Static<typeof MatchConfirmed>;
export const FindNamed = Type.Object(
  { find: Type.String({ minLength: 8, maxLength: 200 }) },
  { additionalProperties: false },
);
export const FindKept = Type.Object(
  {
    ...FindNamed.properties,
    ground: oneOf<KeepGround>(KEEP_GROUNDS),
    reason: Type.String({ maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type FindKept = Static<typeof FindKept>;
