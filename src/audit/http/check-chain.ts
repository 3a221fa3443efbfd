import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AuditChain, Problem } from '../../api/contract.ts';
import { requireActor } from '../../web/request.ts';
import { checkChain } from '../chain.ts';
import { type AuditDeps, NO_STORE, requireAuditor, tags } from './shared.ts';

/** 核对审计链：逐环重新计算；可填入以前保存的摘要（审计员）。 */
export const checkChainRoute =
  ({ db }: AuditDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/audit/chain',
      {
        config: { access: 'signed-in', rateClass: 'search' },
        schema: {
          summary: '核对审计链：逐环重新计算；可填入以前保存的摘要（审计员）',
          tags,
          querystring: Type.Object({ kept: Type.Optional(Type.String({ pattern: '^[0-9a-fA-F]{64}$' })) }),
          response: { 200: AuditChain, '4xx': Problem },
        },
      },
      async (request, reply) => {
        requireAuditor(requireActor(request));
        const { head, faults, kept } = await checkChain(db, request.query.kept ?? null);
        void reply.header('cache-control', NO_STORE);
        return { ...head, faults: [...faults], kept };
      },
    );
  };
