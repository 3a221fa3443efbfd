import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Problem } from '../../api/contract.ts';
import { RegisterDetailSchema } from '../http-schemas.ts';
import { requireRegister } from '../require-register.ts';
import { Id, type RegisterRouteDeps, tags, withoutVersion } from './shared.ts';

/** 一份清单和它的历次变动。 */
export const readRegisterRoute =
  (deps: RegisterRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/registers/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一份清单和它的历次变动',
          tags,
          params: Id,
          response: { 200: RegisterDetailSchema, '4xx': Problem },
        },
      },
      async (request) => withoutVersion(await requireRegister(deps, request.params.id)),
    );
  };
