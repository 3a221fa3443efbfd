import type { Tx } from '../../database/database.ts';
import type { Unit } from '../../database/write.ts';
import { keepExceptionsOfEdition } from '../../exceptions/edition-exceptions.ts';
import { filesOf } from '../draft-content.ts';
import { appendAction, type DraftRow } from '../draft-store.ts';
import { insertDivisionOfLabour, insertEditionFiles, takeIndexNumber } from '../edition-store.ts';
import { libraryFacets } from '../library.ts';
import type { PreparedRecord } from '../prepare-record.ts';
import { replaceReferences } from '../references.ts';
import type { FrozenEdition } from './freeze.ts';

/** Writes the edition, what its parts bring, and the end of its draft. */
export async function writeEdition(
  unit: Unit,
  draft: DraftRow,
  edition: FrozenEdition,
  prepared: PreparedRecord,
  remark: string,
): Promise<void> {
  const { tx } = unit;
  const { type, content, disclosureId, editionId } = edition;
  await (edition.n === 1 ? insertDisclosure(tx, edition) : updateDisclosure(tx, edition));
  await insertEdition(unit, draft, edition);
  await insertEditionFiles(tx, editionId, filesOf(type, content));
  await replaceReferences(tx, disclosureId, type, content);
  await insertDivisionOfLabour(tx, editionId, type, content);
  await prepared.commit(tx, edition);
  await keepExceptionsOfEdition(unit, edition.catalogue, {
    ...edition,
    draft: { id: draft.id, round: draft.round, submittedBy: draft.submitted_by },
  });
  await closeDraft(unit, draft, disclosureId, remark);
}

/** What lists and searches find the disclosure by. */
const factsOf = ({ type, content, bodyCode, identity, shownUntil, publishedAt }: FrozenEdition) => ({
  title: identity.title,
  summary: identity.summary,
  document_number: identity.documentNumber,
  document_date: identity.documentDate,
  type_key: type.key,
  display_until: shownUntil,
  facets: JSON.stringify(libraryFacets(type, content, bodyCode)),
  updated_at: publishedAt,
});

async function insertDisclosure(tx: Tx, edition: FrozenEdition): Promise<void> {
  const { item, bodyCode, today } = edition;
  await tx
    .insertInto('disclosure')
    .values({
      id: edition.disclosureId,
      index_number: await takeIndexNumber(tx, bodyCode, today),
      item_code: item.code,
      area_code: item.area,
      kind: item.kind,
      body_code: bodyCode,
      audience: item.audience,
      first_published_at: edition.publishedAt,
      ...factsOf(edition),
    })
    .execute();
}

async function updateDisclosure(tx: Tx, edition: FrozenEdition): Promise<void> {
  await tx
    .updateTable('disclosure')
    .set({
      ...factsOf(edition),
      edition: edition.n,
      state: 'published',
      withdrawn_at: null,
      withdrawn_reason: null,
    })
    .where('id', '=', edition.disclosureId)
    .execute();
}

async function insertEdition({ tx, actor }: Unit, draft: DraftRow, edition: FrozenEdition): Promise<void> {
  const { item, type, annex, commitment } = edition;
  await tx
    .insertInto('edition')
    .values({
      id: edition.editionId,
      disclosure_id: edition.disclosureId,
      n: edition.n,
      draft_id: draft.id,
      item_code: item.code,
      item_version: item.version,
      type_key: type.key,
      type_version: type.version,
      body_code: edition.bodyCode,
      body_name: edition.bodyName,
      title: edition.identity.title,
      content: JSON.stringify(edition.content),
      content_digest: draft.content_digest,
      snapshot_html: edition.snapshotHtml,
      change_note: edition.changeNote,
      salt: edition.salt,
      commitment_sha256: commitment.sha256,
      commitment_sm3: commitment.sm3,
      published_at: edition.publishedAt,
      issued_by: actor.id,
      issued_by_name: actor.name,
    })
    .execute();
  if (annex === null) return;
  await tx
    .insertInto('edition_annex')
    .values({ edition_id: edition.editionId, ...annex })
    .execute();
}

async function closeDraft(unit: Unit, draft: DraftRow, disclosureId: string, remark: string): Promise<void> {
  await appendAction(unit.tx, {
    draftId: draft.id,
    round: draft.round,
    action: 'publish',
    step: null,
    actor: unit.actor,
    remark: remark || '同意公开',
    contentDigest: draft.content_digest,
    at: unit.now,
  });
  await unit.tx
    .updateTable('draft')
    .set({ state: 'published', disclosure_id: disclosureId })
    .where('id', '=', draft.id)
    .execute();
}
