import type { ConsultationSummary, DisclosureSummary, Obligation } from '../../../api/contract.ts';
import { KINDS, type Kind } from '../../../schema/declaration.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { readLatest } from '../../reads/latest.ts';
import type { AreaOverview, Figures } from '../../reads/models.ts';
import { readObligations } from '../../reads/obligations.ts';
import { readOpen } from '../consultations/query.ts';
import { rateText } from '../supervision/boards.tsx';

const LATEST = 8;
const LATE = 6;
const CONSULTATIONS = 3;

export interface KindOfAreas {
  readonly kind: Kind;
  readonly areas: readonly AreaOverview[];
}

export interface HomeModel {
  readonly figures: Figures;
  /** 按期公开率, — before anything has fallen due. */
  readonly kept: string;
  readonly kinds: readonly KindOfAreas[];
  readonly latest: readonly DisclosureSummary[];
  readonly late: readonly Obligation[];
  /** Open now, the first to close first. */
  readonly consultations: readonly ConsultationSummary[];
}

/** The five kinds of disclosure, each with its areas; a kind without areas stays. */
export const byKind = (areas: readonly AreaOverview[]): readonly KindOfAreas[] =>
  KINDS.map((kind) => ({ kind, areas: areas.filter((area) => area.kind === kind) }));

export async function readHome(deps: PageDeps): Promise<HomeModel> {
  const [figures, areas, latest, late, consultations] = await Promise.all([
    deps.figures(),
    deps.areas(),
    readLatest(deps, {}, { page: 1, limit: LATEST }),
    readObligations(deps, { state: 'late' }, { page: 1, limit: LATE }),
    readOpen(deps, CONSULTATIONS),
  ]);
  return {
    figures,
    kept: rateText(figures.owed),
    kinds: byKind(areas),
    latest: latest.items,
    late: late.items,
    consultations,
  };
}
