import { today } from '../../../kernel/clock.ts';
import { listDisclosures } from '../../../publication/disclosure-queries.ts';
import { countEntriesOfLists, listEntriesOfLists, listsOfType } from '../../../registers/entries-of-type.ts';
import type { RegisterDeclaration, TopicDeclaration } from '../../../schema/declaration.ts';
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
  const conditions = { on: now, today: now, q, filters };
  const unitFirst = topic.unitFirst === true && body === '';
  const tooMany = unitFirst || chosen.reduce((sum, list) => sum + list.entries, 0) > LINES_AT_ONCE;
  const [lines, total, documents] = await Promise.all([
    tooMany
      ? null
      : listEntriesOfLists(db, ids, conditions, {
          offset: (page - 1) * LINES_PER_PAGE,
          limit: LINES_PER_PAGE,
        }),
    tooMany ? 0 : countEntriesOfLists(db, ids, conditions),
    Promise.all(topic.documents.map((item) => listDisclosures(db, { item, limit: DOCUMENTS }))),
  ]);
  return {
    ...asked,
    declaration: await shownRegister(deps, asked.declaration),
    lists,
    lines,
    total,
    documents: documents.flatMap((each) => each.items),
    today: now,
  };
}
