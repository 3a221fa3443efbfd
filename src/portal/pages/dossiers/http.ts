import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { catalogue } from '../../../catalogue/registry.ts';
import type { Db } from '../../../database/database.ts';
import { currentKinds } from '../../../dossiers/kinds.ts';
import { LOOKUP_LIMITS, lookupWithin } from '../../../dossiers/lookup.ts';
import { listDossierPlaces } from '../../../dossiers/places.ts';
import { findDossier, listDossiers } from '../../../dossiers/queries.ts';
import { AttemptLimiter } from '../../../kernel/attempt-limiter.ts';
import { type Clock, today } from '../../../kernel/clock.ts';
import { decodeCursor } from '../../../kernel/cursor.ts';
import { ID_PATTERN } from '../../../kernel/ids.ts';
import { ProblemError, problem, problemStatus } from '../../../kernel/problems.ts';
import { MOST_PLACES } from '../../components/places/places-map.tsx';
import { acceptForms, formText } from '../../frame/form-body.ts';
import type { Site } from '../../frame/layout.tsx';
import type { Page } from '../../frame/page.tsx';
import { PUBLIC_PAGE, sendPage } from '../../frame/send.ts';
import { urls } from '../../frame/urls.ts';
import { dossierPage } from './dossier-page.tsx';
import { dossiersPage } from './dossiers-page.tsx';
import { lookupPage } from './lookup-page.tsx';

const PER_PAGE = 20;
const ID = new RegExp(ID_PATTERN);

/** 事项公开 pages: `/dossiers`, `/dossiers/:id`, `/dossiers/lookup`. Registered by `main/` beside the portal's own routes. */
export const dossierPages =
  (deps: { readonly db: Db; readonly clock: Clock; readonly site: Site }): FastifyPluginAsync =>
  async (app) => {
    acceptForms(app);
    const limiters = LOOKUP_LIMITS.map((limit) => new AttemptLimiter(limit));
    const send = (reply: FastifyReply, page: Page, cacheControl: string) =>
      sendPage(reply, deps.site, page, cacheControl);
    const OWN = 'private, no-store';

    app.get<{ Querystring: Readonly<Record<string, unknown>> }>(
      '/dossiers',
      { schema: { hide: true } },
      async (request, reply) => {
        const q = formText(request.query, 'q').slice(0, 200);
        const kind = formText(request.query, 'kind').slice(0, 40);
        const after = decodeCursor(formText(request.query, 'cursor')) ?? undefined;
        const declared = currentKinds.find((each) => each.key === kind);
        const plain = q === '' && after === undefined;
        const [found, places] = await Promise.all([
          listDossiers(
            { db: deps.db, catalogue },
            { q, kind: kind === '' ? undefined : kind, after, limit: PER_PAGE },
          ),
          declared !== undefined && plain ? listDossierPlaces(deps.db, declared, MOST_PLACES) : [],
        ]);
        return send(reply, dossiersPage({ q, kind, paged: after !== undefined }, found, places), PUBLIC_PAGE);
      },
    );

    app.get(urls.dossierLookup, { schema: { hide: true } }, async (_request, reply) =>
      send(reply, lookupPage(200, { number: '' }, []), PUBLIC_PAGE),
    );

    app.post(
      urls.dossierLookup,
      {
        config: { access: 'public', rateClass: 'search', csrf: 'origin-only', idempotency: false },
        schema: { hide: true },
      },
      async (request, reply) => {
        const number = formText(request.body, 'number').slice(0, 50);
        const check = formText(request.body, 'check').slice(0, 20);
        const found = await lookupWithin(deps, limiters, { number, check, address: request.ip });
        if (found.ok) return reply.header('cache-control', OWN).redirect(urls.dossier(found.value), 303);
        const [first] = found.refusals;
        return send(
          reply,
          lookupPage(first === undefined ? 404 : problemStatus(first.code), { number }, found.refusals),
          OWN,
        );
      },
    );

    app.get<{ Params: { id: string } }>(
      '/dossiers/:id',
      { schema: { hide: true } },
      async (request, reply) => {
        const { id } = request.params;
        const dossier = ID.test(id)
          ? await findDossier({ db: deps.db, catalogue }, id, today(deps.clock))
          : null;
        if (dossier === null) throw new ProblemError([problem('not-found', { what: '这个事项' })]);
        return send(reply, dossierPage(dossier), PUBLIC_PAGE);
      },
    );
  };
