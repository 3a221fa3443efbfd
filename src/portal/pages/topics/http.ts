import type { FastifyPluginAsync } from 'fastify';
import { TOPICS } from '../../../../catalogue/index.ts';
import { catalogue } from '../../../catalogue/registry.ts';
import type { Db } from '../../../database/database.ts';
import { type Clock, today } from '../../../kernel/clock.ts';
import { listDisclosures } from '../../../publication/disclosure-queries.ts';
import { countLines, listLines, listsOfType } from '../../../registers/lines-of-type.ts';
import { missing } from '../../../registers/require-register.ts';
import type { Site } from '../../frame/layout.tsx';
import { sendPage } from '../../frame/send.ts';
import { urls } from '../../frame/urls.ts';
import { filterParameter } from '../registers/declared-filters.tsx';
import { LINES_PER_PAGE, topicPage } from './topic-page.tsx';
import { topicsPage } from './topics-page.tsx';

/** Beyond so many lines a question to all lists at once would read too much; people choose a unit first. */
const LINES_AT_ONCE = 60_000;
const LAST_PAGE = 500;
const DOCUMENTS = 5;

type Query = Readonly<Record<string, unknown>>;

/** Repeated or broken parameters are as if they were not there. */
const textOf = (query: Query, name: string): string => {
  const value = query[name];
  return typeof value === 'string' ? value.trim().slice(0, 100) : '';
};

/** 便民查询 pages, registered by `main/` beside the portal's own routes. */
export const topicPages =
  (deps: { readonly db: Db; readonly clock: Clock; readonly site: Site }): FastifyPluginAsync =>
  async (app) => {
    const { db } = deps;
    const hidden = { schema: { hide: true } };

    app.get(urls.topics, hidden, async (_, reply) => sendPage(reply, deps.site, topicsPage()));

    app.get<{ Params: { key: string }; Querystring: Query }>(
      '/topics/:key',
      hidden,
      async (request, reply) => {
        const topic = TOPICS.find((each) => each.key === request.params.key);
        const type = topic === undefined ? null : catalogue.findRegister(topic.type);
        if (topic === undefined || type === null) throw missing('这项查询');
        const { query } = request;
        const now = today(deps.clock);
        const lists = await listsOfType(db, topic.type);
        const body = textOf(query, 'body');
        const chosen = body === '' ? lists : lists.filter((list) => list.body === body);
        const ids = chosen.map((list) => list.id);
        const q = textOf(query, 'q');
        const filters = Object.fromEntries(
          type.register.filters.map((name) => [name, textOf(query, filterParameter(name))]),
        );
        const asked = { on: now, today: now, q, filters };
        const number = Number(textOf(query, 'page'));
        const page = Number.isInteger(number) && number >= 1 ? Math.min(number, LAST_PAGE) : 1;
        const unitFirst = topic.unitFirst === true && body === '';
        const tooMany = unitFirst || chosen.reduce((sum, list) => sum + list.entries, 0) > LINES_AT_ONCE;
        const [lines, total, documents] = await Promise.all([
          tooMany
            ? null
            : listLines(db, ids, asked, { offset: (page - 1) * LINES_PER_PAGE, limit: LINES_PER_PAGE }),
          tooMany ? 0 : countLines(db, ids, asked),
          Promise.all(topic.documents.map((item) => listDisclosures(db, { item, limit: DOCUMENTS }))),
        ]);
        const found = { topic, declaration: type.register, lists, lines, total };
        return sendPage(
          reply,
          deps.site,
          topicPage({
            ...found,
            q,
            body,
            filters,
            page,
            documents: documents.flatMap((each) => each.items),
            today: now,
          }),
        );
      },
    );
  };
