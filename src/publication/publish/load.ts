import type { Unit } from '../../database/write.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import type { DraftRow } from '../draft-store.ts';
import { recordOfDraft } from '../record-of-draft.ts';
import type { ShapedRecord } from '../shape-handler.ts';

/** A draft that is to be published, with what it is judged by. */
export interface LoadedDraft {
  readonly draft: DraftRow;
  readonly record: ShapedRecord;
  /** What it corrects, locked: its current edition, and when it was first published. Null for a first publication. */
  readonly corrects: { readonly edition: number; readonly firstPublishedAt: Date } | null;
}

/** Reads what publishing needs, and locks the disclosure that the draft corrects. */
export async function loadDraft(unit: Unit, catalogue: Catalogue, draft: DraftRow): Promise<LoadedDraft> {
  const corrects = await lockCorrected(unit, draft.disclosure_id);
  return { draft, record: await recordOfDraft(unit.tx, catalogue, draft, unit.today), corrects };
}

async function lockCorrected(unit: Unit, disclosureId: string | null): Promise<LoadedDraft['corrects']> {
  if (disclosureId === null) return null;
  const { edition, first_published_at } = await unit.tx
    .selectFrom('disclosure')
    .select(['edition', 'first_published_at'])
    .where('id', '=', disclosureId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { edition, firstPublishedAt: first_published_at };
}
