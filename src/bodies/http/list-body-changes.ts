import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { BodyChange, oneOf, Problem } from '../../api/contract.ts';
import { can } from '../../identity/permissions.ts';
import { ProblemError } from '../../kernel/problems.ts';
import { BODY_CHANGE_STATES } from '../../schema/vocabulary.ts';
import { requireActor } from '../../web/request.ts';
import { listBodyChanges } from '../body-change-queries.ts';
import { type BodyRouteDeps, tags } from './shared.ts';

const MOST = 200;

/** 单位变动：待确认的在前. */
export const listBodyChangesRoute =
  ({ db }: BodyRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/body-changes',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '单位的新设、更名、撤销、合并，待确认的在前，最多 200 项（政务公开办）',
          tags,
          querystring: Type.Object({ state: Type.Optional(oneOf(BODY_CHANGE_STATES)) }),
          response: { 200: Type.Object({ items: Type.Array(BodyChange) }), '4xx': Problem },
        },
      },
      async (request) => {
        const denied = can(requireActor(request), 'keep-bodies', '*');
        if (denied) throw new ProblemError([denied]);
        return { items: [...(await listBodyChanges(db, { ...request.query, limit: MOST }))] };
      },
    );
  };
