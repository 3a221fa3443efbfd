import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { LawRule, Page, Problem } from '../../api/contract.ts';
import { ruleText } from '../../schema/law.ts';
import type { Working } from '../source.ts';
import { tags } from './shared.ts';

/** 公开期限的法定规则。 */
export const listLawRulesRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/catalogue/rules',
      {
        config: { access: 'public' },
        schema: { summary: '公开期限的法定规则', tags, response: { 200: Page(LawRule), '4xx': Problem } },
      },
      async () => ({
        items: deps.catalogue.lawRules.map((rule) => ({ ...rule, text: ruleText(rule) })),
        next: null,
      }),
    );
  };
