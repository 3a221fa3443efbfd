import { CATALOGUE } from '../../../test/harness/catalogue.ts';
import { enrol } from '../../../test/harness/enrol.ts';
import type { Db } from '../../database/database.ts';
import { confirmMatches } from '../../demo/confirm-matches.ts';
import type { Actor, Role } from '../../kernel/actor.ts';
import type { JsonObject } from '../../kernel/canonical-json.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { accepted, type Result } from '../../kernel/result.ts';
import { correctDisclosure, createDraft } from '../../publication/create-draft.ts';
import { approveDraft } from '../../publication/decide-draft.ts';
import { findDraft } from '../../publication/draft-store.ts';
import type { PublicationDeps } from '../../publication/publication-deps.ts';
import { publishDraft } from '../../publication/publish-draft.ts';
import { saveDraft } from '../../publication/save-draft.ts';
import { submitDraft } from '../../publication/submit-draft.ts';
import { isReviewStep, pendingStep } from '../../publication/workflow.ts';
import type { DossierExample, DossierRecord } from '../../schema/example.ts';
import { shapeHandlers } from '../../shapes/shape-handlers.ts';

/** A database with the bodies and the catalogue, and no record yet. */
export { createProvince as databaseWithCatalogue } from '../../../test/harness/province.ts';

export const person = (role: Role, bodyCode: string): Actor => ({
  kind: 'account',
  id: `${role}@${bodyCode}`,
  name: '测试员',
  grants: [{ role, bodyCode }],
});

type Deps = Pick<PublicationDeps, 'db'> & Partial<PublicationDeps>;

/** Takes a record through the whole pipeline at its moment; what is refused at submission comes back. */
export async function publishRecord(
  given: Deps,
  body: string,
  record: Pick<DossierRecord, 'item' | 'at' | 'content'>,
  correction: { readonly disclosureId: string; readonly changeNote: string } | null = null,
): Promise<Result<{ readonly disclosureId: string; readonly editionId: string }>> {
  const deps: PublicationDeps = {
    catalogue: CATALOGUE,
    shapes: shapeHandlers,
    renderSnapshot: async () => '',
    ...given,
    clock: fixedClock(record.at),
  };
  const editor = person('editor', body);
  await enrol(deps.db, editor, person('issuer', body));
  const draft =
    correction === null
      ? await createDraft(deps, editor, { item: record.item, body, content: {}, obligation: null })
      : await correctDisclosure(deps, editor, correction.disclosureId);
  if (!draft.ok) return draft;
  const id = draft.value;
  const content: JsonObject = record.content;
  const saved = await saveDraft(deps, editor, { id, version: 1, content });
  if (!saved.ok) return saved;
  const act = { id, version: null, remark: '' };
  const submitted = await submitDraft(deps, editor, act);
  if (!submitted.ok) return submitted;
  for (let step = await waitingStep(deps.db, id); step !== null; step = await waitingStep(deps.db, id)) {
    await enrol(deps.db, person(step, body));
    if (step === 'reviewer') await confirmMatches(deps, person(step, body), id);
    const approved = await approveDraft(deps, person(step, body), act);
    if (!approved.ok) return approved;
  }
  const published = await publishDraft(deps, person('issuer', body), {
    ...act,
    changeNote: correction?.changeNote ?? '',
  });
  return published.ok ? accepted(published.value) : published;
}

async function waitingStep(db: Db, id: string) {
  const draft = await findDraft(db, id);
  const step = draft ? pendingStep(draft) : null;
  return step !== null && isReviewStep(step) ? step : null;
}

/** Publishes every valid record of the examples; ids by title. */
export async function publishDossiers(
  deps: Deps,
  examples: readonly DossierExample[],
): Promise<ReadonlyMap<string, { readonly disclosureId: string; readonly editionId: string }>> {
  const published = new Map<string, { readonly disclosureId: string; readonly editionId: string }>();
  for (const example of examples) {
    for (const record of example.records.filter((each) => each.refusals.length === 0)) {
      const result = await publishRecord(deps, example.body, record);
      if (!result.ok) throw new Error(JSON.stringify(result.refusals));
      published.set(`${String(record.content.dossierNumber)} ${String(record.content.title)}`, result.value);
    }
  }
  return published;
}
