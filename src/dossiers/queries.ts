import { sql } from 'kysely';
import type { Source } from '../catalogue/source.ts';
import type { Db } from '../database/database.ts';
import { publicStateOf } from '../database/public-day.ts';
import { recordAddress } from '../kernel/addresses.ts';
import { type CivilDate, civilDate, civilDateAt } from '../kernel/civil-date.ts';
import { type Cursor, pageOf } from '../kernel/cursor.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { containing } from '../kernel/like-pattern.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { attachmentsOf } from '../publication/draft-content.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { DossierKind, PublishedDossier, StageRecord } from '../schema/dossier-kind.ts';
import { stageOf } from '../schema/dossier-kind.ts';
import type { DossierDetail, DossierSummary, TimelineRecord } from './contract.ts';
import { judge } from './judgement.ts';
import { matchesLookupCheck, normalNumber } from './lookup-check.ts';
import { categoryTitle, conditionView, phasesOf, responsibleFor, stagesOfPhase } from './progress-words.ts';
import { groundName, withheldIn } from './rules.ts';
import { sentBackBy } from './rules-order.ts';
import { changesIn, isClosed, judgeTimeline, STAGE_STATE_NAMES } from './rules-timeline.ts';
import { runningTables } from './running-figures.ts';
import { listLookupCandidates } from './store.ts';

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
const publicDossiers = (db: Db) =>
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

