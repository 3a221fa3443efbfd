import type { FastifyReply } from 'fastify';
import type { Site } from './layout.tsx';
import { type Page, renderPage } from './page.tsx';

/** Browsers ask again every time (and mostly get 304); a cache in front may answer for ten seconds. */
export const PUBLIC_PAGE = 'public, max-age=0, s-maxage=10, must-revalidate';

/** Sends a page that is drawn anew for each request, in the portal's frame. */
export const sendPage = (
  reply: FastifyReply,
  site: Site,
  page: Page,
  cacheControl: string = PUBLIC_PAGE,
): FastifyReply =>
  reply
    .code(page.status)
    .header('cache-control', cacheControl)
    .type('text/html; charset=utf-8')
    .send(renderPage(site, page));
