import { type Static, Type } from 'typebox';
import type { FieldDeclaration } from '../../schema/fields.ts';
import {
  AUDIENCES,
  KINDS,
  MANNERS,
  RESPONSIBLE_SETS,
  REVIEW_STEPS,
  TERM_UNITS,
  TIMING_PERIODS,
} from '../../schema/vocabulary.ts';
import { CivilDay, Nullable, oneOf, Timestamp } from './common.ts';

export const Area = Type.Object({
  code: Type.String(),
  number: Type.Integer(),
  article: Type.String(),
  title: Type.String(),
  kind: Type.String(),
  demand: Type.String(),
  leads: Type.Array(Type.String()),
  responsible: Type.Array(Type.Unknown()),
});
export type Area = Static<typeof Area>;
export const Item = Type.Object({
  code: Type.String(),
  version: Type.Integer(),
  area: Type.String(),
  areaTitle: Type.String(),
  kind: Type.String(),
  group: Type.String(),
  title: Type.String(),
  type: Type.String(),
  shape: Type.String(),
  elements: Type.Array(Type.String()),
  basis: Type.Array(Type.String()),
  leads: Type.Array(Type.String()),
  responsible: Type.Array(Type.Unknown()),
  timing: Type.Unknown(),
  timingText: Type.String(),
  timingBasis: Type.String(),
  audience: Type.String(),
  manner: Type.String(),
  channels: Type.Array(Type.String()),
  review: Type.Array(Type.String()),
  clauses: Type.Array(Type.String()),
  /** 停用: since then nobody owes it; null = in use. */
  retiredOn: Nullable(CivilDay),
});
export type Item = Static<typeof Item>;
const Line = Type.String({ maxLength: 500 });
const Lines = Type.Array(Line, { maxItems: 200 });
const Days = Type.Integer({ minimum: 0, maximum: 3660 });
const Unit = oneOf(TERM_UNITS);
/** `01-31`: of unit `date`, the day of the following year. */
const MonthDay = Type.Optional(Type.String({ pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' }));
export const ItemTiming = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('event'),
      event: Line,
      days: Days,
      unit: Unit,
      date: MonthDay,
      rule: Type.Optional(Line),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('period'),
      every: oneOf(TIMING_PERIODS),
      days: Days,
      unit: Unit,
      date: MonthDay,
      rule: Type.Optional(Line),
      since: Type.Optional(CivilDay),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal('standing'), reviewMonths: Type.Integer({ minimum: 1, maximum: 120 }) },
    { additionalProperties: false },
  ),
]);
export type ItemTiming = Static<typeof ItemTiming>;
/** An item as it is declared; whether it makes sense is judged by src/catalogue/judge-item.ts, all refusals at once. */
export const ItemFields = Type.Object(
  {
    code: Type.String({ maxLength: 60 }),
    area: Line,
    kind: oneOf(KINDS),
    title: Line,
    group: Line,
    type: Line,
    elements: Lines,
    basis: Lines,
    leads: Lines,
    responsible: Type.Array(
      Type.Union([
        Type.Object(
          {
            set: oneOf(RESPONSIBLE_SETS),
          },
          { additionalProperties: false },
        ),
        Type.Object({ bodies: Lines }, { additionalProperties: false }),
        Type.Object(
          { holders: Type.String({ maxLength: 60, description: '名录的类型代码：名录中各条目的责任单位' }) },
          { additionalProperties: false },
        ),
      ]),
      { maxItems: 100 },
    ),
    timing: ItemTiming,
    timingBasis: Line,
    audience: oneOf(AUDIENCES),
    manner: oneOf(MANNERS),
    channels: Lines,
    review: Type.Array(oneOf(REVIEW_STEPS), { maxItems: 10 }),
    clauses: Lines,
  },
  { additionalProperties: false },
);
export type ItemFields = Static<typeof ItemFields>;
const WhyAndWhen = {
  reason: Type.String({ maxLength: 500, description: '修改理由，向社会公示' }),
  validFrom: Type.String({ maxLength: 10, description: '自何日起执行' }),
};
export const ItemChange = Type.Object(
  { ...ItemFields.properties, ...WhyAndWhen },
  { additionalProperties: false },
);
export type ItemChange = Static<typeof ItemChange>;
export const ItemRetirement = Type.Object(WhyAndWhen, { additionalProperties: false });
export const ItemDifference = Type.Object({
  field: Type.String(),
  title: Type.String(),
  before: Type.String(),
  after: Type.String(),
});
export type ItemDifference = Static<typeof ItemDifference>;
export const ItemVersion = Type.Object({
  version: Type.Integer(),
  validFrom: CivilDay,
  retiredOn: Nullable(CivilDay),
  /** The name of the person for those who are signed in; the public reads the office. */
  authorName: Type.String(),
  reason: Type.String(),
  at: Timestamp,
  /** What this version changed in the one before, field by field, in words. */
  differences: Type.Array(ItemDifference),
});
export type ItemVersion = Static<typeof ItemVersion>;
/** A change of reviews, of who owes an item, or its end, that takes a second person of the office. */
export const ItemProposal = Type.Object({
  id: Type.String(),
  code: Type.String(),
  title: Type.String(),
  baseVersion: Type.Integer(),
  /** 变更, 停用 or 恢复使用. */
  act: Type.String(),
  reason: Type.String(),
  validFrom: CivilDay,
  /** Empty for the public. */
  proposedBy: Type.String(),
  proposedByName: Type.String(),
  proposedAt: Timestamp,
  state: Type.String({ description: 'waiting、confirmed、rejected' }),
  decidedByName: Nullable(Type.String()),
  decidedAt: Nullable(Timestamp),
  decisionReason: Type.String(),
  differences: Type.Array(ItemDifference),
});
export type ItemProposal = Static<typeof ItemProposal>;
/** A period that a law sets, on the days on which it is in force. */
export const LawRule = Type.Object({
  code: Type.String(),
  title: Type.String(),
  text: Type.String(),
  scope: Type.String(),
  value: Type.Integer(),
  unit: Type.String(),
  /** `01-31`: of unit `date`. */
  date: Type.Optional(Type.String()),
  effectiveFrom: CivilDay,
  effectiveTo: Nullable(CivilDay),
  checked: Type.String(),
});
export type LawRule = Static<typeof LawRule>;
/** What a timing means in words, with an example. */
export const TimingExplanation = Type.Object({
  text: Type.String(),
  computation: Nullable(Type.String()),
  dueOn: Nullable(CivilDay),
});
export type TimingExplanation = Static<typeof TimingExplanation>;
/** What an uploaded table would do, or has done, row by row. */
export const CatalogueImport = Type.Object({
  applied: Type.Boolean(),
  /** How many of the changes wait for a second person. */
  waiting: Type.Integer(),
  /** The state of the catalogue that the preview was made from; it is handed back to apply. */
  basedOn: Type.String(),
  added: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      row: Type.Integer(),
      code: Type.String(),
      title: Type.String(),
      outcome: Type.Union([
        Type.Literal('added'),
        Type.Literal('changed'),
        Type.Literal('unchanged'),
        Type.Literal('refused'),
      ]),
      differences: Type.Array(ItemDifference),
      faults: Type.Array(
        Type.Object({ column: Type.String(), message: Type.String(), advice: Type.String() }),
      ),
    }),
  ),
});
export type CatalogueImport = Static<typeof CatalogueImport>;
export const TypeDescription = Type.Object({
  key: Type.String(),
  version: Type.Integer(),
  shape: Type.String(),
  title: Type.String(),
  description: Type.String(),
  /**
   * JSON Schema 2020-12 with Chinese titles and help; `x-kind` names the field kind, `x-privacy` what reaches the
   * public.
   */
  schema: Type.Unknown(),
  form: Type.Object({
    sections: Type.Array(
      Type.Object({ title: Type.String(), help: Type.String(), fields: Type.Array(Type.String()) }),
    ),
  }),
});
export type TypeDescription = Static<typeof TypeDescription>;
/** A type with its declaration, from which a form is drawn. */
export const TypeDetail = Type.Intersect([
  TypeDescription,
  Type.Object({
    /** By name, in order, as declared in src/schema/fields.ts. */
    fields: Type.Unsafe<Readonly<Record<string, FieldDeclaration>>>(
      Type.Record(Type.String(), Type.Unknown(), {
        description:
          '各字段的声明：kind、title、help、required、privacy 及该种字段的长度、精度、单位、选项、栏目',
      }),
    ),
    /** Figures of the record that are sums of others; a part is a field or a column of a table (`rows.column`). */
    sums: Type.Array(
      Type.Object({
        total: Type.String(),
        plus: Type.Array(Type.String()),
        minus: Type.Array(Type.String()),
      }),
    ),
    /**
     * By field: where its empty sheet is and, for a table of the form, where a filled one is read into rows (below
     * /api/v1).
     */
    sheets: Type.Record(
      Type.String(),
      Type.Object({ template: Type.String(), rows: Nullable(Type.String()) }),
    ),
  }),
]);
export type TypeDetail = Static<typeof TypeDetail>;
