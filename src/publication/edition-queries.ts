import type { EditionDetail } from '../api/contract.ts';
import type { Source } from '../catalogue/source.ts';
import type { Db } from '../database/database.ts';
import { publicStateOf, termLasts } from '../database/public-day.ts';
import { recordAddress } from '../kernel/addresses.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { jsonObject } from '../kernel/json-object.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { editionRecord } from './commitment.ts';
import { attachmentsOf } from './draft-content.ts';

export interface PublicEdition extends EditionDetail {
  readonly content: JsonObject;
  readonly snapshotHtml: string;
}

const editions = (db: Db) =>
  db
    .selectFrom('edition')
    .innerJoin('disclosure', 'disclosure.id', 'edition.disclosure_id')
    .leftJoin('log_leaf', 'log_leaf.edition_id', 'edition.id')
    .selectAll('edition')
    .leftJoin('edition_annex', 'edition_annex.edition_id', 'edition.id')
    .select(['log_leaf.index as log_index', 'edition_annex.digest as annex_digest'])
    .where('disclosure.audience', '=', 'public')
    .where('disclosure.state', '=', 'published')
    .where('edition.expunged_at', 'is', null)
    .where(termLasts('disclosure'));

type EditionRow = Awaited<ReturnType<ReturnType<typeof editions>['executeTakeFirstOrThrow']>>;

function editionOf(row: EditionRow, catalogue: Catalogue): PublicEdition {
  const type = catalogue.typeOf(row.type_key, row.type_version);
  const content = jsonObject(row.content);
  const record = editionRecord({
    disclosure: row.disclosure_id,
    n: row.n,
    item: row.item_code,
    body: row.body_code,
    bodyName: row.body_name,
    type,
    title: row.title,
    content,
    changeNote: row.change_note,
    publishedAt: row.published_at,
    annexDigest: row.annex_digest,
  });
  return {
    id: row.id,
    disclosure: row.disclosure_id,
    n: row.n,
    type: row.type_key,
    typeVersion: row.type_version,
    title: row.title,
    content,
    body: row.body_code,
    bodyName: row.body_name,
    publishedAt: row.published_at.toISOString(),
    changeNote: row.change_note,
    attachments: attachmentsOf(type, content).map((file) => ({
      sha256: file.sha256,
      name: file.name,
      sizeBytes: file.sizeBytes,
      mediaType: file.mediaType,
      url: recordAddress.file(file.sha256, file.name),
    })),
    proof: {
      record,
      salt: row.salt,
      commitmentSha256: row.commitment_sha256,
      commitmentSm3: row.commitment_sm3,
      logIndex: row.log_index,
      url: recordAddress.editionProof(row.disclosure_id, row.n),
    },
    snapshotHtml: row.snapshot_html,
  };
}

/** One edition by number; of what is withdrawn or past its term there is none to be had. */
export async function findEdition(
  { db, catalogue }: Source,
  disclosureId: string,
  n: number,
): Promise<PublicEdition | null> {
  const row = await editions(db)
    .where('edition.disclosure_id', '=', disclosureId)
    .where('edition.n', '=', n)
    .executeTakeFirst();
  return row ? editionOf(row, catalogue) : null;
}

export async function findEditionById({ db, catalogue }: Source, id: string): Promise<PublicEdition | null> {
  const row = await editions(db).where('edition.id', '=', id).executeTakeFirst();
  return row ? editionOf(row, catalogue) : null;
}

/**
 * Why an edition that once was public is not served: what became of its disclosure; null for one that never was public.
 */
export async function findEditionState(
  db: Db,
  editionId: string,
): Promise<{ readonly state: string; readonly displayUntil: string | null } | null> {
  const row = await db
    .selectFrom('edition')
    .innerJoin('disclosure', 'disclosure.id', 'edition.disclosure_id')
    .select([publicStateOf('disclosure').as('state'), 'disclosure.display_until'])
    .where('edition.id', '=', editionId)
    .where('disclosure.audience', '=', 'public')
    .executeTakeFirst();
  return row ? { state: row.state, displayUntil: row.display_until } : null;
}
