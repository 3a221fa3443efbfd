import type { Source } from '../catalogue/source.ts';
import type { Db } from '../database/database.ts';
import { publicStateOf } from '../database/public-day.ts';
import { recordAddress } from '../kernel/addresses.ts';
import { civilDate, civilDateAt } from '../kernel/civil-date.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { attachmentsOf } from '../publication/draft-content.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { DossierKind, StageRecord } from '../schema/dossier-kind.ts';
import type { TimelineRecord } from './contract.ts';
import { groundName, withheldIn } from './rules.ts';
import { changesIn } from './rules-timeline.ts';

export interface ReadRecord {
  readonly entry: TimelineRecord;
  /** Null when it is withdrawn: it no longer counts. */
  readonly current: StageRecord | null;
  readonly stage: string;
  readonly edition: { readonly n: number; readonly at: Date };
}

/** The public records of a dossier with their editions, oldest first. */
export async function listRecords(
  { db, catalogue }: Source,
  kind: DossierKind,
  dossierId: string,
): Promise<readonly ReadRecord[]> {
  const rows = await editionsOf(db, dossierId);
  const editions = Map.groupBy(rows, (row) => row.id);
  return rows
    .filter((row) => row.n === row.edition)
    .map((row) => ({
      entry: timelineRecord(row, editions.get(row.id) ?? [], kind, catalogue),
      stage: row.stage,
      edition: { n: row.n, at: row.published_at },
      current: row.state === 'withdrawn' ? null : stageRecord(row),
    }));
}

type Row = Awaited<ReturnType<typeof editionsOf>>[number];

/** Every edition of every public record, the newest of each record first. */
const editionsOf = (db: Db, dossierId: string) =>
  db
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

/** What the procedure is judged by. */
const stageRecord = (row: Row): StageRecord => ({
  stage: row.stage,
  type: row.type_key,
  on: civilDate(row.happened_on),
  publishedOn: civilDateAt(row.first_published_at),
  content: jsonObject(row.content),
});

/**
 * What people are shown. Past its term a record still holds its place in the procedure; of what it says nothing is told
 * any more.
 */
function timelineRecord(
  row: Row,
  editions: readonly Row[],
  kind: DossierKind,
  catalogue: Catalogue,
): TimelineRecord {
  const shown = row.state === 'published';
  const type = catalogue.typeOf(row.type_key, row.type_version);
  const content = shown ? jsonObject(row.content) : {};
  return {
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
    corrections: editions
      .filter((each) => shown && each.n > 1)
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
}
