import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, NewBodyChange, Problem } from '../../api/contract.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { proposeBodyChange } from '../propose-body-change.ts';
import { type BodyRouteDeps, tags } from './shared.ts';

/** 登记单位的新设、更名、撤销、合并. */
export const proposeBodyChangeRoute =
  (deps: BodyRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/body-changes',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '登记单位的新设、更名、撤销、合并，另一人确认后生效（政务公开办）',
          tags,
          body: NewBodyChange,
          response: { 201: Type.Object({ id: Id }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const id = acceptedValue(await proposeBodyChange(deps, requireActor(request), request.body));
        reply.code(201);
        return { id };
      },
    );
  };
