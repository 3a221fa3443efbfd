import { readBodies } from '../bodies/directory.ts';
import type { Tx } from '../database/database.ts';
import { frequencyOf, periodsWithin } from '../kernel/period.ts';
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
import type { PlaceDeclaration, SeriesAspect } from '../schema/declaration.ts';
import { batchTables, type SeriesFiles } from './batch-tables.ts';
import {
  countTold,
  findPublishedElsewhere,
  insertObservations,
  listAt,
  type SeriesKey,
} from './observation-store.ts';
import { type Observation, parseBatch } from './parse-batch.ts';
import type { Span } from './parse-period.ts';
import { aspectOf, expectedOf, prefectureAbove } from './places.ts';
import { figureRefusals, previousPeriod } from './rules-figures.ts';

/** Readings of indicators at places: judged as a whole, stored with the edition. The plan is the readings. */
export const seriesShape = (files: SeriesFiles): ShapeHandler => ({
  missingParts: missingPlaces,
  manyPeriods: true,
  prepare: recordPart<readonly Observation[]>({
    prepare: async (tx, record) => {
      const aspect = await aspectOf({ db: tx, catalogue: record.catalogue }, ofShape('series', record.type));
      const { observations, refusals } = await readBatch(tx, files, record, aspect);
      return {
        refusals: [
          ...refusals,
          ...(await figures(tx, record, aspect, observations)),
          ...(await publishedElsewhere(tx, record, aspect, observations)),
        ],
        plan: observations,
        preview: previewOf(aspect, observations),
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

/** Places that were to be told of the period and are not, by name; said to be missing (`--`) is told. */
async function missingPlaces(
  tx: Tx,
  told: Pick<ShapedRecord, 'type' | 'item' | 'bodyCode' | 'catalogue'>,
  period: string,
): Promise<readonly string[] | null> {
  const aspect = await aspectOf({ db: tx, catalogue: told.catalogue }, ofShape('series', told.type));
  // What follows an event is told by the batch that was written for it.
  if (period.startsWith('event:')) return null;
  const within = periodsWithin(period, aspect.frequency === 'hour' ? 'day' : aspect.frequency);
  if (within.length === 0) return null;
  const prefecture = prefectureAbove(await readBodies(tx), told.bodyCode);
  const expected = expectedOf(aspect, told.bodyCode, prefecture, period);
  if (expected.length === 0) return null;
  if (frequencyOf(period) !== aspect.frequency)
    return lackingTimes(tx, { item: told.item.code, body: told.bodyCode }, aspect, expected, within);
  const there = await listAt(
    tx,
    { item: told.item.code, body: told.bodyCode },
    expected.map(({ code }) => ({ place: code, period })),
  );
  const codes = new Set(there.map(({ place }) => place));
  return expected.filter(({ code }) => !codes.has(code)).map(({ name }) => name);
}

/**
 * What is owed by the month and measured by the day, or by the day and measured by the hour: how often it lacks where.
 */
async function lackingTimes(
  tx: Tx,
  series: SeriesKey,
  aspect: SeriesAspect,
  expected: readonly PlaceDeclaration[],
  within: readonly string[],
): Promise<readonly string[]> {
  const each = aspect.frequency === 'hour' ? (aspect.timesADay ?? 24) : 1;
  const told = await countTold(
    tx,
    series,
    expected.map(({ code }) => code),
    within,
    each,
  );
  return expected.flatMap(({ code, name }) => {
    const lacking = within.length * each - (told.get(code) ?? 0);
    return lacking <= 0 ? [] : [`${name}（缺${lacking}${TIMES[aspect.frequency]}）`];
  });
}

const TIMES: Readonly<Record<SeriesAspect['frequency'], string>> = {
  hour: '次',
  day: '日',
  month: '个月',
  quarter: '个季度',
  'half-year': '个半年',
  year: '年',
};

async function publishedElsewhere(
  tx: Tx,
  record: ShapedRecord,
  { places }: SeriesAspect,
  observations: readonly Observation[],
): Promise<readonly Refusal[]> {
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
  aspect: SeriesAspect,
  observations: readonly Observation[],
): Promise<readonly Refusal[]> {
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

async function readBatch(
  tx: Tx,
  files: SeriesFiles,
  record: ShapedRecord,
  aspect: SeriesAspect,
): Promise<{ readonly observations: readonly Observation[]; readonly refusals: readonly Refusal[] }> {
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
    // Null for provincial bodies, which publish all of Hunan.
    prefecture: prefectureAbove(await readBodies(tx), record.bodyCode),
  });
  // Where every row was refused, that there is no data is no news.
  const told = batch.refusals.filter(({ code }) => refusals.length === 0 || code !== 'series-empty');
  return { observations: batch.observations, refusals: [...refusals, ...told] };
}
