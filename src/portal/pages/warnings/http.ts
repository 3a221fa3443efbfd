import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { catalogue } from '../../../catalogue/registry.ts';
import type { Db } from '../../../database/database.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { ID_PATTERN } from '../../../kernel/ids.ts';
import { ProblemError, problem } from '../../../kernel/problems.ts';
import { capWarning } from '../../../warnings/cap.ts';
import {
  findWarningOf,
  listCurrentWarnings,
  listLatestMessages,
  listPastWarnings,
  listRegions,
} from '../../../warnings/queries.ts';
import { asOf } from '../../../warnings/warning-event.ts';
import type { Site } from '../../frame/layout.tsx';
import { PUBLIC_PAGE, sendPage } from '../../frame/send.ts';
import { urls } from '../../frame/urls.ts';
import { capIndex, warningsFeed } from './warning-feeds.ts';
import { warningPage } from './warning-page.tsx';
import { warningsPage } from './warnings-page.tsx';

const PER_PAGE = 20;
const LAST_PAGE = 500;
const FEED_ENTRIES = 50;
const ID = new RegExp(ID_PATTERN);

type Query = Readonly<Record<string, unknown>>;
/** Anything that is no code of a division means everywhere. */
const regionOf = (query: Query): string =>
  typeof query.region === 'string' && /^\d{6}$/.test(query.region) ? query.region : '';
const pageOf = (query: Query): number =>
  typeof query.page === 'string' && /^[1-9]\d{0,3}$/.test(query.page)
    ? Math.min(Number(query.page), LAST_PAGE)
    : 1;

/** 预警: `/warnings`, each warning, its messages as CAP, and the feeds. Registered by `main/` beside the portal's own routes. */
export const warningPages =
  (deps: { readonly db: Db; readonly clock: Clock; readonly site: Site }): FastifyPluginAsync =>
  async (app) => {
    const { db, clock, site } = deps;
    const { config } = site;
    const publisher = {
      domain: config.siteDomain.replace(/:\d+$/, ''),
      publicUrl: config.publicUrl,
      demonstration: config.demonstration,
    };
    const schema = { hide: true };
    const sendXml = (reply: FastifyReply, type: string, text: string) =>
      reply.header('cache-control', PUBLIC_PAGE).type(`${type}; charset=utf-8`).send(text);
    const findById = async (id: string) => {
      const found = ID.test(id) ? await findWarningOf({ db, catalogue }, id) : null;
      if (found === null) throw new ProblemError([problem('not-found', { what: '这条预警' })]);
      return found;
    };

    app.get<{ Querystring: Query }>(urls.warnings(), { schema }, async (request, reply) => {
      const now = clock.now();
      const region = regionOf(request.query);
      const page = pageOf(request.query);
      const near = region === '' ? null : region;
      const [regions, current, past] = await Promise.all([
        listRegions(db),
        listCurrentWarnings({ db, catalogue }, now, near),
        listPastWarnings({ db, catalogue }, now, { region: near, page, limit: PER_PAGE }),
      ]);
      return sendPage(
        reply,
        site,
        warningsPage({
          now,
          region,
          regions,
          current: current.map((event) => asOf(event, now)),
          past: past.events,
          page,
          more: past.more,
        }),
      );
    });

    app.get<{ Querystring: Query }>('/warnings/feed.atom', { schema }, async (request, reply) => {
      const region = regionOf(request.query);
      const entries = await listLatestMessages(
        { db, catalogue },
        region === '' ? null : region,
        FEED_ENTRIES,
      );
      return sendXml(reply, 'application/atom+xml', warningsFeed(config, region, entries));
    });

    app.get<{ Querystring: Query }>('/warnings/cap.atom', { schema }, async (request, reply) => {
      const region = regionOf(request.query);
      const current = await listCurrentWarnings(
        { db, catalogue },
        clock.now(),
        region === '' ? null : region,
      );
      return sendXml(reply, 'application/atom+xml', capIndex(config, region, current));
    });

    app.get<{ Params: { id: string } }>('/warnings/:id.cap', { schema }, async (request, reply) => {
      const { event, message } = await findById(request.params.id);
      return sendXml(reply, 'application/cap+xml', capWarning(event, message, publisher));
    });

    app.get<{ Params: { id: string } }>('/warnings/:id', { schema }, async (request, reply) => {
      const now = clock.now();
      const { event } = await findById(request.params.id);
      const [first] = event.messages;
      // One page for a warning, whichever of its messages somebody has the address of.
      if (first !== undefined && first.id !== request.params.id)
        return reply.header('cache-control', PUBLIC_PAGE).redirect(urls.warning(first.id), 302);
      return sendPage(reply, site, warningPage(asOf(event, now), now));
    });
  };
