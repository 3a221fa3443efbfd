import { type Static, Type } from 'typebox';
import { INSTRUMENT_KINDS } from '../../schema/vocabulary.ts';
import { CivilDay, Id, Nullable, oneOf, Timestamp } from './common.ts';

export const InstrumentFinding = Type.Object({
  n: Type.Integer(),
  obligation: Nullable(Type.Integer()),
  item: Nullable(Type.String()),
  itemTitle: Nullable(Type.String()),
  /** Of the obligation: what it arose from, its period (`2026-03`), the day on which it was due. */
  subject: Type.String(),
  period: Nullable(Type.String()),
  dueOn: Nullable(CivilDay),
  /** Words, or an address below the site. */ place: Type.String(),
  note: Type.String(),
  /** What has become of the obligation or of the item at the body until now; null for what is only words. */
  stateNow: Nullable(Type.String()),
  /** `stands`, `objected`, `upheld` (no longer held against the body), `rejected`. */ contest: Type.String(),
});
/** Whose bytes were expunged has no digest any more. */
const InstrumentFile = Type.Object({
  sha256: Nullable(Type.String()),
  name: Type.String(),
  sizeBytes: Type.Integer(),
});
export const InstrumentEvent = Type.Object({
  kind: Type.String(),
  at: Timestamp,
  body: Type.String(),
  bodyName: Type.String(),
  /** Only for those who may deal with it. */ actorName: Nullable(Type.String()),
  finding: Nullable(Type.Integer()),
  outcome: Nullable(Type.String()),
  text: Type.String(),
  evidence: Type.Array(Type.String(), { description: '可以查看的网址' }),
  files: Type.Array(InstrumentFile, { description: '随回复附的文件，只向双方列出' }),
  fileCount: Type.Integer({ description: '随回复附的文件数' }),
});
export const InstrumentSummary = Type.Object({
  id: Id,
  number: Type.String(),
  kind: Type.String(),
  kindName: Type.String(),
  issuer: Type.String(),
  issuerName: Type.String(),
  addressee: Type.String(),
  addresseeName: Type.String(),
  state: Type.String(),
  stateName: Type.String(),
  issuedAt: Timestamp,
  answerDue: Nullable(CivilDay),
  /** Not answered, and the last day for it is over. */ overdue: Type.Boolean(),
  findings: Type.Integer(),
});
export type InstrumentSummary = Static<typeof InstrumentSummary>;
export const Instrument = Type.Object({
  ...Type.Omit(InstrumentSummary, ['findings']).properties,
  basis: Type.String(),
  text: Type.String(),
  isPublic: Type.Boolean(),
  objectionUntil: CivilDay,
  /** The one that was not mended before. */ follows: Nullable(Id),
  followedBy: Nullable(Id),
  findings: Type.Array(InstrumentFinding),
  events: Type.Array(InstrumentEvent),
  /** What the asker may do now: `answer`, `object`, `decide`, `re-inspect`. */ acts: Type.Array(
    Type.String(),
  ),
});
export type Instrument = Static<typeof Instrument>;

export const NewFinding = Type.Object(
  {
    body: Type.String({ maxLength: 40 }),
    obligation: Type.Optional(Type.Integer({ minimum: 1 })),
    item: Type.Optional(Type.String({ maxLength: 60 })),
    place: Type.Optional(Type.String({ maxLength: 500 })),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);
export const IssueInstruments = Type.Object(
  {
    kind: oneOf(INSTRUMENT_KINDS),
    issuer: Type.Optional(
      Type.String({ maxLength: 40, description: '以哪个单位的名义；默认为本人可以代表的单位' }),
    ),
    bodies: Type.Optional(
      Type.Array(Type.String({ maxLength: 40 }), { maxItems: 500, description: '没有具体问题的提醒发给谁' }),
    ),
    findings: Type.Optional(Type.Array(NewFinding, { maxItems: 1000 })),
    text: Type.String({ minLength: 1, maxLength: 4000 }),
    answerDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 60, description: '回复期限，工作日' })),
  },
  { additionalProperties: false },
);
export type IssueInstruments = Static<typeof IssueInstruments>;

/** What a clerk has to publish until a day. */
export const AgendaEntry = Type.Object({
  obligation: Type.Integer(),
  item: Type.String(),
  itemTitle: Type.String(),
  period: Type.String(),
  subject: Type.String(),
  dueOn: CivilDay,
  provisional: Type.Boolean(),
  late: Type.Boolean(),
  /** The draft that is being written for it. */ draft: Nullable(Id),
});
export type AgendaEntry = Static<typeof AgendaEntry>;
