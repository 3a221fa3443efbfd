import { type Static, Type } from 'typebox';
import { CivilDay, Content, Id, Nullable, Timestamp } from './common.ts';
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
export const DisclosureDetail = Type.Intersect([
  DisclosureSummary,
  Type.Object({
    withdrawnReason: Nullable(Type.String()),
    withdrawnAt: Nullable(Timestamp),
    current: Nullable(EditionDetail),
    editions: Type.Array(
      Type.Object({ id: Id, n: Type.Integer(), publishedAt: Timestamp, changeNote: Type.String() }),
    ),
  }),
]);
export type DisclosureDetail = Static<typeof DisclosureDetail>;
