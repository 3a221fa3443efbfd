import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, PeopleImport, Problem } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import { findPeopleImport, type PeopleDeps } from '../people-import.ts';
import { NO_STORE, tags } from './shared.ts';

/** 本人的一次人员导入：进度，或者各行的问题。 */
export const readPeopleImportRoute =
  ({ db }: PeopleDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/accounts/imports/:id',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '本人的一次人员导入：进度，或者各行的问题',
          tags,
          params: Type.Object({ id: Id }),
          response: { 200: PeopleImport, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const found = await findPeopleImport(db, requireActor(request), request.params.id);
        if (found === null) throw new ProblemError([problem('not-found', { what: '这次导入' })]);
        void reply.header('cache-control', NO_STORE);
        return found;
      },
    );
  };
