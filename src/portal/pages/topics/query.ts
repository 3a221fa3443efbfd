import { today } from '../../../kernel/clock.ts';
import { listDisclosures } from '../../../publication/disclosure-queries.ts';
import { countEntriesOfLists, listEntriesOfLists, listsOfType } from '../../../registers/entries-of-type.ts';
import type { RegisterDeclaration, TopicDeclaration } from '../../../schema/declaration.ts';
import type { SearchWords } from '../../../schema/search-words.ts';
import { parseQuery } from '../../../search/parse-query.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { shownRegister } from '../registers/query.ts';
import { LINES_PER_PAGE, type TopicModel } from './topic-page.tsx';

/** Beyond so many lines a question to all lists at once would read too much; people choose a unit first. */
const LINES_AT_ONCE = 60_000;
const DOCUMENTS = 5;

export interface AskedTopic {
  readonly topic: TopicDeclaration;
  readonly declaration: RegisterDeclaration;
  readonly q: string;
  readonly body: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly page: number;
}

export async function readTopic(deps: PageDeps, asked: AskedTopic): Promise<TopicModel> {
  const { db, clock } = deps;
  const { topic, q, body, filters, page } = asked;
  const now = today(clock);
  const lists = await listsOfType(db, topic.type);
  const chosen = body === '' ? lists : lists.filter((list) => list.body === body);
  const ids = chosen.map((list) => list.id);
  const unitFirst = topic.unitFirst === true && body === '';
  const tooMany = unitFirst || chosen.reduce((sum, list) => sum + list.entries, 0) > LINES_AT_ONCE;
  const find = async (words: string): Promise<Pick<TopicModel, 'lines' | 'total'>> => {
    const conditions = { on: now, today: now, q: words, filters };
    if (tooMany) return { lines: null, total: 0 };
    const [lines, total] = await Promise.all([
      listEntriesOfLists(db, ids, conditions, { offset: (page - 1) * LINES_PER_PAGE, limit: LINES_PER_PAGE }),
      countEntriesOfLists(db, ids, conditions),
    ]);
    return { lines, total };
  };
  const [typed, documents] = await Promise.all([
    find(q),
    Promise.all(topic.documents.map((item) => listDisclosures(db, { item, limit: DOCUMENTS }))),
  ]);
  const meant = typed.lines?.length === 0 ? essence(topic, q, deps.catalogue.searchWords) : null;
  const found = meant === null ? typed : await find(meant);
  const isMeant = meant !== null && found.total > 0;
  return {
    ...asked,
    declaration: await shownRegister(deps, asked.declaration),
    lists,
    ...(isMeant ? found : typed),
    meant: isMeant ? meant : null,
    documents: documents.flatMap((each) => each.items),
    today: now,
  };
}

/** A question without the words that its page says itself (县医院CT价格 of prices is CT); null where nothing is left. */
function essence(topic: TopicDeclaration, q: string, words: SearchWords): string | null {
  const said = `${topic.title}${topic.lead}`.toLowerCase();
  const left = (parseQuery(q, words)?.any ?? []).map(({ key }) => key).filter((key) => !said.includes(key));
  const text = left.join(' ');
  return text === '' || text === q.trim() ? null : text;
}
