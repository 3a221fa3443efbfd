import type { Unit } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { actOnDraft, type DraftActInput } from './draft-action.ts';
import type { DraftRow } from './draft-store.ts';
import { pagesShowing } from './pages-showing.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { announceEdition } from './publish/announce.ts';
import { freezeEdition } from './publish/freeze.ts';
import { judgePublication } from './publish/judge.ts';
import { loadDraft } from './publish/load.ts';
import { writeEdition } from './publish/write.ts';
import { endSchedule } from './schedule-store.ts';
import type { ShapedRecord } from './shape-handler.ts';
import { markHandled } from './tell-progress.ts';

export interface Published {
  readonly disclosureId: string;
  readonly editionId: string;
  readonly n: number;
  readonly logIndex: number;
}

type IssueInput = DraftActInput & { readonly changeNote: string };

/** What takes the place of approvals that are left for later. */
interface InPlaceOfApprovals {
  readonly refusals: (record: ShapedRecord) => readonly Refusal[];
  /** Written before the edition, which rests on it. */
  readonly record: (unit: Unit, draft: DraftRow, record: ShapedRecord) => Promise<void>;
}

/** 签发公开: every review was taken. */
export const publishDraft = (
  deps: PublicationDeps,
  actor: Actor,
  input: IssueInput,
): Promise<Result<Published>> => issueDraft(deps, actor, 'publish', input, null);

/** One transaction: load, judge, freeze, write, announce; all of it happens, or none. */
export function issueDraft(
  deps: PublicationDeps,
  actor: Actor,
  action: 'publish' | 'publish-urgently',
  input: IssueInput,
  instead: InPlaceOfApprovals | null,
): Promise<Result<Published>> {
  return actOnDraft(deps, actor, action, input, async (unit, draft, common) => {
    const loaded = await loadDraft(unit, deps.catalogue, draft);
    const judged = await judgePublication(deps, unit, loaded, input.changeNote, instead === null);
    const { prepared } = judged;
    const refusals = [...common, ...judged.refusals, ...(instead?.refusals(loaded.record) ?? [])];
    if (refusals.length > 0) return refused(...refusals);
    await instead?.record(unit, draft, loaded.record);
    const edition = await freezeEdition(deps, unit, loaded, prepared, input.changeNote);
    const { disclosureId: id, item, bodyCode: body } = edition;
    const { shape } = edition.type;
    const shownBefore = await pagesShowing(unit.tx, { id, item: item.code, body, shape });
    await writeEdition(unit, draft, edition, prepared, input.remark);
    await endSchedule(unit, draft.id, { ended: 'published', by: actor });
    const { missingParts, manyPeriods = false } = deps.shapes.byShape[edition.type.shape];
    const logIndex = await announceEdition(unit, edition, {
      obligationId: draft.obligation_id,
      manyPeriods,
      shownBefore,
      urgent: instead !== null,
      missingIn: async (period) =>
        (await missingParts?.(unit.tx, { ...edition, catalogue: deps.catalogue }, period)) ?? null,
    });
    await markHandled(deps, unit, draft);
    const { disclosureId, editionId, n } = edition;
    return accepted({ disclosureId, editionId, n, logIndex });
  });
}