function summaryOf(row: Row, catalogue: Catalogue): DossierSummary {
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
    (row) => summaryOf(row, catalogue),
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

interface ReadRecord {
  readonly entry: TimelineRecord;
  /** Null when it is withdrawn: it no longer counts. */
  readonly current: StageRecord | null;
  readonly stage: string;
  readonly edition: { readonly n: number; readonly at: Date };
}

/** The public records of a dossier with their editions, oldest first. */
async function listRecords(
  { db, catalogue }: Source,
  kind: DossierKind,
  dossierId: string,
): Promise<readonly ReadRecord[]> {
  const rows = await db
    .selectFrom('dossier_disclosure')
    .innerJoin('disclosure', 'disclosure.id', 'dossier_disclosure.disclosure_id')
    .innerJoin('edition', 'edition.disclosure_id', 'disclosure.id')
    .select([
      'disclosure.id',
      'disclosure.title',
      publicStateOf('disclosure').as('state'),
      'disclosure.display_until',
      'disclosure.edition',
      'disclosure.first_published_at',
      'disclosure.withdrawn_reason',
      'dossier_disclosure.stage',
      'dossier_disclosure.happened_on',
      'edition.n',
      'edition.type_key',
      'edition.type_version',
      'edition.content',
      'edition.change_note',
      'edition.published_at',
    ])
    .where('dossier_disclosure.dossier_id', '=', dossierId)
    .where('disclosure.audience', '=', 'public')
    .orderBy('dossier_disclosure.happened_on')
    .orderBy('disclosure.first_published_at')
    .orderBy('edition.n', 'desc')
    .execute();
  return rows
    .filter((row) => row.n === row.edition)
    .map((row) => {
      const current = row.state !== 'withdrawn';
      const shown = row.state === 'published';
      const type = catalogue.typeOf(row.type_key, row.type_version);
      // Past its term a record still holds its place in the procedure; of what it says nothing is told any more.
      const content = shown ? jsonObject(row.content) : {};
      const entry: TimelineRecord = {
        disclosure: row.id,
        title: row.title,
        type: type.title,
        on: row.happened_on,
        publishedAt: row.first_published_at.toISOString(),
        state: row.state,
        withdrawnReason: row.withdrawn_reason,
        displayUntil: row.display_until,
        url: recordAddress.disclosure(row.id),
        withheld: withheldIn(kind, content).map((each) => ({
          field: type.fields[each.field]?.title ?? each.field,
          ground: groundName(each.ground),
          explanation: each.explanation,
        })),
        changes: changesIn(kind, content),
        corrections: rows
          .filter((each) => shown && each.id === row.id && each.n > 1)
          .map((each) => ({
            n: each.n,
            publishedAt: each.published_at.toISOString(),
            changeNote: each.change_note,
          })),
        files: attachmentsOf(type, content).map((file) => ({
          name: file.name,
          url: recordAddress.file(file.sha256, file.name),
          sizeBytes: file.sizeBytes,
        })),
      };
      return {
        entry,
        stage: row.stage,
        edition: { n: row.n, at: row.published_at },
        current: current
          ? {
              stage: row.stage,
              type: row.type_key,
              on: civilDate(row.happened_on),
              publishedOn: civilDateAt(row.first_published_at),
              content: jsonObject(row.content),
            }
          : null,
      };
    });
}

/** A public dossier with its timeline; null for one that is not for everybody, as for one that does not exist. */
export async function findDossier(deps: Source, id: string, today: CivilDate): Promise<DossierDetail | null> {
  const { db, catalogue } = deps;
  const row = await publicDossiers(db).where('dossier.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const kind = catalogue.kindOf(row.kind, row.kind_version);
  const records = await listRecords(deps, kind, id);
  const current = records.flatMap((record) => record.current ?? []);
  const judgement = await judge(db, kind, current, { today });
  const back = sentBackBy(kind, current);
  return {
    ...summaryOf(row, catalogue),
    closed: isClosed(kind, current),
    basis: kind.basis,
    kindVersion: kind.version,
    running: runningTables(
      kind,
      records.flatMap(({ entry, current }) =>
        current === null || entry.state !== 'published' ? [] : [{ entry, record: current }],
      ),
      catalogue,
    ),
    profile: kind.profile ?? null,
    sentBack: back === null ? null : { stage: stageOf(kind, back.stage)?.title ?? back.stage, on: back.on },
    stages: judgeTimeline(kind, current, judgement, today, catalogue.calendar).map(
      ({ stage, state, deadlines, progress }) => ({
        key: stage.key,
        title: stage.title,
        demand: stage.demand,
        state,
        stateName: STAGE_STATE_NAMES[state],
        required: stage.required(current),
        responsible: responsibleFor(stage, current, row.body_name ?? row.body_code),
        unmet: progress.unmet.map((condition) => conditionView(kind, condition, stage.key)),
        blockedBy: progress.blockedBy.map(({ condition, remedy }) => conditionView(kind, condition, remedy)),
        waitingSince: progress.waiting?.since ?? null,
        waitingDays: progress.waiting?.days ?? null,
        deadlines: [...deadlines],
        records: records.filter((record) => record.stage === stage.key).map((record) => record.entry),
      }),
    ),
  };
}

/** A public dossier with the records that stand, in the order in which they were published: for open data. */
export async function findPublishedDossier(
  deps: Source,
  id: string,
  publisher: { readonly prefix: string; readonly publicUrl: string },
): Promise<{ readonly kind: DossierKind; readonly dossier: PublishedDossier } | null> {
  const { db, catalogue } = deps;
  const row = await publicDossiers(db).where('dossier.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const kind = catalogue.kindOf(row.kind, row.kind_version);
  const records = (await listRecords(deps, kind, id)).flatMap(({ entry, edition, current }) =>
    current === null || entry.state !== 'published'
      ? []
      : [
          {
            ...current,
            disclosureId: entry.disclosure,
            edition: edition.n,
            title: entry.title,
            at: momentRfc3339(edition.at),
            url: `${publisher.publicUrl}${entry.url}`,
          },
        ],
  );
  return {
    kind,
    dossier: {
      number: row.number,
      title: row.title,
      body: { code: row.body_code, name: row.body_name ?? row.body_code },
      ocid: `${publisher.prefix}-${row.body_code}-${row.number}`,
      records: records.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    },
  };
}

/**
 * 按编号查询: the dossier whose number and check are both right. A wrong number costs as much work as a wrong check and is answered the same.
 */
export async function lookupDossier(db: Db, number: string, check: string): Promise<string | null> {
  const rows = await listLookupCandidates(db, normalNumber(number));
  const candidates = rows.length === 0 ? [{ id: null, lookup_salt: '', lookup_digest: '' }] : rows;
  const found = candidates.filter((row) =>
    matchesLookupCheck(row.lookup_salt ?? '', row.lookup_digest ?? '', check),
  );
  return found[0]?.id ?? null;
}
