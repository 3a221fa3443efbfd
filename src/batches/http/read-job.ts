import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { IntakeJob, Problem } from '../../api/contract.ts';
import { requireActor } from '../../web/request.ts';
import { intakeView } from '../intake-view.ts';
import type { IntakeDeps } from '../receive-intake.ts';
import { requireIntake, tags } from './shared.ts';

/** `GET /jobs/:id`: how far a batch is. */
export const readJobRoute =
  (deps: IntakeDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/jobs/:id',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '一批的进度和结果',
          tags,
          params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
          response: { 200: IntakeJob, '4xx': Problem },
        },
      },
      async (request) =>
        intakeView(deps, await requireIntake(deps, requireActor(request), request.params.id)),
    );
  };
