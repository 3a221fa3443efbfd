import { Type } from 'typebox';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Fields = Type.Record(Type.String(), Type.Unknown(), { description: '按信息类型的条目字段' });

export const RegisterSummarySchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  type: Type.String(),
  typeTitle: Type.String(),
  item: Type.String(),
  area: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  indexNumber: Type.String(),
  state: Type.Union([Type.Literal('published'), Type.Literal('withdrawn'), Type.Literal('expired')]),
  edition: Type.Integer(),
  entries: Type.Integer(),
  effectiveOn: Type.String(),
  firstPublishedAt: Type.String(),
  updatedAt: Type.String(),
});

export const RegisterEditionSchema = Type.Object({
  n: Type.Integer(),
  editionId: Type.String(),
  effectiveOn: Type.String(),
  basis: Type.String({ description: '依据文件' }),
  article: Type.String({ description: '依据条款' }),
  reason: Type.String(),
  added: Type.Integer(),
  changed: Type.Integer(),
  removed: Type.Integer(),
  entries: Type.Integer({ description: '变动后的条目数' }),
  publishedAt: Type.String(),
  bodyName: Type.String(),
  changeNote: Type.String(),
});

export const RegisterDetailSchema = Type.Intersect([
  RegisterSummarySchema,
  Type.Object({ editions: Type.Array(RegisterEditionSchema) }),
]);

export const EntrySchema = Type.Object({
  key: Type.String(),
  title: Type.String(),
  fields: Fields,
  validFrom: Type.String(),
  validTo: Nullable(Type.String()),
  edition: Type.Integer(),
  endedBy: Nullable(Type.Integer()),
  displayUntil: Nullable(Type.String()),
});

export const EntriesSchema = Type.Object({
  on: Type.String({ description: '清单所属的日期' }),
  total: Type.Integer(),
  items: Type.Array(EntrySchema),
  next: Nullable(Type.String()),
});

export const LinkedSchema = Type.Object({
  field: Type.String(),
  registerId: Type.String(),
  registerTitle: Type.String(),
  type: Type.String(),
  key: Type.String(),
  title: Type.String(),
});

export const EntryDetailSchema = Type.Object({
  history: Type.Array(EntrySchema, { description: '由新到旧' }),
  linksFrom: Type.Array(LinkedSchema),
  linksTo: Type.Array(LinkedSchema),
});

export const DifferenceSchema = Type.Object({
  from: Type.Integer(),
  to: Type.Integer(),
  added: Type.Integer(),
  removed: Type.Integer(),
  changed: Type.Integer(),
  items: Type.Array(
    Type.Object({
      key: Type.String(),
      title: Type.String(),
      kind: Type.Union([Type.Literal('added'), Type.Literal('removed'), Type.Literal('changed')]),
      before: Nullable(Fields),
      after: Nullable(Fields),
      changes: Type.Array(
        Type.Object({ field: Type.String(), before: Type.Unknown(), after: Type.Unknown() }),
      ),
    }),
  ),
  next: Nullable(Type.String()),
});

export const CreditSchema = Type.Object({
  uscc: Type.String(),
  name: Nullable(Type.String()),
  lines: Type.Array(
    Type.Intersect([
      EntrySchema,
      Type.Object({
        registerId: Type.String(),
        registerTitle: Type.String(),
        type: Type.String(),
        bodyName: Type.String(),
        polarity: Type.Union([Type.Literal('positive'), Type.Literal('negative'), Type.Literal('neutral')]),
        subjectName: Type.String(),
        occurredOn: Nullable(Type.String()),
      }),
    ]),
  ),
  disclosures: Type.Array(
    Type.Object({ id: Type.String(), title: Type.String(), publishedOn: Type.String() }),
  ),
});
