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
  /** What the list of its kind is narrowed by; null where it has none. */
  category: Nullable(Type.String()),
  categoryTitle: Nullable(Type.String()),
  /** The phases of its kind, done as far as its public records go; empty where the kind has none. */
  phases: Type.Array(
    Type.Object({
      key: Type.String(),
      title: Type.String(),
      /** `done`, `now`, `later` */
      state: Type.String(),
    }),
  ),
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

const Asked = Type.Object({
  key: Type.String(),
  title: Type.String(),
  basis: Type.String(),
  advice: Type.String(),
  /** The stage at which it is put right. */
  stage: Type.String(),
  stageTitle: Type.String(),
});

export const TimelineStage = Type.Object({
  key: Type.String(),
  title: Type.String(),
  demand: Type.String(),
  /** `done`, `now`, `held`, `next`, `missing`, `lifted`, `later`, `not-needed`, `restricted` */
  state: Type.String(),
  stateName: Type.String(),
  /** Later stages wait for it. */
  required: Type.Boolean(),
  /** Who has to do it. */
  responsible: Nullable(Type.String()),
  /** What is missing here. */
  unmet: Type.Array(Asked),
  /** What has to be done elsewhere first. */
  blockedBy: Type.Array(Asked),
  /** Days for which it could have been done and was not; null where it is done, not due or not possible yet. */
  waitingSince: Nullable(Day),
  waitingDays: Nullable(Type.Integer()),
  deadlines: Type.Array(
    Type.Object({
      title: Type.String(),
      dueOn: Day,
      basis: Type.String(),
      /** How it was counted, so that anybody can count it again. */
      computation: Type.String(),
      /** 暂定: counted into a year whose holidays are not announced. */
      provisional: Type.Boolean(),
      /** `kept`, `late`, `open`, `overdue` */
      state: Type.String(),
      /** Calendar days beyond the due day. */
      daysLate: Type.Integer(),
    }),
  ),
  records: Type.Array(TimelineRecord),
});
export type TimelineStage = Static<typeof TimelineStage>;

/** Figures of the records of one stage in order of time. */
export const RunningTable = Type.Object({
  title: Type.String(),
  /** What the first column is: 月份, 截至日期. */
  atTitle: Type.String(),
  figures: Type.Array(
    Type.Object({
      title: Type.String(),
      unit: Type.String(),
      /** `line`, `bar`; null = in the table only */
      drawing: Type.Union([Type.Literal('line'), Type.Literal('bar'), Type.Null()]),
    }),
  ),
  rows: Type.Array(
    Type.Object({
      at: Type.String({ description: 'YYYY-MM or YYYY-MM-DD' }),
      title: Type.String(),
      url: Type.String(),
      values: Type.Array(Nullable(Type.String())),
    }),
  ),
});
export type RunningTable = Static<typeof RunningTable>;

export const DossierDetail = Type.Intersect([
  DossierSummary,
  Type.Object({
    basis: Type.String(),
    kindVersion: Type.Integer(),
    running: Type.Array(RunningTable),
    /** The rules by which it is judged, chosen by its first day; null where its kind has one set. */
    profile: Nullable(Type.Object({ key: Type.String(), title: Type.String() })),
    /** The stage and day of the record that sent the dossier back, while it has not come that far again. */
    sentBack: Nullable(Type.Object({ stage: Type.String(), on: Type.String() })),
    stages: Type.Array(TimelineStage),
  }),
]);
export type DossierDetail = Static<typeof DossierDetail>;
