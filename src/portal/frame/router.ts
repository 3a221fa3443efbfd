import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { acceptMultipart } from '../../files/accept-multipart.ts';
import { type Clock, today } from '../../kernel/clock.ts';
import type { Shown } from '../../kernel/shown.ts';
import type { WarningBoard } from '../../warnings/warning-board.ts';
import type { FindReady } from '../../web/ready-answer.ts';
import { CachedPage, chooseEncoding, PageCache, type Rendered } from './cache.ts';
import { notFoundPage } from './error-page.tsx';
import { acceptForms } from './form-body.ts';
import type { Site } from './layout.tsx';
import { notFound as notFoundProblem } from './not-found.ts';
import { Parameters } from './parameters.ts';
import type { FixedRoute, FormRoute, PageRoute, PersonalRoute, Route } from './route.ts';
import { NO_STORE, PUBLIC_PAGE, rendered, sendCached, sendOwn } from './send.ts';

export interface RouterDeps {
  readonly site: Site;
  readonly clock: Clock;
  /** Another text whenever another set of warnings is in force. */
  readonly stamp: WarningBoard['stamp'];
  readonly routes: readonly Route[];
  readonly cacheBytes?: number;
}

const CACHE_BYTES = 96 * 1024 * 1024;
const FORM_BYTES = 10_000;
const HIDDEN = { hide: true } as const;

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/';

/** Sends the page for an address under which there is nothing, in words for programs where the route has them. */
function notFound(path: string, site: Site, missing: string | null, cacheControl: string): Rendered {
  if (missing !== null) throw notFoundProblem(missing);
  return rendered(site, notFoundPage(path), cacheControl);
}

/** Whether the log of requests has the sender's address. */
const unlogged = (route: { readonly unlogged: boolean }) =>
  route.unlogged ? ({ address: 'unlogged' } as const) : {};

/** The page's address without what it does not read: the key under which it is kept. */
function canonicalAddress(route: PageRoute, from: Parameters): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(from.segments[name] ?? ''),
  );
  return from.query === '' ? path : `${path}?${from.query}`;
}

/** Every page of the portal is registered, kept and sent here. */
export class Router {
  readonly #deps: RouterDeps;
  readonly #cache: PageCache;
  readonly #fixed: ReadonlyMap<string, CachedPage>;

  constructor(deps: RouterDeps) {
    this.#deps = deps;
    this.#cache = new PageCache(deps.cacheBytes ?? CACHE_BYTES);
    this.#fixed = new Map(
      deps.routes
        .filter((route): route is FixedRoute => route.kind === 'fixed')
        .map((route) => [route.path, new CachedPage({ status: 200, ...route })]),
    );
  }

  /** For `app.register`. */
  readonly plugin: FastifyPluginAsync = async (app) => {
    app.addHook('onClose', () => this.#cache.settled());
    acceptForms(app, FORM_BYTES);
    for (const route of this.#deps.routes) await this.#register(app, route);
  };

  /** Pages and texts that lie ready in memory, for a server that sends them itself. */
  readonly findReady: FindReady = ({ url = '', headers }) => {
    const page = this.#cache.find(this.#age(), url) ?? this.#fixed.get(url);
    return page?.ready(chooseEncoding(headers['accept-encoding']), headers['if-none-match']) ?? null;
  };

  /** What was drawn so far of this is not shown again; of everything, where nothing is named. */
  forget(keys: Shown = null): void {
    this.#cache.invalidate(keys);
  }

  /**
   * Pages are good for a day and a set of warnings: a warning comes and goes with its minute, not with a publication.
   */
  #age(): string {
    return `${today(this.#deps.clock)} ${this.#deps.stamp()}`;
  }

  async #register(app: FastifyInstance, route: Route): Promise<void> {
    switch (route.kind) {
      case 'page':
        app.get(route.path, { schema: HIDDEN }, (request, reply) => this.#sendPage(route, request, reply));
        return;
      case 'fixed':
        app.get(route.path, { schema: HIDDEN }, (request, reply) => this.#sendFixed(route, request, reply));
        return;
      case 'personal':
        app.get(route.path, { schema: HIDDEN, config: { ...unlogged(route) } }, (request, reply) =>
          this.#sendOwn(route, request, reply),
        );
        return;
      case 'form':
        await app.register((scope) => this.#registerForm(scope, route));
    }
  }

  /** In a scope of its own: only forms with files take files. */
  async #registerForm(app: FastifyInstance, route: FormRoute): Promise<void> {
    const { bodyLimit = FORM_BYTES, files = false, rateClass } = route.limits;
    if (files) await acceptMultipart(app);
    app.post(
      route.path,
      {
        schema: HIDDEN,
        onRequest: (request) => this.#admit(route, request),
        bodyLimit,
        config: {
          access: 'public',
          ...unlogged(route),
          csrf: 'origin-only',
          idempotency: false,
          ...(rateClass && { rateClass }),
        },
      },
      (request, reply) => this.#sendOwn(route, request, reply),
    );
  }

  async #admit(route: FormRoute, request: FastifyRequest): Promise<void> {
    await route.admit(new Parameters(request.params, request.query), request);
  }

  async #sendPage(route: PageRoute, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { site } = this.#deps;
    const from = new Parameters(request.params, request.query);
    const answer = route.read(from);
    const render = async (): Promise<Rendered> => {
      // RFC 9211; who measures, or stands before us, sees what did not lie ready.
      void reply.header('cache-status', `gongkai; fwd=${route.keeping === 'drawn' ? 'bypass' : 'miss'}`);
      const found = from.wrong ? null : await answer(site);
      return found === null
        ? notFound(pathOf(request), site, route.missing, PUBLIC_PAGE)
        : { ...rendered(site, found.answer, PUBLIC_PAGE), shows: found.shows };
    };
    const page =
      route.keeping === 'drawn' || from.wrong
        ? new CachedPage(await render())
        : await this.#cache.get(this.#age(), canonicalAddress(route, from), render);
    return sendCached(request, reply, page);
  }

  async #sendFixed(route: FixedRoute, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const page = this.#fixed.get(route.path);
    if (page === undefined) throw new Error(`${route.path} is no fixed text`);
    return sendCached(request, reply, page);
  }

  async #sendOwn(
    route: PersonalRoute | FormRoute,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { site } = this.#deps;
    const from = new Parameters(request.params, request.query);
    const answer = route.read(from);
    const found = from.wrong ? null : await answer({ request, reply });
    if (found !== null) return sendOwn(reply, site, found, route.cacheControl ?? NO_STORE);
    return sendCached(
      request,
      reply,
      new CachedPage(notFound(pathOf(request), site, route.missing, 'no-store')),
    );
  }
}
