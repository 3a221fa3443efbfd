import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem, UncheckedCitation } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { can } from '../../identity/permissions.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { listUnchecked } from '../unchecked.ts';

/** 待核的依据（政务公开办）。 */
export const listUncheckedRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/law/unchecked',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '待核的依据（政务公开办）',
          tags: ['law'],
          response: { 200: Type.Object({ items: Type.Array(UncheckedCitation) }), '4xx': Problem },
        },
      },
      async (request) => {
        const denied = can(requireActor(request), 'keep-catalogue', '*');
        if (denied) throw new ProblemError([denied]);
        return { items: [...(await listUnchecked(deps))] };
      },
    );
  };
