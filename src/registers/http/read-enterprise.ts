import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { today } from '../../kernel/clock.ts';
import { findEnterprise } from '../enterprise.ts';
import { CreditSchema } from '../http-schemas.ts';
import { missing } from '../require-register.ts';
import { type RegisterRouteDeps, tags } from './shared.ts';

/** 一个统一社会信用代码下的全部公开信息。 */
export const readEnterpriseRoute =
  (deps: RegisterRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const now = (): CivilDate => today(deps.clock);
    app.get(
      '/credit/:uscc',
      {
        config: { access: 'public' },
        schema: {
          summary: '一个统一社会信用代码下的全部公开信息',
          tags,
          params: Type.Object({ uscc: Type.String({ maxLength: 40 }) }),
          response: { 200: CreditSchema, '4xx': Problem },
        },
      },
      async (request) => {
        const enterprise = await findEnterprise(deps, request.params.uscc.toUpperCase(), now());
        if (enterprise === null) throw missing('这个统一社会信用代码');
        return {
          ...enterprise,
          lines: enterprise.lines.map(({ typeVersion: _, ...line }) => line),
          disclosures: [...enterprise.disclosures],
        };
      },
    );
  };
