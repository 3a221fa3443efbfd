import { type Static, Type } from 'typebox';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Day = Type.String({ description: 'YYYY-MM-DD' });

export const DossierSummary = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  kindTitle: Type.String(),
  number: Type.String(),
  title: Type.String(),
  area: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  /** The stage reached; null when nothing stands any more. */
  stage: Nullable(Type.String()),
  stageTitle: Nullable(Type.String()),
  closed: Type.Boolean(),
  openedOn: Day,
  changedAt: Type.String(),
  url: Type.String(),
});
export type DossierSummary = Static<typeof DossierSummary>;

export const TimelineRecord = Type.Object({
  disclosure: Type.String(),
  title: Type.String(),
  type: Type.String(),
  on: Day,
  publishedAt: Type.String(),
  state: Type.String(),
  withdrawnReason: Nullable(Type.String()),
  /** The last day of a 公示; from the next day on `state` is `expired` and the content is not told. */
  displayUntil: Nullable(Day),
  url: Type.String(),
  /** What is not told, on which ground. */
  withheld: Type.Array(
    Type.Object({ field: Type.String(), ground: Type.String(), explanation: Type.String() }),
  ),
  /** What the record changes of what was told before. */
  changes: Type.Array(Type.Object({ subject: Type.String(), before: Type.String(), after: Type.String() })),
  /** Corrections of the record itself, newest first. */
  corrections: Type.Array(
    Type.Object({ n: Type.Integer(), publishedAt: Type.String(), changeNote: Type.String() }),
  ),
  files: Type.Array(Type.Object({ name: Type.String(), url: Type.String(), sizeBytes: Type.Integer() })),
});
export type TimelineRecord = Static<typeof TimelineRecord>;

export const TimelineStage = Type.Object({
  key: Type.String(),
  title: Type.String(),
  demand: Type.String(),
  /** `done`, `now`, `next`, `missing`, `later`, `not-needed`, `restricted` */
  state: Type.String(),
  stateName: Type.String(),
  deadlines: Type.Array(
    Type.Object({
      title: Type.String(),
      dueOn: Day,
      basis: Type.String(),
      /** `kept`, `late`, `open`, `overdue` */
      state: Type.String(),
      /** Calendar days beyond the due day. */
      daysLate: Type.Integer(),
    }),
  ),
  records: Type.Array(TimelineRecord),
});
export type TimelineStage = Static<typeof TimelineStage>;

export const DossierDetail = Type.Intersect([
  DossierSummary,
  Type.Object({ basis: Type.String(), kindVersion: Type.Integer(), stages: Type.Array(TimelineStage) }),
]);
export type DossierDetail = Static<typeof DossierDetail>;
