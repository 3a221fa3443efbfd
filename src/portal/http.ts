import { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { type Clock, today } from '../kernel/clock.ts';
import type { WarningBoard } from '../warnings/warning-board.ts';
import type { FindReady } from '../web/ready-answer.ts';
import type { PortalData } from './data.ts';
import { loadAssets } from './frame/assets.ts';
import { CachedPage, chooseEncoding, PageCache, type RenderedText } from './frame/cache.ts';
import type { PortalConfig } from './frame/config.ts';
import { notFoundPage } from './frame/error-page.tsx';
import type { Site } from './frame/layout.tsx';
import { renderPage } from './frame/page.tsx';
import { PUBLIC_PAGE } from './frame/send.ts';
import { urls } from './frame/urls.ts';
import {
  openSearchDescription,
  robotsText,
  sitemapFile,
  sitemapIndex,
  sitemapParts,
} from './pages/feeds/sitemap.ts';
import { PORTAL_ROUTES, type RouteInput } from './routes.ts';

export interface PortalDeps {
  readonly data: PortalData;
  readonly config: PortalConfig;
  readonly clock: Clock;
  /** `src/portal/design`: style sheets and the script. */
  readonly designDirectory: string;
  readonly cacheBytes?: number;
  /** The warnings that every page shows; without it there are none. */
  readonly warnings?: Pick<WarningBoard, 'inForce' | 'stamp'>;
}

export interface Portal {
  readonly routes: FastifyPluginAsync;
  readonly site: Site;
  /** Pages and style sheets that lie ready in memory, for a server that sends them itself. */
  readonly findReady: FindReady;
  /** Called after every commit that changes what the public sees. */
  readonly invalidate: () => void;
  /** The page for an address that no route knows. */
  readonly sendNotFound: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
}

const HTML = 'text/html; charset=utf-8';
const ASSET_CACHE_CONTROL = 'public, max-age=31536000, immutable';
const CACHE_BYTES = 96 * 1024 * 1024;

async function send(request: FastifyRequest, reply: FastifyReply, page: CachedPage): Promise<FastifyReply> {
  const answer = await page.answer(
    chooseEncoding(request.headers['accept-encoding']),
    request.headers['if-none-match'],
  );
  for (let i = 0; i + 1 < answer.headers.length; i += 2) {
    void reply.header(answer.headers[i] ?? '', answer.headers[i + 1]);
  }
  return answer.status === 304 ? reply.code(304).send() : reply.code(page.status).send(answer.body);
}

/** The portal as the composition root mounts it: `app.register(portal.routes)`. */
export function portal(deps: PortalDeps): Portal {
  const { data, config, clock } = deps;
  const assets = loadAssets(deps.designDirectory);
  const warnings = deps.warnings ?? { inForce: () => [], stamp: () => '' };
  const site: Site = { config, assets: assets.urls, warnings: warnings.inForce };
  /** Pages are good for a day and a set of warnings: a warning comes and goes with its minute, not with a publication. */
  const age = (): string => `${today(clock)} ${warnings.stamp()}`;
  const cache = new PageCache(deps.cacheBytes ?? CACHE_BYTES, PUBLIC_PAGE);

  const unchanging = new Map<string, CachedPage>();

  const notFound = (path: string): RenderedText => ({
    status: 404,
    contentType: HTML,
    text: renderPage(site, notFoundPage(path)),
  });
  const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/';

  const routes: FastifyPluginAsync = async (app) => {
    app.addHook('onClose', () => cache.settled());
    for (const route of PORTAL_ROUTES) {
      app.get(route.path, async (request, reply) => {
        const input: RouteInput = { parameters: asTexts(request.params), query: asTexts(request.query) };
        const page = await cache.get(age(), request.url, async () => {
          const answer = await route.answer(data, site, input);
          if (answer === null) return notFound(pathOf(request));
          return 'text' in answer
            ? answer
            : { status: answer.status, contentType: HTML, text: renderPage(site, answer) };
        });
        return send(request, reply, page);
      });
    }

    for (const file of assets.files) {
      const ready = new CachedPage(
        { status: 200, contentType: file.contentType, text: file.text },
        ASSET_CACHE_CONTROL,
      );
      unchanging.set(file.path, ready);
      app.get(file.path, (request, reply) => send(request, reply, ready));
    }
    const texts: readonly RenderedTextAt[] = [
      { path: '/robots.txt', contentType: 'text/plain; charset=utf-8', text: robotsText(config) },
      {
        path: urls.openSearch,
        contentType: 'application/opensearchdescription+xml',
        text: openSearchDescription(config),
      },
    ];
    for (const { path, contentType, text } of texts) {
      const ready = new CachedPage({ status: 200, contentType, text }, 'public, max-age=3600');
      app.get(path, (request, reply) => send(request, reply, ready));
    }

    const sendSitemapFile = (reply: FastifyReply, part: number) =>
      reply
        .headers({ 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=600' })
        .send(Readable.from(sitemapFile(config, data, part)));
    app.get(urls.sitemap, async (_request, reply) => {
      const parts = await sitemapParts(data);
      return parts === 1
        ? sendSitemapFile(reply, 1)
        : reply
            .headers({
              'content-type': 'application/xml; charset=utf-8',
              'cache-control': 'public, max-age=600',
            })
            .send(sitemapIndex(config, parts));
    });
    app.get('/sitemap-:part(^[1-9]\\d{0,3}).xml', async (request, reply) => {
      const part = Number(asTexts(request.params).part);
      return part <= (await sitemapParts(data)) ? sendSitemapFile(reply, part) : sendNotFound(request, reply);
    });
  };

  const sendNotFound = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    send(request, reply, new CachedPage(notFound(pathOf(request)), 'no-store'));

  const findReady: FindReady = ({ url = '', headers }) => {
    const page = cache.find(age(), url) ?? unchanging.get(url);
    return page?.ready(chooseEncoding(headers['accept-encoding']), headers['if-none-match']) ?? null;
  };

  return { routes, site, findReady, invalidate: () => cache.invalidate(), sendNotFound };
}

interface RenderedTextAt {
  readonly path: string;
  readonly contentType: string;
  readonly text: string;
}

/** Repeated parameters (`?q=a&q=b`) count once, the first; anything else that is no text is as if it were not there. */
function asTexts(input: unknown): Readonly<Record<string, string>> {
  if (typeof input !== 'object' || input === null) return {};
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]: [string, unknown]) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return typeof first === 'string' ? [[name, first] as const] : [];
    }),
  );
}
