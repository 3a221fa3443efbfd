import type { FastifyPluginAsync } from 'fastify';
import { catalogue } from '../../../catalogue/registry.ts';
import type { Db } from '../../../database/database.ts';
import { type Clock, today } from '../../../kernel/clock.ts';
import { type LibraryQuery, listIssuers, listLibrary } from '../../../publication/library.ts';
import type { Site } from '../../frame/layout.tsx';
import { sendPage } from '../../frame/send.ts';
import { urls } from '../../frame/urls.ts';
import { isLibraryState, LIBRARY_PER_PAGE, libraryOptions, libraryPage } from './library-page.tsx';

const YEARS = 12;
const LAST_PAGE = 250;

/** `/policies`: the 文件库. */
export const libraryPages =
  (deps: { readonly db: Db; readonly clock: Clock; readonly site: Site }): FastifyPluginAsync =>
  async (app) => {
    app.get<{ Querystring: Readonly<Record<string, unknown>> }>(
      urls.policies(),
      { schema: { hide: true } },
      async (request, reply) => {
        const asked = (name: string): string => {
          const value = request.query[name];
          return typeof value === 'string' ? value.trim().slice(0, 100) : '';
        };
        const among = (text: string, choices: readonly { readonly value: string }[]): string | null =>
          choices.some((choice) => choice.value === text) ? text : null;
        const issuers = await listIssuers(deps.db);
        const year = Number(today(deps.clock).slice(0, 4));
        const years = Array.from({ length: YEARS }, (_, back) => String(year - back));
        const state = asked('state');
        const query: LibraryQuery = {
          q: asked('q'),
          state: isLibraryState(state) ? state : null,
          issuer: among(asked('issuer'), issuers),
          subject: among(asked('subject'), libraryOptions('subject')),
          genre: among(asked('genre'), libraryOptions('genre')),
          year: years.includes(asked('year')) ? asked('year') : null,
        };
        const number = /^[1-9]\d{0,2}$/.test(asked('page')) ? Number(asked('page')) : 1;
        const page = Math.min(number, LAST_PAGE);
        const { documents, total } = await listLibrary({ db: deps.db, catalogue }, query, {
          offset: (page - 1) * LIBRARY_PER_PAGE,
          limit: LIBRARY_PER_PAGE,
        });
        return sendPage(reply, deps.site, libraryPage({ query, page, documents, total, issuers, years }));
      },
    );
  };
