import { canonicalJson, type JsonObject, sha256Hex, sm3Hex } from '../kernel/canonical-json.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import type { ExpungeGround, ExpungeKind } from '../schema/vocabulary.ts';

/** The public record of an edition: everything the public was shown, and what the log's commitment is taken over. */
export function editionRecord(edition: {
  readonly disclosure: string;
  readonly n: number;
  readonly item: string;
  readonly body: string;
  readonly bodyName: string;
  readonly type: TypeDeclaration;
  readonly title: string;
  readonly content: JsonObject;
  readonly changeNote: string;
  readonly publishedAt: Date;
  /** Of what the edition brings beside its content and does not show; editions without such a part have none. */
  readonly annexDigest: string | null;
}): JsonObject {
  return {
    disclosure: edition.disclosure,
    n: edition.n,
    item: edition.item,
    body: edition.body,
    bodyName: edition.bodyName,
    type: edition.type.key,
    typeVersion: edition.type.version,
    title: edition.title,
    content: edition.content,
    changeNote: edition.changeNote,
    publishedAt: edition.publishedAt.toISOString(),
    ...(edition.annexDigest === null ? {} : { annexDigest: edition.annexDigest }),
  };
}

export interface Commitment {
  readonly sha256: string;
  readonly sm3: string;
}

/**
 * Digests over `salt LF canonical JSON`. With the salt deleted nobody can test a guess at the content against the log
 * any more.
 */
export function commitmentOf(record: JsonObject, salt: string): Commitment {
  const bytes = `${salt}\n${canonicalJson(record)}`;
  return { sha256: sha256Hex(bytes), sm3: sm3Hex(bytes) };
}

/** What the log says when something of an edition was taken out: which edition and which act, never what. */
export const expungedEntryOf = (entry: {
  readonly at: Date;
  readonly disclosure: string;
  readonly edition: string;
  readonly n: number;
  readonly expunge: string;
  readonly what: ExpungeKind;
  readonly ground: ExpungeGround;
}): JsonObject => ({ v: 1, kind: 'expunged', ...entry, at: entry.at.toISOString() });

/** What the log says about an edition: who, which, when, and the commitment; never text, never a person. */
export const logEntryOf = (entry: {
  readonly kind: 'published' | 'corrected' | 'withdrawn';
  readonly at: Date;
  readonly disclosure: string;
  readonly edition: string;
  readonly n: number;
  readonly item: string;
  readonly body: string;
  readonly commitment: Commitment;
  /** The last day of a 公示; from the next day on the site answers without the content, and a verifier knows why. */
  readonly shownUntil?: string | null;
}): JsonObject => ({
  v: 1,
  kind: entry.kind,
  at: entry.at.toISOString(),
  disclosure: entry.disclosure,
  edition: entry.edition,
  n: entry.n,
  item: entry.item,
  body: entry.body,
  commitment: { sha256: entry.commitment.sha256, sm3: entry.commitment.sm3 },
  ...(entry.shownUntil == null ? {} : { shownUntil: entry.shownUntil }),
});
