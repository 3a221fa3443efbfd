import type { FindingState, InspectionFinding, InspectionOfBody } from '../../../api/contract.ts';
import { outsideCheckedAt } from '../../../inspection/check-outside.ts';
import {
  listFindings,
  type RegionResult,
  readInspection,
  readRegion,
} from '../../../inspection/inspection-queries.ts';
import { inspectedAt } from '../../../inspection/run-inspection.ts';
import { isStale } from '../../../obligations/counted-until.ts';
import type { InspectionDeclaration } from '../../../schema/inspection.ts';
import type { PageDeps } from '../../reads/deps.ts';

const PER_PAGE = 50;

export interface Asked {
  readonly body: string;
  readonly region: string;
  readonly indicator: string;
  readonly state: FindingState;
  /** The last finding of the page before. */
  readonly after: string;
}

export interface InspectionModel {
  readonly asked: Asked;
  readonly declared: InspectionDeclaration;
  /** When an address of others was last asked; null where that is not allowed. */
  readonly outsideAt: Date | null;
  readonly computedAt: Date | null;
  readonly stale: boolean;
  readonly body: InspectionOfBody | null;
  readonly regionName: string | null;
  readonly total: RegionResult | null;
  readonly below: readonly RegionResult[];
  readonly findings: readonly InspectionFinding[];
  readonly next: string | null;
}

const afterOf = (text: string): { readonly after?: number } => (text === '' ? {} : { after: Number(text) });

/** Null for a body, a region or an indicator that does not exist. */
export async function readInspectionPage(deps: PageDeps, asked: Asked): Promise<InspectionModel | null> {
  const { db, catalogue, clock } = deps;
  const { inspection: declared } = catalogue;
  if (asked.indicator !== '' && !declared.indicators.some(({ code }) => code === asked.indicator))
    return null;
  const now = clock.now();
  const [body, region, place, computedAt, outsideAt, found] = await Promise.all([
    asked.body === '' ? null : readInspection(deps, asked.body, now),
    asked.body === '' ? readRegion(deps, asked.region) : null,
    asked.region === ''
      ? null
      : db.selectFrom('public_body').select('name').where('code', '=', asked.region).executeTakeFirst(),
    inspectedAt(db),
    outsideCheckedAt(db),
    listFindings(deps, {
      ...(asked.body === '' ? {} : { body: asked.body }),
      ...(asked.body !== '' || asked.region === '' ? {} : { region: asked.region }),
      ...(asked.indicator === '' ? {} : { indicator: asked.indicator }),
      state: asked.state,
      ...afterOf(asked.after),
      limit: PER_PAGE,
    }),
  ]);
  if ((asked.body !== '' && body === null) || (asked.region !== '' && place === undefined)) return null;
  const last = found.items.at(-1);
  return {
    asked,
    declared,
    outsideAt,
    computedAt,
    stale: isStale(catalogue, computedAt, now),
    body,
    regionName: place?.name ?? null,
    total: region?.total ?? null,
    below: region?.below ?? [],
    findings: found.items,
    next: found.next === null || last === undefined ? null : String(last.id),
  };
}
