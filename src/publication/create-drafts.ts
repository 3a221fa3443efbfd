import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { createDraft } from './create-draft.ts';
import type { PublicationDeps } from './publication-deps.ts';

export interface CreatedDraft {
  readonly id: string | null;
  readonly refusals: readonly Refusal[];
}

/**
 * A draft for each record, one after the other, each in a transaction of its own; what is refused says why and hinders
 * no other.
 */
export async function createDrafts(
  deps: PublicationDeps,
  actor: Actor,
  input: { readonly item: string; readonly body: string; readonly contents: readonly JsonObject[] },
): Promise<Result<readonly CreatedDraft[]>> {
  const denied = can(actor, 'create', input.body);
  if (denied) return refused(denied);
  const created: CreatedDraft[] = [];
  for (const content of input.contents) {
    const { item, body } = input;
    const made = await createDraft(deps, actor, { item, body, content, obligation: null });
    created.push(made.ok ? { id: made.value, refusals: [] } : { id: null, refusals: made.refusals });
  }
  return accepted(created);
}
