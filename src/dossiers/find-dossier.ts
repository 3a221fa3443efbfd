import type { Source } from '../catalogue/source.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import type { DossierKind, PublishedDossier } from '../schema/dossier-kind.ts';
import { stageOf } from '../schema/dossier-kind.ts';
import type { DossierDetail } from './contract.ts';
import { listRecords } from './dossier-records.ts';
import { judge } from './judgement.ts';
import { dossierSummary, publicDossiers } from './list-dossiers.ts';
import { conditionView, responsibleFor } from './progress-words.ts';
import { readDeadlines } from './read-deadlines.ts';
import { sentBackBy } from './rules-order.ts';
import { isClosed, judgeTimeline, STAGE_STATE_NAMES } from './rules-timeline.ts';
import { runningTables } from './running-figures.ts';

/** A public dossier with its timeline; null for one that is not for everybody, as for one that does not exist. */
export async function findDossier(deps: Source, id: string, today: CivilDate): Promise<DossierDetail | null> {
  const { db, catalogue } = deps;
  const row = await publicDossiers(db).where('dossier.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const kind = catalogue.kindOf(row.kind, row.kind_version);
  const records = await listRecords(deps, kind, id);
  const current = records.flatMap((record) => record.current ?? []);
  const judgement = await judge(db, kind, current, { today });
  const deadlines = await readDeadlines(db, kind, id, today);
  const back = sentBackBy(kind, current);
  return {
    ...dossierSummary(row, catalogue),
    closed: isClosed(kind, current),
    // The law of the day on which it began: a kind may have outlived several.
    basis: catalogue.law.printOn(kind.basis, row.opened_on) || kind.basis,
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
      ({ stage, state, progress }) => ({
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
        deadlines: deadlines.get(stage.key) ?? [],
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
