import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Page, Problem, TypeDescription } from '../../api/contract.ts';
import { describeType } from '../describe-type.ts';
import type { Working } from '../source.ts';
import { tags } from './shared.ts';

/** 信息类型。 */
export const listTypesRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { catalogue } = deps;
    app.get(
      '/catalogue/types',
      {
        config: { access: 'public' },
        schema: { summary: '信息类型', tags, response: { 200: Page(TypeDescription), '4xx': Problem } },
      },
      async () => ({ items: catalogue.currentTypes.map(describeType), next: null }),
    );
  };
