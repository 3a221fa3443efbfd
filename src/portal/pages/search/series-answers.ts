import { sql } from 'kysely';
import { currentName, type Directory } from '../../../bodies/directory.ts';
import { BODY_LEVELS } from '../../../schema/body.ts';
import type { PlaceDeclaration, SeriesType } from '../../../schema/declaration.ts';
import { alternativesOf } from '../../../search/matching.ts';
import { parseQuery, type Term } from '../../../search/parse-query.ts';
import { aspectOf, prefectureAbove } from '../../../series/places.ts';
import { seriesId } from '../../../series/series-view.ts';
import { urls } from '../../frame/urls.ts';
import type { AnswerDeps, BestAnswer } from './best-answer.ts';
import { namedBody } from './named-body.ts';

const SERIES = 3;
/** Who has published the item of late; a series has one or two publishers. */
const NEWEST = 30;

const holds = (text: string, term: Term): boolean =>
  alternativesOf(term).some(({ key }) => text.includes(key));

/**
 * The place that is named by the words which the series itself does not say; where they name a body, a place of its
 * city. Undefined: nothing there is called so. Null: several places are, as those of one river.
 */
function placeNamed(
  places: readonly PlaceDeclaration[],
  directory: Directory,
  asked: string,
  left: readonly Term[],
): PlaceDeclaration | null | undefined {
  const called = places.filter((place) =>
    left.every((term) => holds([place.name, ...place.aliases].join(' ').toLowerCase(), term)),
  );
  const [only, ...others] = called;
  if (only !== undefined) return others.length === 0 ? only : null;
  const body = namedBody(directory, asked)?.body;
  const city = body === undefined ? null : prefectureAbove(directory, body.code);
  return places.find((place) => city !== null && (place.prefecture === city || place.holder === city));
}

/** Of those who publish a series, whose place it is; without a place the highest. Null where none stands out. */
function publisherOf(
  bodies: readonly string[],
  place: PlaceDeclaration | null,
  directory: Directory,
): string | null {
  const own = bodies.find((body) => body === place?.holder || body === place?.prefecture);
  const rank = (body: string): number => BODY_LEVELS.indexOf(directory.byCode.get(body)?.level ?? 'village');
  const top = Math.min(...bodies.map(rank));
  const [highest, ...others] = bodies.filter((body) => rank(body) === top);
  return own ?? (others.length === 0 ? (highest ?? null) : null);
}

/**
 * Series of measurements that a question names by title or indicator, at the place that it names: charts and figures of
 * yesterday, before the records in which they came.
 */
export async function seriesAnswers(
  deps: AnswerDeps,
  directory: Directory,
  asked: string,
): Promise<readonly BestAnswer[]> {
  const { db, catalogue } = deps;
  const terms = parseQuery(asked, catalogue.searchWords)?.any ?? [];
  if (terms.length === 0) return [];
  const types = catalogue.currentTypes.filter((type): type is SeriesType => type.shape === 'series');
  const { rows } = await sql<{ item: string; type: string; title: string; bodies: readonly string[] }>`
    SELECT i.code AS item, i.type_key AS type, i.declaration ->> 'title' AS title,
      (SELECT array_agg(DISTINCT n.body_code) FROM (SELECT body_code FROM disclosure d WHERE d.item_code = i.code AND d.state = 'published'
        AND d.audience = 'public' ORDER BY d.first_published_at DESC LIMIT ${NEWEST}) n) AS bodies
    FROM current_catalogue_item i WHERE i.retired_on IS NULL AND i.type_key = ANY(${types.map(({ key }) => key)}::text[])
    ORDER BY length(i.declaration ->> 'title'), i.code`.execute(db);
  const answers: BestAnswer[] = [];
  for (const { item, type: key, title, bodies } of rows) {
    const type = types.find((each) => each.key === key);
    if (type === undefined || bodies === null) continue;
    const text = [title, type.title, ...type.series.indicators.map((each) => each.title)]
      .join(' ')
      .toLowerCase();
    const left = terms.filter((term) => !holds(text, term));
    if (left.length === terms.length) continue;
    const place =
      left.length === 0
        ? null
        : placeNamed((await aspectOf({ db, catalogue }, type)).places, directory, asked, left);
    if (place === undefined) continue;
    const publisher = publisherOf(bodies, place, directory);
    answers.push({
      kind: '监测和统计数据',
      title: place === null ? title : `${place.name}：${title}`,
      href:
        publisher === null
          ? urls.allSeries
          : urls.series(seriesId({ item, body: publisher }), place === null ? {} : { place: place.code }),
      note:
        publisher === null
          ? `${bodies.length} 个单位各自公开，最新数值、图表和下载`
          : `${currentName(directory, publisher)}：最新数值、图表和下载`,
    });
  }
  return answers.slice(0, SERIES);
}
