import { ANYTHING } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { none, page, type Route } from '../../frame/route.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { filterParameter } from '../registers/declared-filters.tsx';
import { readTopic } from './query.ts';
import { topicPage } from './topic-page.tsx';
import { topicsPage } from './topics-page.tsx';

const LAST_PAGE = 500;

/** 便民查询: which there are, and each over all lists of its type. */
export const topicRoutes = (deps: PageDeps): readonly Route[] => [
  page({
    path: PATHS.topics,
    parameters: none,
    query: async () => deps.catalogue.topics,
    view: topicsPage,
  }),
  page({
    path: PATHS.topic,
    parameters: (from) => {
      const key = from.at('key', ANYTHING);
      const topic = deps.catalogue.topics.find((each) => each.key === key);
      const type = topic && deps.catalogue.findRegister(topic.type);
      if (topic === undefined || !type) return null;
      return {
        topic,
        declaration: type.register,
        q: from.text('q'),
        body: from.text('body'),
        filters: Object.fromEntries(
          type.register.filters.map((name) => [name, from.text(filterParameter(name))]),
        ),
        page: from.page(LAST_PAGE),
      };
    },
    query: async (asked) => asked && readTopic(deps, asked),
    view: topicPage,
    missing: '这项查询',
  }),
];
