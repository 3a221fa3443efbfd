import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CachedPage, chooseEncoding, type Rendered } from './cache.ts';
import type { Site } from './layout.tsx';
import { type Page, renderPage } from './page.tsx';

/** Browsers ask again every time (and mostly get 304); a cache in front may answer for ten seconds. */
export const PUBLIC_PAGE = 'public, max-age=0, s-maxage=10, must-revalidate';
/** Never in a shared cache, never in the browser's: the next person at this machine goes back and sees nothing. */
export const NO_STORE = 'private, no-store';
export const FOR_EVER = 'public, max-age=31536000, immutable';
export const HTML = 'text/html; charset=utf-8';
export const ATOM = 'application/atom+xml; charset=utf-8';

/** What is not drawn in the portal's frame: a feed, a file to download. */
export interface Content {
  readonly contentType: string;
  readonly body: string | Uint8Array;
  /** `content-disposition` of a download. */
  readonly disposition?: string;
}

export interface Redirect {
  readonly location: string;
  /** 302: this address leads elsewhere; 303: the form was taken, look there. */
  readonly status: 301 | 302 | 303;
}

export interface Stream {
  readonly contentType: string;
  readonly stream: Readable;
  readonly headers?: Readonly<Record<string, string | number>>;
}

export type PublicAnswer = Page | Content | Redirect;
export type Answer = PublicAnswer | Stream;

/** An answer as bytes with their head, for the cache and for sending. */
export function rendered(site: Site, answer: PublicAnswer, cacheControl: string): Rendered {
  if ('location' in answer) {
    const headers = ['location', answer.location];
    return { status: answer.status, contentType: '', body: '', cacheControl, headers };
  }
  if ('content' in answer) {
    return { status: answer.status, contentType: HTML, body: renderPage(site, answer), cacheControl };
  }
  const headers = answer.disposition === undefined ? [] : ['content-disposition', answer.disposition];
  return { status: 200, contentType: answer.contentType, body: answer.body, cacheControl, headers };
}

/** Sends a public page: compressed as the client accepts, 304 to who has it. */
export async function sendCached(
  request: FastifyRequest,
  reply: FastifyReply,
  page: CachedPage,
): Promise<FastifyReply> {
  const answer = await page.answer(
    chooseEncoding(request.headers['accept-encoding']),
    request.headers['if-none-match'],
  );
  for (let i = 0; i + 1 < answer.headers.length; i += 2) {
    void reply.header(answer.headers[i] ?? '', answer.headers[i + 1]);
  }
  if (answer.status === 304) return reply.code(304).send();
  // A redirect has no content, and so no type.
  return reply.code(page.status).send(answer.body?.length === 0 ? undefined : answer.body);
}

/**
 * Sends what is for one request only: neither kept nor compressed, since it may hold a secret beside what the visitor
 * typed.
 */
export function sendOwn(reply: FastifyReply, site: Site, answer: Answer, cacheControl: string): FastifyReply {
  void reply.header('cache-control', cacheControl);
  if ('location' in answer) return reply.redirect(answer.location, answer.status);
  if ('stream' in answer) {
    return reply
      .type(answer.contentType)
      .headers(answer.headers ?? {})
      .send(answer.stream);
  }
  if ('content' in answer) return reply.code(answer.status).type(HTML).send(renderPage(site, answer));
  if (answer.disposition !== undefined) void reply.header('content-disposition', answer.disposition);
  return reply.type(answer.contentType).send(answer.body);
}
