import { type Static, Type } from 'typebox';
import { APPRAISAL_STATES } from '../../schema/vocabulary.ts';
import { CivilDay, Id, Nullable, oneOf, Timestamp } from './common.ts';

const Figures = Type.Record(Type.String(), Type.Number());
const Code = Type.String({ maxLength: 60 });

export const AppraisalSummary = Type.Object({
  id: Id,
  year: Type.Integer(),
  title: Type.String(),
  periodFrom: CivilDay,
  periodTo: CivilDay,
  state: oneOf(APPRAISAL_STATES),
  stateName: Type.String(),
  bodies: Type.Integer(),
  objectionUntil: Nullable(CivilDay),
  publishedAt: Nullable(Timestamp),
  digest: Nullable(Type.String({ description: '公布结果（规范 JSON）的 SHA-256' })),
});
export type AppraisalSummary = Static<typeof AppraisalSummary>;

export const AppraisedBody = Type.Object({
  body: Type.String(),
  bodyName: Type.String(),
  /** What the platform counted, and the sample. */ facts: Figures,
  claims: Type.Array(
    Type.Object({
      indicator: Type.String(),
      points: Type.Number(),
      text: Type.String(),
      links: Type.Array(Type.String()),
      at: Timestamp,
    }),
  ),
  reviews: Type.Array(
    Type.Object({ indicator: Type.String(), points: Type.Number(), text: Type.String(), at: Timestamp }),
  ),
  /** Records from which was drawn, in order, and those that were. */ candidates: Type.Array(Type.String()),
  sample: Type.Array(
    Type.Object({ record: Type.String(), outcome: Nullable(Type.String()), text: Type.String() }),
  ),
  objections: Type.Array(
    Type.Object({
      indicator: Type.String(),
      text: Type.String(),
      at: Timestamp,
      /** `upheld`, `rejected`; null: not decided. */ outcome: Nullable(Type.String()),
      points: Nullable(Type.Number()),
      decision: Nullable(Type.String()),
      decidedAt: Nullable(Timestamp),
    }),
  ),
  /** Every total that was computed, the oldest first. */ scores: Type.Array(
    Type.Object({ at: Timestamp, cause: Type.String(), total: Type.Number() }),
  ),
  parts: Type.Array(
    Type.Object({
      indicator: Type.String(),
      points: Type.Number(),
      of: Type.Number(),
      how: Type.String({ description: '算式' }),
    }),
  ),
  total: Type.Number(),
  vetoed: Type.Array(Type.String()),
  grade: Type.String(),
});
export type AppraisedBody = Static<typeof AppraisedBody>;

export const AppraisalIndicator = Type.Object({
  code: Code,
  group: Type.String({ maxLength: 60 }),
  title: Type.String({ minLength: 1, maxLength: 100 }),
  demand: Type.String({ maxLength: 500 }),
  weight: Type.Number({ minimum: 0, maximum: 100 }),
  method: oneOf(['automatic', 'manual', 'sample'] as const),
  formula: Type.Unknown({ description: '由事实计分的算式；人工评审的为 null' }),
  source: Type.String(),
});

export const AppraisalResult = Type.Object({
  id: Id,
  year: Type.Integer(),
  title: Type.String(),
  periodFrom: CivilDay,
  periodTo: CivilDay,
  /** Indicators, vetoes and grades by which it is scored. */ declaration: Type.Object(
    {
      version: Type.String(),
      basis: Type.String(),
      indicators: Type.Array(AppraisalIndicator),
      objectionDays: Type.Integer(),
      sampleSize: Type.Integer(),
    },
    { additionalProperties: true },
  ),
  draw: Type.Object({
    /** SHA-256 of the secret, published before the draw. */ commitment: Type.String(),
    /** Null before the draw. */ secret: Nullable(Type.String()),
    logIndex: Nullable(Type.Integer()),
    logHash: Nullable(Type.String()),
    seed: Nullable(Type.String()),
  }),
  bodies: Type.Array(AppraisedBody),
});
export type AppraisalResult = Static<typeof AppraisalResult>;

export const Appraisal = Type.Object({
  ...AppraisalSummary.properties,
  result: AppraisalResult,
  /** What the asker may do now. */ acts: Type.Array(Type.String()),
});
export type Appraisal = Static<typeof Appraisal>;

export const NewAppraisal = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 100 }),
    year: Type.Integer({ minimum: 2016, maximum: 2100, description: '采用哪一年度的指标体系' }),
    periodFrom: CivilDay,
    periodTo: CivilDay,
    bodies: Type.Array(Code, { minItems: 1, maxItems: 2000 }),
    /** Other weights than those of the year's set, by indicator; an indicator of weight 0 falls out. */ weights:
      Type.Optional(Type.Record(Code, Type.Number({ minimum: 0, maximum: 100 }))),
  },
  { additionalProperties: false },
);
export type NewAppraisal = Static<typeof NewAppraisal>;

const About = { body: Code, text: Type.String({ minLength: 1, maxLength: 2000 }) };
const Points = Type.Number({ minimum: 0, maximum: 100 });
const closed = { additionalProperties: false } as const;
/** One thing that is said in an appraisal: 自评, 评审, 抽查结论, 异议, 异议处理. */
export const AppraisalAct = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('claim'),
      ...About,
      indicator: Code,
      points: Points,
      links: Type.Optional(Type.Array(Type.String({ maxLength: 500 }), { maxItems: 20 })),
    },
    closed,
  ),
  Type.Object({ kind: Type.Literal('review'), ...About, indicator: Code, points: Points }, closed),
  Type.Object(
    {
      kind: Type.Literal('looked'),
      ...About,
      record: Type.String({ maxLength: 40 }),
      passed: Type.Boolean(),
    },
    closed,
  ),
  Type.Object({ kind: Type.Literal('objected'), ...About, indicator: Code }, closed),
  Type.Object(
    {
      kind: Type.Literal('decided'),
      ...About,
      indicator: Code,
      /** Points that it gets instead; absent: the objection is rejected. */ points: Type.Optional(Points),
    },
    closed,
  ),
]);
export type AppraisalAct = Static<typeof AppraisalAct>;

export const APPRAISAL_STEPS = ['draw', 'tell', 'publish'] as const;
export const AppraisalStep = Type.Object({ step: oneOf(APPRAISAL_STEPS) }, closed);
export type AppraisalStep = Static<typeof AppraisalStep>;
