import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem, TypeDescription } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { describeType } from '../describe-type.ts';
import type { Working } from '../source.ts';
import { tags } from './shared.ts';

/** 一种信息类型及其 JSON Schema。 */
export const readTypeRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { catalogue } = deps;
    app.get(
      '/catalogue/types/:key',
      {
        config: { access: 'public' },
        schema: {
          summary: '一种信息类型及其 JSON Schema',
          tags,
          params: Type.Object({ key: Type.String({ maxLength: 60 }) }),
          querystring: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) }),
          response: { 200: TypeDescription, '4xx': Problem },
        },
      },
      async (request) => {
        const current = catalogue.findCurrentType(request.params.key);
        const version = request.query.version ?? current?.version ?? 0;
        if (!current || version > current.version) {
          throw new ProblemError([problem('not-found', { what: `信息类型“${request.params.key}”` })]);
        }
        return describeType(catalogue.typeOf(current.key, version));
      },
    );
  };
