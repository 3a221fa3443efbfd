import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem, TypeDetail } from '../../api/contract.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { detailType } from '../describe-type.ts';
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
          summary: '一种信息类型：JSON Schema 和字段声明',
          tags,
          params: Type.Object({ key: Type.String({ maxLength: 60 }) }),
          querystring: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) }),
          response: { 200: TypeDetail, '4xx': Problem },
        },
      },
      async (request) => {
        const current = catalogue.findCurrentType(request.params.key);
        const version = request.query.version ?? current?.version ?? 0;
        if (!current || version > current.version) {
          throw new ProblemError([problem('not-found', { what: `信息类型“${request.params.key}”` })]);
        }
        return detailType(catalogue.typeOf(current.key, version));
      },
    );
  };
