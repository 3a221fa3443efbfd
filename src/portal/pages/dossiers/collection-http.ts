import type { FastifyPluginAsync } from 'fastify';
import { catalogue } from '../../../catalogue/registry.ts';
import type { Db } from '../../../database/database.ts';
import { collectedKinds } from '../../../dossiers/kinds.ts';
import { findDossier, listCollectingBodies, listDossiers } from '../../../dossiers/queries.ts';
import { type Clock, today } from '../../../kernel/clock.ts';
import { decodeCursor } from '../../../kernel/cursor.ts';
import { ID_PATTERN } from '../../../kernel/ids.ts';
import { ProblemError, problem } from '../../../kernel/problems.ts';
import { formText } from '../../frame/form-body.ts';
import type { Site } from '../../frame/layout.tsx';
import { PUBLIC_PAGE, sendPage } from '../../frame/send.ts';
import { collectionPage } from './collection-page.tsx';
import { dossierPage } from './dossier-page.tsx';

const PER_PAGE = 20;
const ID = new RegExp(ID_PATTERN);
const given = (text: string): string | undefined => (text === '' ? undefined : text);

/** A list and an address for each kind of dossier that is gathered at one of its own (`/decisions`, `/decisions/:id`). */
export const collectionPages =
  (deps: { readonly db: Db; readonly clock: Clock; readonly site: Site }): FastifyPluginAsync =>
  async (app) => {
    for (const { kind, collection } of collectedKinds) {
      app.get<{ Querystring: Readonly<Record<string, unknown>> }>(
        `/${collection.path}`,
        { schema: { hide: true } },
        async (request, reply) => {
          const text = (name: string): string => formText(request.query, name).slice(0, 200);
          const query = {
            q: text('q'),
            category: text('category'),
            body: text('body'),
            state: text('state'),
          };
          const after = decodeCursor(text('cursor')) ?? undefined;
          const [found, bodies] = await Promise.all([
            listDossiers(
              { db: deps.db, catalogue },
              {
                kind: kind.key,
                q: query.q,
                category: given(query.category),
                body: given(query.body),
                phase: given(query.state),
                after,
                limit: PER_PAGE,
              },
            ),
            listCollectingBodies(deps.db, kind.key),
          ]);
          const page = collectionPage(
            kind,
            collection,
            { ...query, paged: after !== undefined },
            bodies,
            found,
          );
          return sendPage(reply, deps.site, page, PUBLIC_PAGE);
        },
      );
      app.get<{ Params: { id: string } }>(
        `/${collection.path}/:id`,
        { schema: { hide: true } },
        async (request, reply) => {
          const { id } = request.params;
          const dossier = ID.test(id)
            ? await findDossier({ db: deps.db, catalogue }, id, today(deps.clock))
            : null;
          if (dossier === null || dossier.kind !== kind.key)
            throw new ProblemError([problem('not-found', { what: '这个事项' })]);
          return sendPage(reply, deps.site, dossierPage(dossier), PUBLIC_PAGE);
        },
      );
    }
  };
