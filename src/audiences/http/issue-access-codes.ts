import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { oneOf, Problem } from '../../api/contract.ts';
import { parseCivilDate } from '../../kernel/civil-date.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { CODE_SCOPES } from '../../schema/vocabulary.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { type AudienceDeps, issueAccessCodes } from '../access-codes.ts';
import { NO_STORE, tags } from './shared.ts';

const ScopeKind = oneOf(CODE_SCOPES);

/** 发放访问码，供打印后交给有关人员；访问码只在此时显示一次。 */
export const issueAccessCodesRoute =
  (deps: AudienceDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/access-codes',
      {
        // The codes are told once; a stored answer would keep them.
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '发放访问码，供打印后交给有关人员；访问码只在此时显示一次',
          tags,
          body: Type.Object(
            {
              body: Type.String({ maxLength: 40 }),
              scope: Type.Object(
                { kind: ScopeKind, id: Type.String({ minLength: 1, maxLength: 60 }) },
                { additionalProperties: false },
              ),
              batch: Type.String({ maxLength: 100 }),
              count: Type.Integer({ minimum: 1, maximum: 500 }),
              expiresOn: Type.String({ format: 'date' }),
            },
            { additionalProperties: false },
          ),
          response: {
            201: Type.Object({
              codes: Type.Array(Type.Object({ id: Type.String(), code: Type.String() })),
            }),
            '4xx': Problem,
          },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { body, scope, batch, count } = request.body;
        const expiresOn = parseCivilDate(request.body.expiresOn);
        if (expiresOn === null)
          throw new ProblemError([
            problem(
              'date-invalid',
              { field: '有效期', value: request.body.expiresOn },
              { path: '/expiresOn' },
            ),
          ]);
        const result = acceptedValue(
          await issueAccessCodes(deps, actor, {
            scope: { body, ...scope },
            batch,
            count,
            expiresOn,
          }),
        );
        return reply
          .code(201)
          .header('cache-control', NO_STORE)
          .send({ codes: [...result] });
      },
    );
  };
