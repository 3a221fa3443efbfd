import type { Law } from '../catalogue/timing.ts';
import type { Unit } from '../database/write.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { civilDate } from '../kernel/civil-date.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { meetPublications, oweExamination } from './examination-obligation.ts';
import { bringIntoForce } from './exception-store.ts';
import { recordDeclared } from './record-declared.ts';

/** The marks of a draft take effect with its edition, and what ended exceptions had left out is told by it. */
export async function keepExceptionsOfEdition(
  { tx, now, today }: Pick<Unit, 'tx' | 'now' | 'today'>,
  catalogue: Catalogue & Law,
  edition: {
    readonly type: TypeDeclaration;
    readonly content: JsonObject;
    readonly item: { readonly code: string; readonly area: string };
    readonly bodyCode: string;
    readonly disclosureId: string;
    readonly draft: { readonly id: string; readonly round: number; readonly submittedBy: string | null };
  },
): Promise<void> {
  const { disclosureId, draft } = edition;
  await recordDeclared(tx, catalogue, {
    ...edition,
    draftId: draft.id,
    today,
    at: now,
    submittedBy: { id: draft.submittedBy ?? '', name: await nameOf(tx, draft) },
  });
  const begun = await bringIntoForce(tx, { draftId: draft.id, round: draft.round, disclosureId, at: now });
  if (begun.length > 0) {
    const rows = await tx
      .selectFrom('exception')
      .select(['id', 'place', 'review_on'])
      .where('id', 'in', [...begun])
      .execute();
    for (const { id, place, review_on } of rows)
      await oweExamination(
        tx,
        catalogue,
        { id, item: edition.item, bodyCode: edition.bodyCode, place, reviewOn: civilDate(review_on) },
        1,
        today,
      );
  }
  await meetPublications(tx, disclosureId, now);
}

async function nameOf(
  tx: Unit['tx'],
  draft: { readonly id: string; readonly round: number },
): Promise<string> {
  const submitted = await tx
    .selectFrom('workflow_action')
    .select('actor_name')
    .where('draft_id', '=', draft.id)
    .where('round', '=', draft.round)
    .where('action', '=', 'submit')
    .executeTakeFirst();
  return submitted?.actor_name ?? '';
}
