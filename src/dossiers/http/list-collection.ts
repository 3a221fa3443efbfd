import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Page, Problem } from '../../api/contract.ts';
import { linkNextPage, requireCursor } from '../../web/paging.ts';
import { DossierSummary } from '../contract.ts';
import { listDossiers } from '../list-dossiers.ts';
import { type Collected, type DossierRouteDeps, tags } from './shared.ts';

const CollectionQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  category: Type.Optional(Type.String({ maxLength: 40 })),
  body: Type.Optional(Type.String({ maxLength: 40 })),
  /** The phase reached. */
  state: Type.Optional(Type.String({ maxLength: 40 })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

/** The list of one kind of dossier. */
export const listCollectionRoute =
  (deps: DossierRouteDeps, { kind, collection }: Collected): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      `/${collection.path}`,
      {
        config: { access: 'public', rateClass: 'search' },
        schema: {
          summary: `${collection.title}列表，可按类别、机关、进展筛选`,
          tags,
          querystring: CollectionQuery,
          response: { 200: Page(DossierSummary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, limit = 20, state, ...filter } = request.query;
        const page = await listDossiers(deps, {
          ...filter,
          kind: kind.key,
          phase: state,
          after: requireCursor(cursor) ?? undefined,
          limit,
        });
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
