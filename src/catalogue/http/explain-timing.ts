import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ItemTiming, Problem, TimingExplanation } from '../../api/contract.ts';
import { addDays } from '../../kernel/civil-date.ts';
import { today } from '../../kernel/clock.ts';
import type { Working } from '../source.ts';
import { dueAfterEvent, duePeriods, timingText } from '../timing.ts';
import { tags } from './shared.ts';

/**
 * What a timing means in words, and the next example of it: an event today, or the first period that ends from today
 * on.
 */
function explainTiming(timing: ItemTiming, { clock, catalogue }: Working): TimingExplanation {
  const day = today(clock);
  const example =
    timing.kind === 'event'
      ? dueAfterEvent(timing, day, catalogue)
      : duePeriods(timing, day, addDays(day, 400), catalogue)[0];
  const reviewed = timing.kind === 'standing' ? addDays(day, Math.round(timing.reviewMonths * 30.44)) : null;
  return {
    text: timingText(timing),
    computation:
      example?.computation ??
      (reviewed === null ? null : `今天复核的，下一次应在${reviewed.slice(0, 7)}复核`),
    dueOn: example?.dueOn ?? reviewed,
  };
}

/** 公开时限的含义和示例。 */
export const explainTimingRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/catalogue/timing',
      {
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '公开时限的含义和示例',
          tags,
          body: Type.Object({ timing: ItemTiming }, { additionalProperties: false }),
          response: { 200: TimingExplanation, '4xx': Problem },
        },
      },
      async (request) => explainTiming(request.body.timing, deps),
    );
  };
