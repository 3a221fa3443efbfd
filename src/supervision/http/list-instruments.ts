import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { InstrumentSummary, oneOf, Page, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { today } from '../../kernel/clock.ts';
import { INSTRUMENT_KINDS, INSTRUMENT_STATES } from '../../schema/vocabulary.ts';
import { linkNextPage, PAGE_QUERY, requireCursor } from '../../web/paging.ts';
import { listInstruments } from '../instrument-queries.ts';
import { readableBodies, tags } from './shared.ts';

/** 监督文书，新的在前：公开的任何人可看，其余由有关单位和主管部门查看。 */
export const listInstrumentsRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/supervision/instruments',
      {
        config: { access: 'public' },
        schema: {
          summary: '监督文书，新的在前',
          tags,
          querystring: Type.Object({
            ...PAGE_QUERY,
            body: Type.Optional(Type.String({ maxLength: 40 })),
            kind: Type.Optional(oneOf(INSTRUMENT_KINDS)),
            state: Type.Optional(oneOf([...INSTRUMENT_STATES, 'overdue'] as const)),
          }),
          response: { 200: Page(InstrumentSummary), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { body, kind, state, cursor, limit } = request.query;
        const page = await listInstruments(
          deps.db,
          {
            body,
            kind,
            state,
            limit,
            after: requireCursor(cursor),
            readable: readableBodies(request.actor),
          },
          today(deps.clock),
        );
        linkNextPage(request, reply, page.next);
        return { items: [...page.items], next: page.next };
      },
    );
  };
