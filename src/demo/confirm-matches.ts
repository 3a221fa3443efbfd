import type { Actor } from '../kernel/actor.ts';
import { today } from '../kernel/clock.ts';
import { jsonObject, textIn } from '../kernel/json-object.ts';
import type { Result } from '../kernel/result.ts';
import { confirmMatch } from '../publication/confirm-match.ts';
import { findDraft } from '../publication/draft-store.ts';
import { listMatches } from '../publication/list-matches.ts';
import type { PublicationDeps } from '../publication/publication-deps.ts';

/**
 * Answers for the reviewer of a demonstration whether a draft is about each decision that it speaks of: it is, when it
 * names its number as its own. Gives what was refused first; null when nothing was.
 */
export async function confirmMatches(
  deps: Pick<PublicationDeps, 'db' | 'clock' | 'catalogue'>,
  reviewer: Actor,
  id: string,
): Promise<Exclude<Result<void>, { readonly ok: true }> | null> {
  const draft = await findDraft(deps.db, id);
  const matches = await listMatches(deps, reviewer, id, today(deps.clock));
  for (const { dossier, number } of matches?.items.filter(({ mayConfirm }) => mayConfirm) ?? []) {
    const about = draft !== undefined && textIn(jsonObject(draft.content), 'decisionNumber') === number;
    const reason = about ? '' : '只是提到该事项，不公布也不落实其内容。';
    const done = await confirmMatch(deps, reviewer, { id, dossier, about, reason });
    if (!done.ok) return done;
  }
  return null;
}
