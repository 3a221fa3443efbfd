import { currentEdition } from '../database/current-edition.ts';
import type { Tx } from '../database/database.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import { jsonObject } from '../kernel/json-object.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { indexDocument } from '../search/index-document.ts';
import { searchedTexts } from './searched-text.ts';

/** The index has words, not places: the document is read again as it is now, if the public sees it. */
export async function indexAgain(catalogue: Catalogue, tx: Tx, id: string): Promise<void> {
  const row = await tx
    .selectFrom('disclosure')
    .innerJoin('edition', currentEdition)
    .select([
      'disclosure.body_code',
      'disclosure.area_code',
      'disclosure.kind',
      'disclosure.title',
      'disclosure.document_number',
      'disclosure.first_published_at',
      'edition.type_key',
      'edition.type_version',
      'edition.content',
    ])
    .where('disclosure.id', '=', id)
    .where('disclosure.state', '=', 'published')
    .where('disclosure.audience', '=', 'public')
    // A correction that is published meanwhile is not overwritten by the text that was read before it.
    .forShare('disclosure')
    .executeTakeFirst();
  if (!row) return;
  await indexDocument(tx, {
    disclosureId: id,
    publishedOn: civilDateAt(row.first_published_at),
    bodyCode: row.body_code,
    areaCode: row.area_code,
    kind: row.kind,
    title: row.title,
    documentNumber: row.document_number,
    ...(await searchedTexts(tx, {
      disclosureId: id,
      type: catalogue.typeOf(row.type_key, row.type_version),
      content: jsonObject(row.content),
    })),
  });
}
