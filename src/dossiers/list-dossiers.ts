import { sql } from 'kysely';
import type { Source } from '../catalogue/source.ts';
import type { Db } from '../database/database.ts';
import { recordAddress } from '../kernel/addresses.ts';
import { type Cursor, pageOf } from '../kernel/cursor.ts';
import { containing } from '../kernel/like-pattern.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { DossierSummary } from './contract.ts';
import { normalNumber } from './lookup-check.ts';
import { categoryTitle, phasesOf, stagesOfPhase } from './progress-words.ts';

export interface DossierFilter {
  /** Number or words of the title. */
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly body?: string | undefined;
  readonly area?: string | undefined;
  readonly category?: string | undefined;
  /** The furthest phase reached, of the kind that `kind` names. */
  readonly phase?: string | undefined;
  readonly after?: Cursor | undefined;
  readonly limit: number;
}

/** Every public read of a dossier starts here. The stage reached is that of the public records. */
export const publicDossiers = (db: Db) =>
  db
    .selectFrom('dossier')
    .innerJoin('current_body_name', 'current_body_name.body_code', 'dossier.body_code')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('dossier_disclosure')
          .innerJoin('disclosure', 'disclosure.id', 'dossier_disclosure.disclosure_id')
          .select([
            sql<string[] | null>`array_agg(dossier_disclosure.stage)`.as('stages'),
            sql<boolean | null>`bool_or(dossier_disclosure.closes)`.as('closed'),
          ])
          .whereRef('dossier_disclosure.dossier_id', '=', 'dossier.id')
          .where('disclosure.audience', '=', 'public')
          .where('disclosure.state', '=', 'published')
          .as('current'),
      (join) => join.onTrue(),
    )
    .select([
      'dossier.id',
      'dossier.kind',
      'dossier.kind_version',
      'dossier.number',
      'dossier.title',
      'dossier.category',
      'dossier.area_code',
      'dossier.body_code',
      'dossier.opened_on',
      'dossier.changed_at',
      'current_body_name.name as body_name',
      'current.stages',
      'current.closed',
      sql<string>`to_char(dossier.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as(
        'cursor_at',
      ),
    ])
    .where('dossier.audience', '=', 'public');

type Row = Awaited<ReturnType<ReturnType<typeof publicDossiers>['executeTakeFirstOrThrow']>>;

/** A row of `publicDossiers` as the interface tells it. */
export function dossierSummary(row: Row, catalogue: Catalogue): DossierSummary {
  const kind = catalogue.kindOf(row.kind, row.kind_version);
  const stage =
    kind.stages.findLast((each) => each.anyTime !== true && (row.stages?.includes(each.key) ?? false)) ??
    null;
  return {
    id: row.id,
    kind: row.kind,
    kindTitle: kind.title,
    number: row.number,
    title: row.title,
    area: row.area_code,
    body: row.body_code,
    bodyName: row.body_name ?? row.body_code,
    stage: stage?.key ?? null,
    stageTitle: stage?.title ?? null,
    closed: row.closed ?? false,
    category: row.category,
    categoryTitle: row.category === null ? null : categoryTitle(kind, row.category, catalogue),
    phases: phasesOf(kind, row.stages ?? [], row.closed ?? false),
    openedOn: row.opened_on,
    changedAt: row.changed_at.toISOString(),
    url: recordAddress.dossier(row.id),
  };
}

/** Dossiers, the last changed first, one page. */
export async function listDossiers(
  { db, catalogue }: Source,
  filter: DossierFilter,
): Promise<{ readonly items: readonly DossierSummary[]; readonly next: string | null }> {
  let query = publicDossiers(db);
  const q = filter.q?.trim() ?? '';
  if (q !== '') {
    query = query.where((eb) =>
      eb.or([eb('dossier.number', '=', normalNumber(q)), eb('dossier.title', 'like', containing(q))]),
    );
  }
  if (filter.kind !== undefined) query = query.where('dossier.kind', '=', filter.kind);
  if (filter.body !== undefined) query = query.where('dossier.body_code', '=', filter.body);
  if (filter.area !== undefined) query = query.where('dossier.area_code', '=', filter.area);
  if (filter.category !== undefined) query = query.where('dossier.category', '=', filter.category);
  const kind = catalogue.currentKinds.find((each) => each.key === filter.kind);
  if (filter.phase !== undefined && kind !== undefined) {
    const { within, beyond } = stagesOfPhase(kind, filter.phase);
    query = query.where(
      sql<boolean>`current.stages && ${within}::text[] AND NOT current.stages && ${beyond}::text[]`,
    );
  }
  if (filter.after !== undefined) {
    query = query.where(
      sql<boolean>`(dossier.changed_at, dossier.id) < (${filter.after.at}::timestamptz, ${filter.after.id})`,
    );
  }
  const rows = await query
    .orderBy('dossier.changed_at', 'desc')
    .orderBy('dossier.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return pageOf(
    rows,
    filter.limit,
    (row) => dossierSummary(row, catalogue),
    (row) => ({ at: row.cursor_at, id: row.id }),
  );
}

/** The bodies that have public dossiers of a kind, for narrowing its list. */
export async function listCollectingBodies(
  db: Db,
  kind: string,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const rows = await db
    .selectFrom('current_body_name')
    .select(['body_code', 'name', 'short_name'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('dossier')
          .select('dossier.id')
          .whereRef('dossier.body_code', '=', 'current_body_name.body_code')
          .where('dossier.kind', '=', kind)
          .where('dossier.audience', '=', 'public'),
      ),
    )
    .orderBy('body_code')
    .execute();
  return rows.flatMap((row) =>
    row.body_code === null ? [] : [{ code: row.body_code, name: row.name ?? row.body_code }],
  );
}
