import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { noteSensitiveRead } from '../../identity/sensitive-reads.ts';
import { recordAddress } from '../../kernel/addresses.ts';
import { jsonObject } from '../../kernel/json-object.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { attachmentsOf } from '../../publication/draft-content.ts';
import { requireActor } from '../../web/request.ts';
import type { AudienceDeps } from '../access-codes.ts';
import { membershipOf } from '../membership.ts';
import { findForMember } from '../store.ts';
import { Id, NO_STORE, RestrictedSummary, summaryOf, tags } from './shared.ts';

const RestrictedDetail = Type.Intersect([
  RestrictedSummary,
  Type.Object({
    type: Type.String(),
    typeVersion: Type.Integer(),
    content: Type.Record(Type.String(), Type.Unknown()),
    attachments: Type.Array(
      Type.Object({ name: Type.String(), url: Type.String(), sizeBytes: Type.Integer() }),
    ),
  }),
]);

/** 一条不向社会公开的信息。 */
export const readRestrictedRoute =
  (deps: AudienceDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/restricted/disclosures/:id',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '一条不向社会公开的信息',
          tags,
          params: Id,
          response: { 200: RestrictedDetail, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const member = membershipOf(actor);
        const row = await findForMember(deps.db, member, request.params.id);
        if (!row) throw new ProblemError([problem('not-found', { what: '该条信息' })]);
        await noteSensitiveRead(deps.db, deps.clock.now(), actor, {
          what: 'restricted-record',
          subject: row.id,
          body: row.body_code,
          records: 1,
        });
        const content = jsonObject(row.content);
        void reply.header('cache-control', NO_STORE);
        return {
          ...summaryOf(row),
          type: row.type_key,
          typeVersion: row.type_version,
          content: { ...content },
          attachments: attachmentsOf(deps.catalogue.typeOf(row.type_key, row.type_version), content).map(
            (file) => ({
              name: file.name,
              url: recordAddress.file(file.sha256, file.name),
              sizeBytes: file.sizeBytes,
            }),
          ),
        };
      },
    );
  };
