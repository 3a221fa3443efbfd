import { type Static, Type } from 'typebox';
import { ConsultationSummary } from './consultations.ts';

const Text = Type.Union([Type.String(), Type.Null()]);
const Ids = Type.Array(Type.String({ maxLength: 40 }), { maxItems: 2000 });

export const ConsultationIssue = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  title: Type.String(),
  outcome: Text,
  outcomeName: Type.String(),
  reason: Type.String(),
  changed: Type.String(),
  version: Type.Integer(),
  updatedBy: Type.String(),
  updatedAt: Type.String(),
  opinions: Type.Integer(),
});
export type ConsultationIssue = Static<typeof ConsultationIssue>;

export const HandlingOverview = Type.Object({
  consultation: ConsultationSummary,
  /** Counted opinions in no issue. */
  open: Type.Integer(),
  hidden: Type.Integer(),
  withdrawn: Type.Integer(),
  channels: Type.Array(
    Type.Object({
      channel: Type.String(),
      title: Type.String(),
      received: Type.Integer(),
      counted: Type.Integer(),
    }),
  ),
  passages: Type.Array(Type.Object({ anchor: Type.String(), label: Type.String() })),
  issues: Type.Array(ConsultationIssue),
  mayHandle: Type.Boolean(),
  mayHide: Type.Boolean(),
  report: Text,
});
export type HandlingOverview = Static<typeof HandlingOverview>;

export const HandledOpinion = Type.Object({
  id: Type.String(),
  receivedAt: Type.String(),
  version: Type.Integer(),
  channel: Type.String(),
  channelName: Type.String(),
  group: Type.String(),
  groupName: Type.String(),
  name: Type.String(),
  contact: Type.String(),
  publicity: Type.String(),
  anchor: Text,
  quote: Type.String(),
  text: Type.String(),
  counted: Type.Boolean(),
  cluster: Text,
  clusterSize: Type.Integer(),
  issue: Text,
  evidence: Type.String(),
  hiddenReason: Text,
  withdrawn: Type.Boolean(),
  files: Type.Array(Type.Object({ name: Type.String(), sha256: Type.String(), sizeBytes: Type.Integer() })),
});
export type HandledOpinion = Static<typeof HandledOpinion>;

export const SuggestedIssue = Type.Object({
  title: Type.String(),
  opinions: Type.Integer(),
  clusters: Type.Array(Type.String()),
  /** What its members have in common, the most telling first. */
  words: Type.Array(Type.String()),
  sample: Type.String(),
});
export type SuggestedIssue = Static<typeof SuggestedIssue>;

export const OfflineOpinionBody = Type.Object({
  channel: Type.String({ maxLength: 20, description: 'hearing、research、deliberation 或 media' }),
  evidence: Type.String({ maxLength: 2000, description: '会议记录、调研报告、来函、报道等，写明日期' }),
  group: Type.String({ maxLength: 20 }),
  text: Type.String({ maxLength: 40_000 }),
  name: Type.Optional(Type.String({ maxLength: 400 })),
  contact: Type.Optional(Type.String({ maxLength: 800 })),
  publicity: Type.Optional(Type.String({ maxLength: 20 })),
  anchor: Type.Optional(Type.String({ maxLength: 80 })),
  quote: Type.Optional(Type.String({ maxLength: 4000 })),
  key: Type.Optional(Type.String({ maxLength: 100, description: '同一键的重复登记只算一条' })),
  files: Type.Optional(
    Type.Array(
      Type.Object({
        sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
        name: Type.String({ minLength: 1, maxLength: 200 }),
      }),
      { maxItems: 10 },
    ),
  ),
});
export type OfflineOpinionBody = Static<typeof OfflineOpinionBody>;

export const NewIssueBody = Type.Object({
  title: Type.String({ maxLength: 1000 }),
  opinions: Type.Optional(Ids),
  clusters: Type.Optional(Ids),
});

export const IssueEditBody = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  title: Type.String({ maxLength: 1000 }),
  outcome: Type.Union([Type.String({ maxLength: 20 }), Type.Null()]),
  reason: Type.String({ maxLength: 10_000 }),
  changed: Type.String({ maxLength: 10_000 }),
});
export type IssueEditBody = Static<typeof IssueEditBody>;

export const MoveBody = Type.Object({
  issue: Type.Union([Type.String({ maxLength: 40 }), Type.Null()]),
  opinions: Type.Optional(Ids),
  clusters: Type.Optional(Ids),
});
