import { type Static, Type } from 'typebox';
import {
  EXPUNGE_GROUNDS,
  EXPUNGE_KINDS,
  type ExpungeGround,
  type ExpungeKind,
} from '../../schema/vocabulary.ts';
import { CivilDay, Content, Id, Nullable, oneOf, Timestamp } from './common.ts';
import { PublicFile } from './files.ts';

export const DisclosureSummary = Type.Object({
  id: Id,
  indexNumber: Type.String(),
  title: Type.String(),
  summary: Type.String(),
  item: Type.String(),
  area: Type.String(),
  kind: Type.String(),
  type: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  documentNumber: Nullable(Type.String()),
  documentDate: Nullable(CivilDay),
  publishedAt: Timestamp,
  updatedAt: Timestamp,
  state: Type.String({ description: 'published、withdrawn（已撤下）或 expired（公示期已满）' }),
  displayUntil: Nullable(CivilDay),
  edition: Type.Integer(),
  url: Type.String(),
});
export type DisclosureSummary = Static<typeof DisclosureSummary>;
export const EditionDetail = Type.Object({
  id: Id,
  disclosure: Id,
  n: Type.Integer(),
  type: Type.String(),
  typeVersion: Type.Integer(),
  title: Type.String(),
  content: Content,
  body: Type.String(),
  bodyName: Type.String(),
  publishedAt: Timestamp,
  changeNote: Type.String(),
  attachments: Type.Array(Type.Intersect([PublicFile, Type.Object({ url: Type.String() })])),
  /** What the log holds: SHA-256 over `salt LF canonical JSON of record`. */
  proof: Type.Object({
    record: Type.Unknown(),
    salt: Type.String(),
    commitmentSha256: Type.String(),
    commitmentSm3: Type.String(),
    logIndex: Nullable(Type.Integer()),
    url: Type.String(),
  }),
});
export type EditionDetail = Static<typeof EditionDetail>;
/** 依法删除 of a whole edition, a file or a passage, as the public is told of it. */
export const PublicExpunge = Type.Object({
  kind: oneOf<ExpungeKind>(EXPUNGE_KINDS),
  ground: Type.String(),
  basis: Type.String(),
  at: Timestamp,
});
export type PublicExpunge = Static<typeof PublicExpunge>;
/**
 * What officials ask to be taken out; `edition` is its number, `file` a SHA-256, `passage` the text itself, which is
 * not kept.
 */
export const ExpungeRequest = Type.Object(
  {
    kind: oneOf<ExpungeKind>(EXPUNGE_KINDS),
    edition: Type.Optional(Type.Integer({ minimum: 1, maximum: 99_999 })),
    file: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
    passage: Type.Optional(Type.String({ minLength: 2, maxLength: 5_000 })),
    ground: oneOf<ExpungeGround>(EXPUNGE_GROUNDS),
    reason: Type.String({ maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type ExpungeRequest = Static<typeof ExpungeRequest>;
export const Expunge = Type.Object({
  id: Id,
  kind: oneOf<ExpungeKind>(EXPUNGE_KINDS),
  what: Type.String(),
  ground: Type.String(),
  basis: Type.String(),
  reason: Type.String(),
  byName: Type.String(),
  at: Timestamp,
  confirmedByName: Nullable(Type.String()),
  doneAt: Nullable(Timestamp),
  mayConfirm: Type.Boolean(),
});
export type Expunge = Static<typeof Expunge>;
export const Expunges = Type.Object({ items: Type.Array(Expunge) });

export const DisclosureDetail = Type.Intersect([
  DisclosureSummary,
  Type.Object({
    origin: Nullable(
      Type.Object({
        address: Nullable(Type.String()),
        publishedOn: Nullable(Type.String({ description: '原发布日期，旧网站所记，不是本平台的发布时间' })),
      }),
    ),
    withdrawnReason: Nullable(Type.String()),
    withdrawnAt: Nullable(Timestamp),
    current: Nullable(EditionDetail),
    editions: Type.Array(
      Type.Object({
        id: Id,
        n: Type.Integer(),
        publishedAt: Timestamp,
        changeNote: Type.String(),
        /** What was taken out of it, by law; never what it said. */
        expunged: Type.Optional(Type.Array(PublicExpunge)),
      }),
    ),
  }),
]);
export type DisclosureDetail = Static<typeof DisclosureDetail>;
