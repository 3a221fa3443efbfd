import { findItem } from '../catalogue/items.ts';
import type { Tx } from '../database/database.ts';
import { exceptionsOfDraft } from '../exceptions/exception-store.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { jsonObject } from '../kernel/json-object.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { DraftRow } from './draft-store.ts';
import { keptFinds } from './find-store.ts';
import type { ShapedRecord } from './shape-handler.ts';

/** The draft as it is judged: its whole content, by the type with which it was written and the item as it is now. */
export async function recordOfDraft(
  tx: Tx,
  catalogue: Catalogue,
  draft: DraftRow,
  today: CivilDate,
): Promise<ShapedRecord> {
  const item = await findItem(tx, draft.item_code);
  if (!item) throw new Error(`draft ${draft.id} has an unknown item ${draft.item_code}`);
  return {
    catalogue,
    type: catalogue.typeOf(draft.type_key, draft.type_version),
    item,
    bodyCode: draft.body_code,
    disclosureId: draft.disclosure_id,
    content: jsonObject(draft.content),
    today,
    keptFinds: new Set((await keptFinds(tx, draft)).map(({ key }) => key)),
    withheld: await exceptionsOfDraft(tx, draft),
  };
}
