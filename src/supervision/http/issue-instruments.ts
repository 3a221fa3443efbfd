import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Id, IssueInstruments, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireAccount } from '../../web/request.ts';
import { issueInstruments } from '../issue-instruments.ts';
import { tags } from './shared.ts';

const Issued = Type.Object({ id: Id, number: Type.String(), addressee: Type.String() });

/** 作出监督文书：问题涉及几个单位就作出几份。 */
export const issueInstrumentsRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/supervision/instruments',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '作出监督文书：问题涉及几个单位就作出几份',
          tags,
          body: IssueInstruments,
          response: { 201: Type.Object({ items: Type.Array(Issued) }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const issued = acceptedValue(await issueInstruments(deps, requireAccount(request), request.body));
        reply.code(201);
        return { items: [...issued] };
      },
    );
  };
