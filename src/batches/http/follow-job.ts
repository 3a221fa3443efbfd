import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { requireActor } from '../../web/request.ts';
import { findIntake, type IntakeJob } from '../intake-store.ts';
import { intakeView } from '../intake-view.ts';
import type { IntakeDeps } from '../receive-intake.ts';
import { requireIntake, tags } from './shared.ts';

const EVERY_MS = 500;
/** Who wants to know longer connects again, as browsers do by themselves. */
const LONGEST_MS = 10 * 60_000;

async function* eventsOf(deps: IntakeDeps, first: IntakeJob): AsyncGenerator<string> {
  const until = Date.now() + LONGEST_MS;
  let said = '';
  for (let job: IntakeJob | null = first; job !== null; job = await findIntake(deps.db, first.id)) {
    // Told again only when something of it has changed.
    const { readAt, ...view } = await intakeView(deps, job);
    const text = JSON.stringify({ ...view, readAt: job.endedAt === null ? '' : readAt });
    if (text !== said) yield `data: ${text}\n\n`;
    else yield ': .\n\n';
    said = text;
    if (job.endedAt !== null || Date.now() > until) return;
    await sleep(EVERY_MS);
  }
}

/** `GET /jobs/:id/events`: the same as `GET /jobs/:id`, again whenever it changes, until the job has ended. */
export const followJobRoute =
  (deps: IntakeDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/jobs/:id/events',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '一批的进度，随变化推送（server-sent events）',
          tags,
          produces: ['text/event-stream'],
          params: Type.Object({ id: Type.String({ maxLength: 40 }) }),
          response: {
            200: Type.Any({ description: '每条事件的 data 与 GET /jobs/{id} 相同' }),
            '4xx': Problem,
          },
        },
      },
      async (request, reply) => {
        const job = await requireIntake(deps, requireActor(request), request.params.id);
        return reply
          .type('text/event-stream; charset=utf-8')
          .header('cache-control', 'private, no-store')
          .header('x-accel-buffering', 'no')
          .send(Readable.from(eventsOf(deps, job)));
      },
    );
  };
