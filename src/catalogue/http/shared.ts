import { Type } from 'typebox';
import { Item, Problem } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import type { Result } from '../../kernel/result.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { entityTag } from '../../web/etag.ts';
import type { ChangedItem } from '../change-item.ts';
import type { CloseObligations } from '../change-terms.ts';
import { describeItem } from '../describe-item.ts';
import { findItem } from '../items.ts';
import type { Working } from '../source.ts';

export interface OfficeRouteDeps extends Working {
  /** Called when the catalogue has changed: pages that show it are drawn anew. */
  readonly changed: () => Promise<void>;
  readonly closeObligations: CloseObligations;
}

export const tags = ['catalogue'] as const;
export const Params = Type.Object({ code: Type.String({ maxLength: 60 }) });
export const answers = { 200: Item, '4xx': Problem };

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An item as it is answered, with its entity tag. */
export async function described(
  deps: Working,
  code: string,
): Promise<{ readonly item: Item; readonly tag: string }> {
  const item = await findItem(deps.db, code);
  if (!item) throw new ProblemError([problem('not-found', { what: `公开事项“${code}”` })]);
  return { item: describeItem(item, deps.catalogue), tag: entityTag(item.version) };
}

/** Beside the item as it is: what waits for a second person. */
export const ProposedItem = Type.Intersect([
  Item,
  Type.Object({ proposal: Type.Union([Type.String(), Type.Null()]) }),
]);
export const changeAnswers = { 200: ProposedItem, 202: ProposedItem, '4xx': Problem };

/** A version conflict brings the other's item along, so that both can be compared. */
export async function settled(deps: OfficeRouteDeps, code: string, result: Result<ChangedItem>) {
  const conflict = !result.ok && result.refusals.some((refusal) => refusal.code === 'version-conflict');
  const changed = acceptedValue(result, conflict ? { current: (await described(deps, code)).item } : {});
  await deps.changed();
  return { ...(await described(deps, changed.code)), proposal: changed.proposal };
}
