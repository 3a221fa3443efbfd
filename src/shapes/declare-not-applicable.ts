import type { DeclareNotApplicable } from '../api/contract.ts';
import { findItem, listItems } from '../catalogue/items.ts';
import type { Actor } from '../kernel/actor.ts';
import { today } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { type Refusal, type Result, refused } from '../kernel/result.ts';
import { statementTypes } from '../obligations/statement-types.ts';
import { createDraft } from '../publication/create-draft.ts';
import type { PublicationDeps } from '../publication/publication-deps.ts';

/**
 * Opens the draft by which a body says in public that an item does not concern it, filled in; it goes through the
 * ordinary review and issue. Returns its id.
 */
export async function declareNotApplicable(
  deps: PublicationDeps,
  actor: Actor,
  { item: code, body, reason }: DeclareNotApplicable,
): Promise<Result<string>> {
  const refusals: Refusal[] = [];
  const item = await findItem(deps.db, code);
  if (!item || item.retiredOn !== null)
    refusals.push(problem('item-unknown', { value: code }, { path: '/item' }));
  if (reason.trim() === '')
    refusals.push(problem('reason-required', { action: '声明不涉及' }, { path: '/reason' }));
  const [type] = statementTypes(deps.catalogue);
  const saying = (await listItems(deps.db, {})).find(
    (each) => each.type === type?.key && each.retiredOn === null,
  );
  if (type === undefined || saying === undefined)
    refusals.push(problem('not-found', { what: '声明不涉及的公开事项' }));
  if (refusals.length > 0 || !item || type === undefined || saying === undefined) return refused(...refusals);
  const { statement, views, fields } = type;
  const kinds = fields[statement.kind];
  const options = kinds?.kind === 'code' ? kinds.options : [];
  return createDraft(deps, actor, {
    item: saying.code,
    body,
    obligation: null,
    content: {
      [views.identity.title]: `关于“${item.title}”不涉及本单位的声明`,
      ...(views.identity.documentDate === null ? {} : { [views.identity.documentDate]: today(deps.clock) }),
      [statement.kind]: options.find(({ value }) => value !== statement.nothingToPublish)?.value ?? '',
      [statement.item]: item.code,
      [statement.reason]: reason.trim(),
    },
  });
}
