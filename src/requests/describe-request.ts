import type { RequestDetail } from '../api/contract.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { today } from '../kernel/clock.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { REQUEST_ACTS } from '../schema/vocabulary.ts';
import { completionUntil, monthOf } from './answer-clock.ts';
import { listAnswerFiles } from './answer-files.ts';
import { findApplicant } from './applicant.ts';
import { actEntry, handledRequest } from './present.ts';
import type { RequestDeps } from './receive-request.ts';
import { countInMonth, findRequest, listActs } from './request-store.ts';
import { ACT_RULES } from './rules-acts.ts';

/** One request with its acts, and what the actor may do with it now. */
export async function describeRequest(
  { db, catalogue, clock }: RequestDeps,
  actor: Actor,
  code: string,
): Promise<Result<RequestDetail>> {
  const [request, acts, applicant, files] = await Promise.all([
    findRequest(db, code),
    listActs(db, code),
    findApplicant(db, code),
    listAnswerFiles(db, code),
  ]);
  if (request === null) return refused(problem('not-found', { what: '这件申请' }));
  const denied = can(actor, 'view-requests', request.body);
  if (denied) return refused(denied);
  const { receivedOn } = request;
  const done = new Set(acts.map(({ kind }) => kind));
  return accepted({
    request: handledRequest(request),
    acts: acts.map(actEntry),
    files: [...files],
    may: REQUEST_ACTS.filter((act) => {
      const { who, from, once } = ACT_RULES[act];
      return (
        from.some((state) => state === request.state) &&
        !(once && done.has(act)) &&
        can(actor, who, request.body) === null
      );
    }),
    completionUntil:
      receivedOn === null
        ? null
        : completionUntil(receivedOn, catalogue.supervision.requests.terms, catalogue.calendar),
    inMonth: await countInMonth(db, request, monthOf(receivedOn ?? today(clock))),
    sealed: applicant?.sealedAt != null,
  });
}
