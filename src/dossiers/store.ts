import { currentEdition } from '../database/current-edition.ts';
import type { Db, Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { civilDate, civilDateAt } from '../kernel/civil-date.ts';
import { jsonObject } from '../kernel/json-object.ts';
import type { Audience } from '../schema/declaration.ts';
import type { StageRecord } from '../schema/dossier-kind.ts';

export interface DossierRow {
  readonly id: string;
  readonly kind: string;
  readonly kind_version: number;
  readonly number: string;
  readonly title: string;
}

/** The dossier of a number at a body, locked, so that two records cannot both be the first of a stage. */
export const findDossierForUpdate = (
  tx: Tx,
  key: { readonly kind: string; readonly body: string; readonly number: string },
): Promise<DossierRow | undefined> =>
  tx
    .selectFrom('dossier')
    .select(['id', 'kind', 'kind_version', 'number', 'title'])
    .where('kind', '=', key.kind)
    .where('body_code', '=', key.body)
    .where('number', '=', key.number)
    .forUpdate()
    .executeTakeFirst();

export interface PlacedRecord extends StageRecord {
  readonly disclosureId: string;
  readonly title: string;
  readonly publishedAt: Date;
}

/**
 * The records of a dossier in force now, whoever may read them unless `public` is asked for: for the rules of
 * procedure only, never for a page. Oldest first.
 */
export async function listCurrentRecords(
  tx: Tx,
  dossierId: string,
  whose: 'everybody' | 'public' = 'everybody',
): Promise<readonly PlacedRecord[]> {
  const rows = await tx
    .selectFrom('dossier_disclosure')
    .innerJoin('disclosure', 'disclosure.id', 'dossier_disclosure.disclosure_id')
    .innerJoin('edition', currentEdition)
    .select([
      'dossier_disclosure.disclosure_id',
      'dossier_disclosure.stage',
      'dossier_disclosure.happened_on',
      'disclosure.first_published_at',
      'edition.type_key',
      'edition.title',
      'edition.content',
    ])
    .where('dossier_disclosure.dossier_id', '=', dossierId)
    .where('disclosure.state', '=', 'published')
    .$if(whose === 'public', (query) => query.where('disclosure.audience', '=', 'public'))
    .orderBy('dossier_disclosure.happened_on')
    .orderBy('disclosure.first_published_at')
    .orderBy('disclosure.id')
    .execute();
  return rows.map((row) => ({
    disclosureId: row.disclosure_id,
    title: row.title,
    publishedAt: row.first_published_at,
    stage: row.stage,
    type: row.type_key,
    on: civilDate(row.happened_on),
    publishedOn: civilDateAt(row.first_published_at),
    content: jsonObject(row.content),
  }));
}

/** Where a disclosure stands already. */
export const findPlace = (tx: Tx, disclosureId: string) =>
  tx
    .selectFrom('dossier_disclosure')
    .innerJoin('dossier', 'dossier.id', 'dossier_disclosure.dossier_id')
    .innerJoin('disclosure', 'disclosure.id', 'dossier_disclosure.disclosure_id')
    .select([
      'dossier.id',
      'dossier.kind',
      'dossier.kind_version',
      'dossier.body_code',
      'dossier.number',
      'dossier_disclosure.stage',
      'disclosure.first_published_at',
    ])
    .where('dossier_disclosure.disclosure_id', '=', disclosureId)
    .executeTakeFirst();

/** Holds the dossier until the transaction ends. */
export const lockDossier = (tx: Tx, id: string) =>
  tx.selectFrom('dossier').select('id').where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

/** The public content of the last record that the body published at one stage of any dossier of a kind. */
export async function findLastAtStage(
  tx: Tx,
  at: { readonly kind: string; readonly stage: string; readonly body: string },
): Promise<JsonObject | null> {
  const row = await tx
    .selectFrom('dossier')
    .innerJoin('dossier_disclosure', 'dossier_disclosure.dossier_id', 'dossier.id')
    .innerJoin('disclosure', 'disclosure.id', 'dossier_disclosure.disclosure_id')
    .innerJoin('edition', currentEdition)
    .select('edition.content')
    .where('dossier.kind', '=', at.kind)
    .where('dossier.body_code', '=', at.body)
    .where('dossier_disclosure.stage', '=', at.stage)
    .where('disclosure.state', '=', 'published')
    .orderBy('dossier_disclosure.happened_on', 'desc')
    .orderBy('disclosure.first_published_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : jsonObject(row.content);
}

/** The record as it was entered: the public version no longer has what is never published. */
export async function enteredContent(tx: Tx, editionId: string): Promise<JsonObject> {
  const row = await tx
    .selectFrom('edition')
    .innerJoin('draft', 'draft.id', 'edition.draft_id')
    .select('draft.content')
    .where('edition.id', '=', editionId)
    .executeTakeFirstOrThrow();
  return jsonObject(row.content);
}

/** Opens a dossier. A number twice in one kind and body breaks the constraint. */
export async function insertDossier(
  tx: Tx,
  row: DossierRow & {
    readonly bodyCode: string;
    readonly areaCode: string;
    readonly audience: Audience;
    readonly openedOn: string;
    readonly category: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('dossier')
    .values({
      id: row.id,
      kind: row.kind,
      kind_version: row.kind_version,
      number: row.number,
      title: row.title,
      body_code: row.bodyCode,
      area_code: row.areaCode,
      audience: row.audience,
      opened_on: row.openedOn,
      category: row.category,
      created_at: row.at,
      changed_at: row.at,
    })
    .execute();
}

/** Puts the disclosure in its place, or moves its day after a correction. */
export async function placeDisclosure(
  tx: Tx,
  place: {
    readonly disclosureId: string;
    readonly dossierId: string;
    readonly stage: string;
    readonly happenedOn: string;
    readonly closes: boolean;
  },
): Promise<void> {
  await tx
    .insertInto('dossier_disclosure')
    .values({
      disclosure_id: place.disclosureId,
      dossier_id: place.dossierId,
      stage: place.stage,
      happened_on: place.happenedOn,
      closes: place.closes,
    })
    .onConflict((conflict) =>
      conflict.column('disclosure_id').doUpdateSet({ happened_on: place.happenedOn, closes: place.closes }),
    )
    .execute();
}

/** What a public record changes on its dossier. A restricted one changes nothing that shows. */
export async function touchDossier(
  tx: Tx,
  id: string,
  change: {
    readonly at: Date;
    readonly title: string | null;
    readonly openedOn: string | null;
    readonly category: string | null;
    readonly lookup: { readonly salt: string; readonly digest: string } | null;
  },
): Promise<void> {
  await tx
    .updateTable('dossier')
    .set({
      changed_at: change.at,
      ...(change.title === null ? {} : { title: change.title }),
      ...(change.openedOn === null ? {} : { opened_on: change.openedOn }),
      ...(change.category === null ? {} : { category: change.category }),
      ...(change.lookup === null
        ? {}
        : { lookup_salt: change.lookup.salt, lookup_digest: change.lookup.digest }),
    })
    .where('id', '=', id)
    .execute();
}

/** For 按编号查询: public dossiers of a number; several bodies may use the same. */
export const listLookupCandidates = (db: Db, number: string) =>
  db
    .selectFrom('dossier')
    .select(['id', 'lookup_salt', 'lookup_digest'])
    .where('number', '=', number)
    .where('audience', '=', 'public')
    .where('lookup_digest', 'is not', null)
    .orderBy('id')
    .limit(50)
    .execute();
