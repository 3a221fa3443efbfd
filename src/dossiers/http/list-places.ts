import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { DossierPlaces, Problem } from '../../api/contract.ts';
import { findItem } from '../../catalogue/items.ts';
import type { Working } from '../../catalogue/source.ts';
import { can } from '../../identity/permissions.ts';
import { today } from '../../kernel/clock.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { findPlaces } from '../dossier-places.ts';

/** 起草事项记录时可选的事项和阶段，不能选的说明原因。 */
export const listPlacesRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/dossiers/places',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '起草事项记录时可选的事项和阶段，不能选的说明原因',
          tags: ['dossiers'],
          querystring: Type.Object({
            item: Type.String({ maxLength: 60 }),
            body: Type.String({ maxLength: 40 }),
            q: Type.Optional(Type.String({ maxLength: 100 })),
          }),
          response: { 200: DossierPlaces, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { item: code, body, q = '' } = request.query;
        const denied = can(requireActor(request), 'edit', body);
        if (denied) throw new ProblemError([denied]);
        const item = await findItem(deps.db, code);
        const type = item === null || item === undefined ? null : deps.catalogue.currentType(item.type);
        if (type === null || type.shape !== 'dossier')
          throw new ProblemError([problem('not-found', { what: '这类事项' })]);
        void reply.header('cache-control', 'no-store');
        const found = await findPlaces(deps, { type: type.key, body, q, today: today(deps.clock) });
        const plain = (stages: (typeof found)['opening']) =>
          stages.map((stage) => ({ ...stage, reasons: [...stage.reasons] }));
        return {
          ...found,
          opening: plain(found.opening),
          matters: found.matters.map((dossier) => ({ ...dossier, stages: plain(dossier.stages) })),
        };
      },
    );
  };
