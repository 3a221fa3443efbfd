import { type Static, Type } from 'typebox';
import { CivilDay, Id, Nullable, Timestamp } from './common.ts';

/** `objected`: an objection waits to be decided. */
export const FINDING_STATES = ['open', 'objected', 'mended'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const InspectionFinding = Type.Object({
  id: Type.Integer(),
  body: Type.String(),
  bodyName: Type.String(),
  indicator: Type.String(),
  indicatorTitle: Type.String(),
  /** What the inspector demands. */ rule: Type.String(),
  source: Type.String(),
  place: Type.String({ description: '问题所在的地址，以 / 开头' }),
  item: Nullable(Type.String()),
  itemTitle: Nullable(Type.String()),
  disclosure: Nullable(Id),
  detail: Type.String(),
  points: Type.Number(),
  digest: Type.String({ description: '所见内容的 SHA-256' }),
  foundAt: Timestamp,
  mendedAt: Nullable(Timestamp),
  /** The instrument by which it is asked to be mended. */ instrument: Nullable(Id),
  instrumentNumber: Nullable(Type.String()),
  instrumentState: Nullable(Type.String()),
  /** Struck by an objection that was upheld: it does not count. */ struck: Type.Boolean(),
  /** What the body said against it without an instrument, and what the office made of that. */
  objection: Nullable(
    Type.Object({
      text: Type.String(),
      at: Timestamp,
      upheld: Nullable(Type.Boolean()),
      decision: Nullable(Type.String()),
      decidedAt: Nullable(Timestamp),
    }),
  ),
});
export type InspectionFinding = Static<typeof InspectionFinding>;

export const InspectionVetoCount = Type.Object({
  key: Type.String(),
  title: Type.String(),
  count: Type.Integer(),
  limit: Type.Integer(),
  source: Type.String(),
});
/** 自查结果 of one body. */
export const InspectionOfBody = Type.Object({
  body: Type.String(),
  bodyName: Type.String(),
  inspectedAt: Nullable(Timestamp),
  /** When the last whole run over all bodies ended. */ computedAt: Nullable(Timestamp),
  /** `computedAt` is longer ago than it may be. */ stale: Type.Boolean(),
  nextOn: Nullable(CivilDay),
  score: Nullable(Type.Number()),
  vetoed: Type.Boolean(),
  findings: Type.Integer(),
  vetoes: Type.Array(InspectionVetoCount),
  counts: Type.Record(Type.String(), Type.Integer()),
});
export type InspectionOfBody = Static<typeof InspectionOfBody>;

export const OrderRectification = Type.Object(
  {
    findings: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, maxItems: 500 }),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 4000 })),
    answerDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 60, description: '回复期限，工作日' })),
  },
  { additionalProperties: false },
);
export type OrderRectification = Static<typeof OrderRectification>;
