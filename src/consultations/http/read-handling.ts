import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { HandlingOverview, Problem } from '../../api/contract.ts';
import { can } from '../../identity/permissions.ts';
import { readNotice } from '../detail.ts';
import { listIssues } from '../handling-queries.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { findSummary } from '../queries.ts';
import { channelName } from '../rules-opinion.ts';
import { countOf, listTallies } from '../store.ts';
import { Id, missing, NO_STORE, requireReader, tags } from './shared.ts';

/** 征求意见的办理情况：数量、问题和答复。 */
export const readHandlingRoute =
  (intake: OpinionIntake): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db, clock } = intake.deps;
    app.get(
      '/consultations/:id/handling',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '征求意见的办理情况：数量、问题和答复',
          tags,
          params: Id,
          response: { 200: HandlingOverview, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const { actor, consultation } = await requireReader(intake.deps, request, id);
        const [summary, notice, tallies, issues] = await Promise.all([
          findSummary(db, id, clock.now()),
          readNotice(intake.deps, id),
          listTallies(db, id, ['received', 'counted', 'open', 'hidden', 'withdrawn']),
          listIssues(db, id),
        ]);
        if (summary === null) throw missing();
        void reply.header('cache-control', NO_STORE);
        return {
          consultation: summary,
          open: countOf(tallies, 'open'),
          hidden: countOf(tallies, 'hidden'),
          withdrawn: countOf(tallies, 'withdrawn'),
          channels: tallies
            .filter((tally) => tally.dimension === 'received')
            .map((tally) => ({
              channel: tally.value,
              title: channelName(tally.value),
              received: tally.opinions,
              counted: countOf(tallies, 'counted', tally.value),
            })),
          passages: (notice?.passages ?? []).map(({ anchor, label }) => ({ anchor, label })),
          issues,
          mayHandle: can(actor, 'handle-opinions', consultation.bodyCode) === null,
          mayHide: can(actor, 'hide-opinion', consultation.bodyCode) === null,
          report: consultation.reportId,
        };
      },
    );
  };
