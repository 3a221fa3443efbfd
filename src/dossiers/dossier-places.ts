import { sql } from 'kysely';
import type { Source } from '../catalogue/source.ts';
import { currentEdition } from '../database/current-edition.ts';
import type { Db } from '../database/database.ts';
import { type CivilDate, civilDate, civilDateAt } from '../kernel/civil-date.ts';
import { jsonObject } from '../kernel/json-object.ts';
import type { DossierKind, StageRecord } from '../schema/dossier-kind.ts';
import { type EntryItems, entryAddress, itemsOfStage, listEntryItems } from './entry-address.ts';
import { type Judgement, judgeAll, nothingAsked } from './judgement.ts';
import { normalNumber } from './lookup-check.ts';
import { type KnownDossier, orderRefusals } from './rules.ts';

/** Where a record of a type may be put, as far as the order of the dossier goes. */
export interface StagePlace {
  readonly key: string;
  readonly title: string;
  readonly demand: string;
  /** Why not yet, or not any more; empty = it may. */
  readonly reasons: readonly string[];
}

export interface DossierPlaces {
  readonly number: string;
  readonly title: string;
  readonly openedOn: string;
  readonly reached: string | null;
  readonly stages: readonly StagePlace[];
  /**
   * The stage that the dossier waits for and that is entered under another item, with the address of its form; null =
   * none.
   */
  readonly next: { readonly title: string; readonly item: string; readonly address: string } | null;
}

const MOST = 20;

const placesOn = (
  kind: DossierKind,
  type: string,
  today: CivilDate,
  place: { readonly number: string; readonly dossier: KnownDossier | null; readonly judgement: Judgement },
): readonly StagePlace[] =>
  kind.stages
    .filter((stage) => stage.types.some((each) => each.type === type))
    .map((stage) => ({
      key: stage.key,
      title: stage.title,
      demand: stage.demand,
      reasons: orderRefusals({
        kind,
        number: place.number,
        dossier: place.dossier,
        record: { stage: stage.key, type, on: today, publishedOn: null, content: {} },
        titles: {},
        unmet: place.judgement.stages[stage.key] ?? [],
        enter: () => undefined,
      }).map((refusal) => refusal.message),
    }));

/** What the procedure demands next, where a record of another type is what is missing. */
function nextElsewhere(
  kind: DossierKind,
  type: string,
  today: CivilDate,
  place: {
    readonly number: string;
    readonly body: string;
    readonly dossier: KnownDossier;
    readonly judgement: Judgement;
  },
  items: EntryItems,
): DossierPlaces['next'] {
  const { records } = place.dossier;
  const stage = kind.stages.find(
    (each) => each.required(records) && !records.some((record) => record.stage === each.key),
  );
  const other = stage?.types.find((each) => each.type !== type)?.type;
  if (stage === undefined || other === undefined || stage.types.some((each) => each.type === type))
    return null;
  const [open] = placesOn(kind, other, today, place).filter((each) => each.key === stage.key);
  const [item] = itemsOfStage(kind, stage.key, items);
  const address = entryAddress(kind, stage.key, items, place);
  return open === undefined || open.reasons.length > 0 || item === undefined || address === undefined
    ? null
    : { title: stage.title, item: item.title, address };
}

/**
 * For who drafts a record of a dossier: the fields to fill, the stages that open a new dossier, and the body's dossiers
 * with what may follow on each.
 */
export async function findPlaces(
  deps: Source,
  asked: { readonly type: string; readonly body: string; readonly q: string; readonly today: CivilDate },
) {
  const { catalogue } = deps;
  const kind = catalogue.kindOn(catalogue.kindKeyOfType(asked.type), asked.today);
  const opening = placesOn(kind, asked.type, asked.today, {
    number: kind.number.example,
    dossier: null,
    judgement: nothingAsked([]),
  });
  return {
    kind: kind.title,
    number: {
      field: kind.fields.number,
      title: kind.number.title,
      help: kind.number.help,
      example: kind.number.example,
    },
    stageField: kind.fields.stage,
    opening,
    matters: await listDossiersOfBody(deps, kind, asked),
  };
}

async function listDossiersOfBody(
  { db, catalogue }: Source,
  newest: DossierKind,
  asked: { readonly type: string; readonly body: string; readonly q: string; readonly today: CivilDate },
): Promise<readonly DossierPlaces[]> {
  const q = asked.q.trim();
  let query = db
    .selectFrom('dossier')
    .select(['id', 'number', 'title', 'kind_version', 'opened_on'])
    .where('kind', '=', newest.key)
    .where('body_code', '=', asked.body);
  if (q !== '')
    query = query.where(
      sql<boolean>`(number = ${normalNumber(q)} OR strpos(number, ${q}) > 0 OR strpos(title, ${q}) > 0)`,
    );
  const rows = await query.orderBy('changed_at', 'desc').orderBy('id', 'desc').limit(MOST).execute();
  const records = await currentByDossier(
    db,
    rows.map((row) => row.id),
  );
  const items = await listEntryItems(db, newest);
  const courses = rows.map((row) => ({
    kind: catalogue.kindOf(newest.key, row.kind_version),
    records: records.get(row.id) ?? [],
  }));
  const judgements = await judgeAll(db, courses, asked);
  return rows.map((row, index) => {
    const { kind, records: current } = courses[index] ?? { kind: newest, records: [] };
    const judgement = judgements[index] ?? nothingAsked(current);
    const dossier = { title: row.title, records: current };
    const reached = kind.stages.findLast((stage) => current.some((each) => each.stage === stage.key));
    return {
      number: row.number,
      title: row.title,
      openedOn: row.opened_on,
      reached: reached?.title ?? null,
      stages: placesOn(kind, asked.type, asked.today, { number: row.number, dossier, judgement }),
      next: nextElsewhere(
        kind,
        asked.type,
        asked.today,
        { number: row.number, body: asked.body, dossier, judgement },
        items,
      ),
    };
  });
}

async function currentByDossier(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StageRecord[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('dossier_disclosure')
    .innerJoin('disclosure', 'disclosure.id', 'dossier_disclosure.disclosure_id')
    .innerJoin('edition', currentEdition)
    .select([
      'dossier_disclosure.dossier_id',
      'dossier_disclosure.stage',
      'dossier_disclosure.happened_on',
      'disclosure.first_published_at',
      'edition.type_key',
      'edition.content',
    ])
    .where('dossier_disclosure.dossier_id', 'in', [...ids])
    .where('disclosure.state', '=', 'published')
    .orderBy('dossier_disclosure.happened_on')
    .orderBy('disclosure.first_published_at')
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.dossier_id);
  return new Map(
    [...grouped].map(([id, own]) => [
      id,
      own.map((row) => ({
        stage: row.stage,
        type: row.type_key,
        on: civilDate(row.happened_on),
        publishedOn: civilDateAt(row.first_published_at),
        content: jsonObject(row.content),
      })),
    ]),
  );
}
