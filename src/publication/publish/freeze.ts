import { randomBytes } from 'node:crypto';
import type { Unit } from '../../database/write.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { newId } from '../../kernel/ids.ts';
import { jsonObject } from '../../kernel/json-object.ts';
import { type Commitment, commitmentOf, editionRecord } from '../commitment.ts';
import { identityOf, termOf } from '../draft-content.ts';
import type { PreparedRecord } from '../prepare-record.ts';
import type { PublicationDeps } from '../publication-deps.ts';
import type { ShapedEdition } from '../shape-handler.ts';
import type { LoadedDraft } from './load.ts';

/**
 * An edition as it will be kept for ever; `content` is what was submitted for the public to see and reviewed as such.
 */
export interface FrozenEdition extends ShapedEdition {
  readonly firstPublishedAt: Date;
  readonly identity: ReturnType<typeof identityOf>;
  readonly bodyName: string;
  readonly changeNote: string;
  readonly snapshotHtml: string;
  /** The last day of a 公示. */
  readonly shownUntil: CivilDate | null;
  /** What it brings beside its content, as the record commits to it. */
  readonly annex: { readonly digest: string; readonly salt: string } | null;
  readonly salt: string;
  readonly commitment: Commitment;
}

/** 32 random bytes in hex. */
const newSalt = (): string => randomBytes(32).toString('hex');

/** Gives the edition its number, its name and its commitment. Nothing is written. */
export async function freezeEdition(
  deps: PublicationDeps,
  unit: Unit,
  { draft, record, corrects }: LoadedDraft,
  prepared: PreparedRecord,
  changeNote: string,
): Promise<FrozenEdition> {
  const { type } = record;
  const { now: publishedAt } = unit;
  const content = jsonObject(draft.public_content);
  const annexSalt = newSalt();
  const annexDigest = await prepared.annexDigest(annexSalt);
  const edition = {
    ...record,
    content,
    disclosureId: draft.disclosure_id ?? newId(publishedAt),
    editionId: newId(publishedAt),
    n: (corrects?.edition ?? 0) + 1,
    publishedAt,
    firstPublishedAt: corrects?.firstPublishedAt ?? publishedAt,
    identity: identityOf(type, content),
    bodyName: await bodyNameOf(unit, record.bodyCode),
    changeNote,
    snapshotHtml: await deps.renderSnapshot(unit.tx, type, content),
    shownUntil: termOf(type, content),
    annex: annexDigest === null ? null : { digest: annexDigest, salt: annexSalt },
    salt: newSalt(),
  };
  return { ...edition, commitment: commitmentOf(publicRecordOf(edition, annexDigest), edition.salt) };
}

const publicRecordOf = (edition: Omit<FrozenEdition, 'commitment'>, annexDigest: string | null) =>
  editionRecord({
    disclosure: edition.disclosureId,
    n: edition.n,
    item: edition.item.code,
    body: edition.bodyCode,
    bodyName: edition.bodyName,
    type: edition.type,
    title: edition.identity.title,
    content: edition.content,
    changeNote: edition.changeNote,
    publishedAt: edition.publishedAt,
    annexDigest,
  });

/** The name of the body on the day of publication. */
async function bodyNameOf(unit: Unit, code: string): Promise<string> {
  const row = await unit.tx
    .selectFrom('public_body_name')
    .select('name')
    .where('body_code', '=', code)
    .where('valid_from', '<=', unit.today)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row) return row.name;
  const fallback = await unit.tx
    .selectFrom('current_body_name')
    .select('name')
    .where('body_code', '=', code)
    .executeTakeFirst();
  return fallback?.name ?? code;
}
