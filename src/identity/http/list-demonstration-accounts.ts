import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { DemonstrationAccount, Problem } from '../../api/contract.ts';
import { civilDateAt } from '../../kernel/civil-date.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { listDemonstrationAccounts } from '../demonstration-accounts.ts';
import { type IdentityRouteDeps, tags } from './shared.ts';

/** 演示账号（仅演示模式）。 */
export const listDemonstrationAccountsRoute =
  (deps: IdentityRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db, clock } = deps;
    app.get(
      '/session/demonstration-accounts',
      {
        config: { access: 'public' },
        schema: {
          summary: '演示账号（仅演示模式）',
          tags,
          response: { 200: Type.Array(DemonstrationAccount), '4xx': Problem },
        },
      },
      async () => {
        if (deps.mode !== 'demo') throw new ProblemError([problem('not-found', { what: '演示账号' })]);
        return listDemonstrationAccounts(db, civilDateAt(clock.now()));
      },
    );
  };
