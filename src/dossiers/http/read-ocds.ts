import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { ocdsRecordPackage } from '../ocds.ts';
import { type DossierRouteDeps, Id, isId, tags } from './shared.ts';

/** 交易项目的 OCDS 1.1 记录包（Open Contracting Data Standard）。 */
export const readOcdsRoute =
  (deps: DossierRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/dossiers/:id/ocds',
      {
        config: { access: 'public' },
        schema: {
          summary: '交易项目的 OCDS 1.1 记录包（Open Contracting Data Standard）',
          tags,
          params: Id,
          response: { 200: Type.Record(Type.String(), Type.Unknown()), '4xx': Problem },
        },
      },
      async (request) => {
        const { id } = request.params;
        const found = deps.ocds !== null && isId(id) ? await ocdsRecordPackage(deps, deps.ocds, id) : null;
        if (found === null) throw new ProblemError([problem('not-found', { what: '这个事项的 OCDS 数据' })]);
        return { ...found };
      },
    );
  };
