import type { DraftFinds } from '../api/contract.ts';
import { dryRun } from '../database/dry-run.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { KEEP_GROUNDS } from '../schema/vocabulary.ts';
import { deniedTo } from './decide-find.ts';
import { findDraft } from './draft-store.ts';
import { type KeptFind, keptFinds } from './find-store.ts';
import { findsIn } from './finds.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { fitsKind, GROUNDS, isKeepGround } from './rules-finds.ts';

/**
 * 检出内容 of a draft as it is saved, each with what was decided about it and what the person may do; null for who may not
 * see the draft.
 */
export async function listFinds(
  { db, catalogue }: Pick<PublicationDeps, 'db' | 'catalogue'>,
  actor: Actor,
  id: string,
): Promise<DraftFinds | null> {
  const draft = await findDraft(db, id);
  if (!draft || can(actor, 'view-drafts', draft.body_code)) return null;
  const type = catalogue.typeOf(draft.type_key, draft.type_version);
  const finds = await dryRun(db, (tx) => findsIn(tx, { type, content: jsonObject(draft.content) }));
  const kept = new Map((await keptFinds(db, draft)).map((each) => [each.key, each]));
  const edits =
    (draft.state === 'editing' || draft.state === 'returned') && can(actor, 'edit', draft.body_code) === null;
  const may = (kind: string): boolean => deniedTo(actor, kind, draft.body_code) === null;
  const items = [...new Map(finds.map((find) => [find.key, find])).values()].map((find) => {
    const decision = kept.get(find.key) ?? null;
    const { key, kind, label, masked, where, path, context } = find;
    return {
      ...{ find: key, kind, label, masked, where, path, context },
      kept: decision === null ? null : decisionOf(decision),
      grounds: edits && decision === null ? groundsFor(kind) : [],
      mayConfirm:
        draft.state === 'in-review' &&
        decision !== null &&
        decision.confirmedAt === null &&
        decision.keptBy !== actor.id &&
        may(kind),
    };
  });
  return { items };
}

const groundsFor = (kind: string) =>
  KEEP_GROUNDS.filter((ground) => fitsKind(ground, kind)).map((ground) => ({
    ground,
    title: GROUNDS[ground].title,
    basis: GROUNDS[ground].basis,
  }));

const decisionOf = (kept: KeptFind) => ({
  ground: isKeepGround(kept.ground) ? GROUNDS[kept.ground].title : kept.ground,
  basis: isKeepGround(kept.ground) ? GROUNDS[kept.ground].basis : '',
  reason: kept.reason,
  byName: kept.keptByName,
  at: kept.keptAt.toISOString(),
  confirmedByName: kept.confirmedByName,
  confirmedAt: kept.confirmedAt?.toISOString() ?? null,
});
