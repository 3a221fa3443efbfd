import { sql } from 'kysely';
import { currentName, type Directory } from '../../../bodies/directory.ts';
import { listCoverage } from '../../../obligations/coverage-queries.ts';
import { COVERAGE_STATE_NAMES } from '../../../schema/vocabulary.ts';
import { alternativesOf } from '../../../search/matching.ts';
import { parseQuery } from '../../../search/parse-query.ts';
import { formatDay } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import type { AnswerDeps, BestAnswer } from './best-answer.ts';
import { namedBody } from './named-body.ts';

const ITEMS = 3;

interface CalledItem {
  readonly code: string;
  readonly area: string;
  readonly title: string;
}

/** Items whose title holds each word, or another word for the same; the shortest titles first. */
async function itemsCalled({ db, catalogue }: AnswerDeps, asked: string): Promise<readonly CalledItem[]> {
  const terms = parseQuery(asked, catalogue.searchWords)?.terms ?? [];
  if (terms.length === 0) return [];
  const held = terms.map((term) => {
    const ways = alternativesOf(term).map(
      ({ key }) => sql`strpos(lower(declaration ->> 'title'), ${key}) > 0`,
    );
    return sql`(${sql.join(ways, sql` OR `)})`;
  });
  const { rows } = await sql<CalledItem>`
    SELECT code, area_code AS area, declaration ->> 'title' AS title FROM current_catalogue_item
    WHERE retired_on IS NULL AND ${sql.join(held, sql` AND `)}
    ORDER BY strpos(declaration ->> 'title', ${asked}) = 0, length(declaration ->> 'title'), code LIMIT ${ITEMS}`.execute(
    db,
  );
  return rows;
}

/**
 * 公开事项 that a question names. Where it names a body too, whether that body has published them: who asks for the power
 * list of a county wants this list, and else who owes it since when.
 */
export async function itemAnswers(
  deps: AnswerDeps,
  directory: Directory,
  asked: string,
): Promise<readonly BestAnswer[]> {
  const named = namedBody(directory, asked);
  const items = await itemsCalled(deps, named?.rest ?? asked);
  const told = items.map(({ code, area, title }) => ({
    kind: '公开事项',
    title,
    href: urls.areaItem(area, code),
    note: `${deps.catalogue.findArea(area)?.title ?? area}：谁应当公开、公开了什么`,
  }));
  if (named === null) return told;
  const { body } = named;
  const cells = await Promise.all(
    items.map(({ code }) =>
      listCoverage(deps.db, { item: code, body: body.code, limit: 1 }, deps.clock.now()),
    ),
  );
  return [
    ...cells
      .flatMap((each) => each.items)
      .map((cell) => ({
        kind: '公开情况',
        title: `${currentName(directory, body.code)}：${cell.itemTitle}`,
        href: urls.body(body.code, { item: cell.item }),
        note: `${COVERAGE_STATE_NAMES[cell.state]}${cell.late && cell.dueOn !== null ? `，期限是${formatDay(cell.dueOn)}` : ''}`,
      })),
    ...told,
  ];
}
