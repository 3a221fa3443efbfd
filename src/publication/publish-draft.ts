import type { Actor } from '../kernel/actor.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { actOnDraft, type DraftActInput } from './draft-action.ts';
import { pagesShowing } from './pages-showing.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { announceEdition } from './publish/announce.ts';
import { freezeEdition } from './publish/freeze.ts';
import { judgePublication } from './publish/judge.ts';
import { loadDraft } from './publish/load.ts';
import { writeEdition } from './publish/write.ts';
import { markHandled } from './tell-progress.ts';

export interface Published {
  readonly disclosureId: string;
  readonly editionId: string;
  readonly n: number;
  readonly logIndex: number;
}

/** 签发公开, one transaction: load, judge, freeze, write, announce; all of it happens, or none. */
export function publishDraft(
  deps: PublicationDeps,
  actor: Actor,
  input: DraftActInput & { readonly changeNote: string },
): Promise<Result<Published>> {
  return actOnDraft(deps, actor, 'publish', input, async (unit, draft, common) => {
    const loaded = await loadDraft(unit, deps.catalogue, draft);
    const { refusals, prepared } = await judgePublication(deps, unit, loaded, input.changeNote);
    if (common.length + refusals.length > 0) return refused(...common, ...refusals);
    const edition = await freezeEdition(deps, unit, loaded, prepared, input.changeNote);
    const { disclosureId: id, item, bodyCode: body } = edition;
    const { shape } = edition.type;
    const shownBefore = await pagesShowing(unit.tx, { id, item: item.code, body, shape });
    await writeEdition(unit, draft, edition, prepared, input.remark);
    const { missingParts, manyPeriods = false } = deps.shapes.byShape[edition.type.shape];
    const logIndex = await announceEdition(unit, edition, {
      obligationId: draft.obligation_id,
      manyPeriods,
      shownBefore,
      missingIn: async (period) =>
        (await missingParts?.(unit.tx, { ...edition, catalogue: deps.catalogue }, period)) ?? null,
    });
    await markHandled(deps, unit, draft);
    const { disclosureId, editionId, n } = edition;
    return accepted({ disclosureId, editionId, n, logIndex });
  });
}
