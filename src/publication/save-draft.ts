import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { digestOf, type JsonObject } from '../kernel/canonical-json.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { DRAFT_STATE_NAMES } from '../schema/declaration.ts';
import { identityOf, normaliseContent } from './draft-content.ts';
import { appendRevision, findDraftForUpdate } from './draft-store.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { draftRefusals } from './readiness.ts';
import { ACTION_NAMES, allowsAction, isDraftState } from './workflow.ts';

export interface SavedDraft {
  readonly version: number;
}

/**
 * Replaces the content. The caller says which version the text started from; when somebody saved in between, nothing is
 * overwritten and both texts stay (theirs in the draft, ours with the caller).
 */
export function saveDraft(
  deps: PublicationDeps,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly content: JsonObject },
): Promise<Result<SavedDraft>> {
  return write(deps, actor, 'save-draft', async (unit) => {
    const draft = await findDraftForUpdate(unit.tx, input.id);
    if (!draft || !isDraftState(draft.state)) return refused(problem('not-found', { what: '这份草稿' }));
    const denied = can(actor, 'edit', draft.body_code);
    if (denied) return refused(denied);
    if (!allowsAction(draft.state, 'edit')) {
      return refused(
        problem('transition-illegal', {
          state: DRAFT_STATE_NAMES[draft.state],
          action: ACTION_NAMES.edit ?? '',
        }),
      );
    }
    if (draft.version !== input.version) {
      return refused(
        problem('version-conflict', {
          editor: draft.updated_by_name,
          at: shanghaiTime(draft.updated_at),
          current: draft.version,
          yours: input.version,
        }),
      );
    }
    const type = deps.catalogue.typeOf(draft.type_key, draft.type_version);
    const content = normaliseContent(type, input.content);
    const refusals = await draftRefusals(unit.tx, {
      type,
      bodyCode: draft.body_code,
      disclosureId: draft.disclosure_id,
      given: input.content,
      content,
      today: unit.today,
    });
    if (refusals.length > 0) return refused(...refusals);

    const version = draft.version + 1;
    const { title } = identityOf(type, content);
    await unit.tx
      .updateTable('draft')
      .set({
        title,
        content: JSON.stringify(content),
        content_digest: digestOf(content),
        version,
        updated_by: actor.id,
        updated_by_name: actor.name,
        updated_at: unit.now,
      })
      .where('id', '=', draft.id)
      .execute();
    await appendRevision(unit.tx, { id: draft.id, version, title, content }, actor, unit.now);
    await unit.record({
      kind: 'draft-saved',
      subject: `draft:${draft.id}`,
      bodyCode: draft.body_code,
      detail: { version },
    });
    return accepted({ version });
  });
}
