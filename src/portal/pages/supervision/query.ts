import type { Obligation } from '../../../api/contract.ts';
import type { ObligationState } from '../../../schema/vocabulary.ts';
import { fallenDue, type ObligationCounts, sumObligations } from '../../components/obligation-counts.ts';
import { formatShare } from '../../frame/format.ts';
import { readBody } from '../../reads/bodies.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { AreaOverview, BodyRef } from '../../reads/models.ts';
import {
  type ObligationFilter,
  type ObligationRow,
  obligationCounts,
  readAreaFigures,
  readObligations,
  readObligationsByBody,
} from '../../reads/obligations.ts';
import type { Paged } from '../../reads/paged.ts';

export const OBLIGATIONS_PER_PAGE = 30;
const BODIES_SHOWN = 30;

/** Of what has fallen due, how much was published in time. */
export const keptShare = (obligations: ObligationCounts): string =>
  formatShare(obligations.done, fallenDue(obligations));

export interface SupervisionModel {
  readonly state: ObligationState;
  /** Whether the state was chosen, or is the one that stands first. */
  readonly asked: boolean;
  readonly area: AreaOverview | null;
  readonly body: BodyRef | null;
  readonly areas: readonly AreaOverview[];
  readonly obligations: ObligationCounts;
  readonly byArea: readonly ObligationRow[];
  /** Those that are most late. */
  readonly byBody: readonly ObligationRow[];
  readonly moreBodies: boolean;
  readonly list: Paged<Obligation>;
  readonly page: number;
}

/** Null for an area or a body that does not exist. */
export async function readSupervision(
  deps: PageDeps,
  asked: {
    readonly area: string;
    readonly body: string;
    readonly state: ObligationState | null;
    readonly page: number;
  },
): Promise<SupervisionModel | null> {
  const state = asked.state ?? 'late';
  const scope: ObligationFilter = {
    ...(asked.area === '' ? {} : { area: asked.area }),
    ...(asked.body === '' ? {} : { body: asked.body }),
  };
  const [areas, byArea, byBody, list, body] = await Promise.all([
    deps.areas(),
    readAreaFigures(deps, scope),
    readObligationsByBody(deps, scope.area === undefined ? {} : { area: scope.area }),
    readObligations(deps, { ...scope, state }, { page: asked.page, limit: OBLIGATIONS_PER_PAGE }),
    asked.body === '' ? null : readBody(deps, asked.body),
  ]);
  const area = areas.find((candidate) => candidate.code === asked.area) ?? null;
  if ((asked.area !== '' && area === null) || (asked.body !== '' && body === null)) return null;
  const areaRows = byArea.map(({ code, title, figures }) => ({
    code,
    title,
    obligations: obligationCounts(figures),
  }));
  return {
    state,
    asked: asked.state !== null,
    area,
    body,
    areas,
    obligations: sumObligations(areaRows),
    byArea: areaRows,
    byBody: byBody.slice(0, BODIES_SHOWN),
    moreBodies: byBody.length > BODIES_SHOWN,
    list,
    page: asked.page,
  };
}
