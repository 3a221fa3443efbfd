import { type Static, Type } from 'typebox';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Day = Type.String({ description: 'YYYY-MM-DD' });

export const ConsultationSummary = Type.Object({
  id: Type.String(),
  title: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  area: Type.String(),
  /** `upcoming`, `open`, `closed`, `answered` */
  phase: Type.String(),
  phaseName: Type.String(),
  opensOn: Day,
  closesOn: Day,
  /** The first moment at which nothing is taken any more. */
  closesAt: Type.String(),
  plainSummary: Type.String(),
  /** 收到的意见, and how many count when one person's same text counts once. */
  received: Type.Integer(),
  counted: Type.Integer(),
  /** Until when the report is owed; null where none is. */
  answerDueOn: Nullable(Day),
  answerLate: Type.Boolean(),
  dossier: Type.String(),
  url: Type.String(),
});
export type ConsultationSummary = Static<typeof ConsultationSummary>;

const Count = Type.Object({ value: Type.String(), title: Type.String(), opinions: Type.Integer() });

export const AnswerPublished = Type.Object({
  number: Type.Integer(),
  issue: Type.String(),
  opinions: Type.Integer(),
  outcome: Type.String(),
  outcomeName: Type.String(),
  reason: Type.String(),
  changed: Type.String(),
});
export type AnswerPublished = Static<typeof AnswerPublished>;

export const ConsultationDetail = Type.Intersect([
  ConsultationSummary,
  Type.Object({
    edition: Type.Integer(),
    affected: Type.String(),
    questions: Type.Array(Type.Object({ question: Type.String(), background: Type.String() })),
    basis: Type.String(),
    shortReason: Type.String(),
    channels: Type.Array(Type.Object({ channel: Type.String(), title: Type.String(), how: Type.String() })),
    contact: Type.Array(Type.Object({ title: Type.String(), value: Type.String() })),
    passages: Type.Array(
      Type.Object({
        anchor: Type.String(),
        label: Type.String(),
        text: Type.String(),
        opinions: Type.Integer(),
      }),
    ),
    editions: Type.Array(
      Type.Object({ n: Type.Integer(), publishedAt: Type.String(), changeNote: Type.String() }),
    ),
    byChannel: Type.Array(Count),
    byGroup: Type.Array(Count),
    hidden: Type.Integer(),
    withdrawn: Type.Integer(),
    report: Nullable(
      Type.Object({
        id: Type.String(),
        title: Type.String(),
        publishedAt: Type.String(),
        url: Type.String(),
        answers: Type.Array(AnswerPublished),
        /** As the report tells them: received, and counted. */
        byChannel: Type.Array(
          Type.Object({
            channel: Type.String(),
            title: Type.String(),
            received: Type.Integer(),
            counted: Type.Integer(),
          }),
        ),
      }),
    ),
  }),
]);
export type ConsultationDetail = Static<typeof ConsultationDetail>;

export const PublicOpinion = Type.Object({
  id: Type.String(),
  receivedAt: Type.String(),
  channel: Type.String(),
  channelName: Type.String(),
  group: Type.String(),
  groupName: Type.String(),
  /** Null: the author does not want it shown. */
  name: Nullable(Type.String()),
  anchor: Nullable(Type.String()),
  quote: Type.String(),
  text: Type.String(),
  /** The group of the same and nearly the same texts, and how many of them stand. */
  cluster: Nullable(Type.String()),
  clusterSize: Type.Integer(),
});
export type PublicOpinion = Static<typeof PublicOpinion>;

export const LargeCluster = Type.Object({
  id: Type.String(),
  size: Type.Integer(),
  sample: Type.String(),
});
export type LargeCluster = Static<typeof LargeCluster>;

/** What somebody sends; absent fields are empty. */
export const OpinionBody = Type.Object({
  text: Type.String({ maxLength: 40_000 }),
  group: Type.Optional(
    Type.String({
      maxLength: 20,
      description: 'resident、enterprise、organisation、expert、deputy、public-body、other；缺省为 other',
    }),
  ),
  name: Type.Optional(Type.String({ maxLength: 400 })),
  contact: Type.Optional(Type.String({ maxLength: 800, description: '只供起草单位联系，任何时候都不公开' })),
  publicity: Type.Optional(
    Type.String({
      maxLength: 20,
      description: 'anonymous 公开内容不公开姓名（缺省）、named 公开内容和姓名、office-only 不公开',
    }),
  ),
  anchor: Type.Optional(Type.String({ maxLength: 80, description: 'passages[].anchor；缺省为对全文' })),
  quote: Type.Optional(Type.String({ maxLength: 4000 })),
  ticket: Type.Optional(Type.String({ maxLength: 200 })),
  answer: Type.Optional(Type.String({ maxLength: 40, description: '验证问题的答案，被要求时填写' })),
});
export type OpinionBody = Static<typeof OpinionBody>;

export const ReceiptAnswer = Type.Object({
  id: Type.String(),
  /** 回执码: shown once, kept only as a digest. */
  receipt: Type.String(),
  receivedAt: Type.String(),
  /** False: the same person's same text counts once. */
  counted: Type.Boolean(),
  url: Type.String(),
});
export type ReceiptAnswer = Static<typeof ReceiptAnswer>;

export const TicketAnswer = Type.Object({ ticket: Type.String(), question: Type.String() });
