import { currentName, type Directory, type DirectoryBody, existsOn } from '../../../bodies/directory.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { today } from '../../../kernel/clock.ts';
import { isUscc } from '../../../kernel/identifiers.ts';
import { type Demand, findEntries } from '../../../registers/find-entries.ts';
import { BODY_LEVELS } from '../../../schema/body.ts';
import { alternativesOf } from '../../../search/matching.ts';
import { parseQuery } from '../../../search/parse-query.ts';
import { simplifiedChinese } from '../../../search/simplified-chinese.ts';
import { servicesOf } from '../../frame/services.ts';
import { urls } from '../../frame/urls.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { AnswerDeps, BestAnswer } from './best-answer.ts';
import { itemAnswers } from './item-answers.ts';
import { seriesAnswers } from './series-answers.ts';

const BODIES = 3;
const SERVICES = 2;
const LINES = 5;
/** Of lines that have some of the words only. */
const NEAR_LINES = 2;
const SHORTEST = 2;

/**
 * The things that a question names, the nearest kinds first; none for a question of one character. `demand`: whether a
 * line has to have all words.
 */
export async function bestAnswers(
  deps: AnswerDeps,
  q: string,
  demand: Demand = 'all',
): Promise<readonly BestAnswer[]> {
  const asked = simplifiedChinese(q.trim().replace(/\s+/gu, ' '));
  if ([...asked].length < SHORTEST) return [];
  const directory = await deps.names.directory();
  const [items, series, lines] = await Promise.all([
    itemAnswers(deps, directory, asked),
    seriesAnswers(deps, directory, asked),
    lineAnswers(deps, directory, asked, demand),
  ]);
  const bodies = namesOf(deps, asked)
    .map((name) => bodyAnswers(directory, name, today(deps.clock)))
    .reduce((found, more) => (found.length > 0 ? found : more), []);
  const named = [...bodies, ...series, ...serviceAnswers(deps, asked)];
  // A line that has some of the words only is worth showing where nothing else was named.
  const near = demand === 'any' && (named.length > 0 || items.length > 0) ? [] : lines;
  return demand === 'all' ? [...named, ...near, ...items] : [...named, ...items, ...near];
}

/** What is asked for, and where all of it is one word, the words for the same. */
function namesOf({ catalogue }: Pick<PageDeps, 'catalogue'>, asked: string): readonly string[] {
  const [term, ...more] = parseQuery(asked, catalogue.searchWords)?.terms ?? [];
  return [asked, ...(term === undefined || more.length > 0 ? [] : term.others.map(({ key }) => key))];
}

/** Who is or was called so; else whose name holds the question. An abolished body is said to be one. */
function bodyAnswers(directory: Directory, asked: string, day: CivilDate): readonly BestAnswer[] {
  const called = directory.byName.get(asked) ?? [];
  const found =
    called.length > 0
      ? called
      : directory.bodies.filter((body) => body.names.some(({ name }) => name.includes(asked)));
  const rank = (body: DirectoryBody): number => BODY_LEVELS.indexOf(body.level);
  return [...found]
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        currentName(directory, a.code).length - currentName(directory, b.code).length ||
        a.sortOrder - b.sortOrder,
    )
    .slice(0, BODIES)
    .map((body) => ({
      kind: '公开主体',
      title: currentName(directory, body.code),
      href: urls.body(body.code),
      note: existsOn(body, day)
        ? [body.parent === null ? '' : currentName(directory, body.parent), formerNote(body, asked)]
            .filter((part) => part !== '')
            .join('，')
        : '已撤销或者合并',
    }));
}

const formerNote = (body: DirectoryBody, asked: string): string => {
  const now = body.names.at(-1);
  const isFormer = body.names.some(({ name }) => name === asked) && now?.name !== asked;
  return isFormer ? `原${asked}` : '';
};

/**
 * 我要查: services whose title, words or example hold what is asked; of a service that takes questions itself half of it
 * is enough.
 */
function serviceAnswers({ catalogue }: Pick<PageDeps, 'catalogue'>, asked: string): readonly BestAnswer[] {
  const terms = parseQuery(asked, catalogue.searchWords)?.terms ?? [];
  return servicesOf(catalogue)
    .map((service) => {
      const text = `${service.title}${service.says}${service.example}`.toLowerCase();
      const met = terms.filter((term) => alternativesOf(term).some(({ key }) => text.includes(key)));
      return { service, met: met.length };
    })
    .filter(
      ({ service, met }) =>
        met > 0 && (service.asked === undefined ? met === terms.length : met * 2 >= terms.length),
    )
    .toSorted((a, b) => b.met - a.met)
    .slice(0, SERVICES)
    .map(({ service }) => ({
      kind: '便民查询',
      title: service.title,
      href: service.asked?.(asked) ?? service.href,
      note: service.says,
    }));
}

/** Lines of lists, and the enterprise that is called or numbered so. */
async function lineAnswers(
  { db, catalogue, clock }: AnswerDeps,
  directory: Directory,
  asked: string,
  demand: Demand,
): Promise<readonly BestAnswer[]> {
  const lines = await findEntries(
    { db, catalogue },
    asked,
    today(clock),
    demand === 'all' ? LINES : NEAR_LINES,
    demand,
  );
  const enterprise = lines.find(
    ({ subject, subjectName }) =>
      subject !== null && (subject === asked.toUpperCase() || subjectName?.includes(asked)),
  );
  const code = asked.toUpperCase();
  const uscc = enterprise?.subject ?? (isUscc(code) ? code : null);
  return [
    ...(uscc === null
      ? []
      : [
          {
            kind: '企业和组织',
            title: enterprise?.subjectName ?? uscc,
            href: urls.creditOf(uscc),
            note: '许可、处罚、检查等记录',
          },
        ]),
    ...lines.map((line) => ({
      kind: catalogue.findRegister(line.typeKey)?.title ?? '清单',
      title: line.title,
      href: urls.registerEntry(line.disclosureId, line.key),
      note: currentName(directory, line.bodyCode),
    })),
  ];
}
