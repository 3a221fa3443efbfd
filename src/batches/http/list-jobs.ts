import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { IntakeJob, Page, Problem } from '../../api/contract.ts';
import { rolesFor } from '../../identity/permissions.ts';
import type { Actor } from '../../kernel/actor.ts';
import { encodeCursor } from '../../kernel/cursor.ts';
import { linkNextPage, PAGE_QUERY, requireCursor } from '../../web/paging.ts';
import { requireActor } from '../../web/request.ts';
import { listIntakes } from '../intake-store.ts';
import { intakeView } from '../intake-view.ts';
import type { IntakeDeps } from '../receive-intake.ts';
import { tags } from './shared.ts';

/** Bodies whose drafts the actor may read. */
export function readableBodies({ grants }: Actor): readonly string[] | 'all' {
  const reading = grants.filter(({ role }) => rolesFor('view-drafts').includes(role));
  return reading.some(({ bodyCode }) => bodyCode === '*') ? 'all' : reading.map(({ bodyCode }) => bodyCode);
}

/** `GET /jobs`: the batches of one's bodies, the latest first; `draft`: the one that a draft was made of. */
export const listJobsRoute =
  (deps: IntakeDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/jobs',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本单位送来的各批',
          tags,
          querystring: Type.Object({
            ...PAGE_QUERY,
            draft: Type.Optional(Type.String({ maxLength: 40, description: '形成了这份稿件的一批' })),
          }),
          response: { 200: Page(IntakeJob), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { cursor, limit, draft = null } = request.query;
        const found = await listIntakes(deps.db, {
          bodies: readableBodies(requireActor(request)),
          draft,
          before: requireCursor(cursor)?.id ?? null,
          limit: limit + 1,
        });
        const shown = found.slice(0, limit);
        const items = await Promise.all(shown.map((job) => intakeView(deps, job, draft ?? undefined)));
        const last = shown.at(-1);
        const next =
          found.length > limit && last !== undefined
            ? encodeCursor({ at: last.createdAt.toISOString(), id: last.id })
            : null;
        linkNextPage(request, reply, next);
        return { items, next };
      },
    );
  };
