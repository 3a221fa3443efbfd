import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { DisclosureDetail, Problem } from '../../api/contract.ts';
import { findDisclosure } from '../disclosure-queries.ts';
import { findEdition } from '../edition-queries.ts';
import type { DisclosureRouteDeps } from '../publication-deps.ts';
import { Id, missing, tags } from './disclosure-schemas.ts';

/** 一条公开信息及其各版本。 */
export const readDisclosureRoute =
  (deps: DisclosureRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/disclosures/:id',
      {
        config: { access: 'public' },
        schema: {
          summary: '一条公开信息及其各版本',
          tags,
          params: Id,
          response: { 200: DisclosureDetail, '4xx': Problem },
        },
      },
      async (request) => {
        const disclosure = await findDisclosure(deps.db, request.params.id);
        if (!disclosure) throw missing();
        const current =
          disclosure.state === 'published'
            ? await findEdition(deps, disclosure.id, disclosure.edition)
            : null;
        return { ...disclosure, current, editions: [...disclosure.editions] };
      },
    );
  };
