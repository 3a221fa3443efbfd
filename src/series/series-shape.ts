import type { Tx } from '../database/database.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import {
  type PreviewFigure,
  recordPart,
  type ShapedRecord,
  type ShapeHandler,
} from '../publication/shape-handler.ts';
import { behaviourOf } from '../schema/behaviour.ts';
import { ofShape } from '../schema/catalogue.ts';
import type { SeriesAspect } from '../schema/declaration.ts';
import { batchTables, type SeriesFiles } from './batch-tables.ts';
import { findPublishedElsewhere, insertObservations, listAt } from './observation-store.ts';
import { type Observation, parseBatch } from './parse-batch.ts';
import type { Span } from './parse-period.ts';
import { figureRefusals, previousPeriod } from './rules-figures.ts';

/** Readings of indicators at places: judged as a whole, stored with the edition. The plan is the readings. */
export const seriesShape = (files: SeriesFiles): ShapeHandler => ({
  prepare: recordPart<readonly Observation[]>({
    prepare: async (tx, record) => {
      const { observations, refusals } = await readBatch(tx, files, record);
      return {
        refusals: [
          ...refusals,
          ...(await figures(tx, record, observations)),
          ...(await publishedElsewhere(tx, record, observations)),
        ],
        plan: observations,
        preview: previewOf(aspectOf(record), observations),
      };
    },
    commit: (tx, observations, edition) =>
      insertObservations(
        tx,
        {
          editionId: edition.editionId,
          disclosureId: edition.disclosureId,
          n: edition.n,
          item: edition.item.code,
          body: edition.bodyCode,
          typeKey: edition.type.key,
        },
        observations,
      ),
  }),
});

async function publishedElsewhere(
  tx: Tx,
  record: ShapedRecord,
  observations: readonly Observation[],
): Promise<readonly Refusal[]> {
  const { places } = aspectOf(record);
  const series = { item: record.item.code, body: record.bodyCode };
  const elsewhere = await findPublishedElsewhere(tx, series, record.disclosureId, observations);
  return elsewhere.map(({ title, number, count, place, period }) => {
    const name = places.find((each) => each.code === place)?.name ?? place;
    return problem('series-already-published', { title, number, count, example: `${name}${period}` });
  });
}

function previewOf(aspect: SeriesAspect, observations: readonly Observation[]): readonly PreviewFigure[] {
  const names = new Map(aspect.places.map((place) => [place.code, place.name]));
  const distinct = (texts: readonly string[]) => [...new Set(texts)];
  const places = distinct(observations.map((each) => names.get(each.place) ?? each.place));
  const periods = distinct(observations.map((each) => each.period)).sort();
  const of = (quality: Observation['quality']) =>
    observations
      .filter((each) => each.quality === quality)
      .map((each) => `${names.get(each.place) ?? each.place} ${each.period} ${each.indicator}`);
  const figure = (title: string, all: readonly string[]) => ({
    title,
    value: all.length,
    examples: all.slice(0, 5),
  });
  return [
    { title: aspect.wording.value, value: observations.length, examples: [] },
    figure(aspect.placeTitle, places),
    figure('期', periods),
    figure(aspect.wording.missing, of('missing')),
    figure('无效', of('invalid')),
  ];
}

/**
 * Sums of typed rows are judged cell by cell before (`sums-add-up`); here those of files, and what binds rows and
 * periods together.
 */
async function figures(
  tx: Tx,
  record: ShapedRecord,
  observations: readonly Observation[],
): Promise<readonly Refusal[]> {
  const aspect = aspectOf(record);
  const files = record.content[aspect.filesField];
  const sums = Array.isArray(files) && files.length > 0 ? (record.type.sums ?? []) : [];
  const carriedOver = behaviourOf(aspect, 'carried-over')?.figures ?? [];
  const placeTotals = behaviourOf(aspect, 'place-totals')?.totals ?? [];
  const before =
    carriedOver.length === 0
      ? []
      : await listAt(
          tx,
          { item: record.item.code, body: record.bodyCode },
          observations.map(({ place, period }) => ({ place, period: previousPeriod(period) })),
        );
  const earlier = new Map(
    before.map((each) => [`${each.place} ${each.period} ${each.indicator}`, each.value]),
  );
  return figureRefusals(
    { ...aspect, placeTotals, carriedOver },
    sums,
    observations,
    (place, period, indicator) => earlier.get(`${place} ${period} ${indicator}`) ?? null,
  );
}

const aspectOf = (record: ShapedRecord): SeriesAspect => ofShape('series', record.type).series;

async function readBatch(
  tx: Tx,
  files: SeriesFiles,
  record: ShapedRecord,
): Promise<{ readonly observations: readonly Observation[]; readonly refusals: readonly Refusal[] }> {
  const aspect = aspectOf(record);
  const { tables, refusals } = await batchTables(files, aspect, record.content);
  if (tables.length === 0 && refusals.length > 0) return { observations: [], refusals };
  const { periodFrom, periodTo } = record.content;
  const span: Span | null =
    typeof periodFrom === 'string' && typeof periodTo === 'string'
      ? { from: periodFrom, to: periodTo }
      : null;
  const batch = parseBatch(aspect, tables, {
    span,
    today: record.today,
    prefecture: await prefectureOf(tx, record.bodyCode),
  });
  // Where every row was refused, that there is no data is no news.
  const told = batch.refusals.filter(({ code }) => refusals.length === 0 || code !== 'series-empty');
  return { observations: batch.observations, refusals: [...refusals, ...told] };
}

/** The prefecture to which the body belongs; null for provincial bodies, which publish all of Hunan. */
async function prefectureOf(tx: Tx, bodyCode: string): Promise<string | null> {
  let code: string | null = bodyCode;
  // Village, township, county, department: four steps at most up to the prefecture.
  for (let step = 0; code !== null && step < 6; step += 1) {
    const body: { level: string; kind: string; parent_code: string | null } = await tx
      .selectFrom('public_body')
      .select(['level', 'kind', 'parent_code'])
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    if (body.level === 'province') return null;
    if (body.level === 'prefecture' && body.kind === 'government') return code;
    code = body.parent_code;
  }
  return bodyCode;
}
