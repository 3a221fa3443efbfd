import { can } from '../identity/permissions.ts';
import { noteSensitiveRead } from '../identity/sensitive-reads.ts';
import type { Actor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { type Applicant, findApplicant, type KeptApplicant } from './applicant.ts';
import type { RequestDeps } from './receive-request.ts';
import { findRequest } from './request-store.ts';

/** Who handles a request looks at who asked; after the end only who signs for the body does. */
function refusalFor(actor: Actor, body: string, { sealedAt }: KeptApplicant): Refusal | null {
  const denied = can(actor, 'view-requests', body);
  if (denied) return denied;
  return sealedAt !== null && can(actor, 'issue-answer', body) ? problem('request-sealed') : null;
}

async function look<T>(
  deps: RequestDeps,
  actor: Actor,
  code: string,
  what: 'request-applicant' | 'request-proof',
  read: (kept: KeptApplicant) => T,
): Promise<Result<T>> {
  const { db, clock } = deps;
  const [request, kept] = await Promise.all([findRequest(db, code), findApplicant(db, code)]);
  if (request === null || kept === null) return refused(problem('not-found', { what: '这件申请' }));
  const refusal = refusalFor(actor, request.body, kept);
  if (refusal) return refused(refusal);
  await noteSensitiveRead(db, clock.now(), actor, { what, subject: code, body: request.body, records: 1 });
  return accepted(read(kept));
}

/** Name and contact, put on record before they are shown. */
export const readApplicant = (deps: RequestDeps, actor: Actor, code: string): Promise<Result<Applicant>> =>
  look(deps, actor, code, 'request-applicant', (kept) => kept.open(deps.keys));

/** The proof of identity, apart: whoever only writes a letter needs the name and not the number. */
export const readProof = (deps: RequestDeps, actor: Actor, code: string): Promise<Result<string>> =>
  look(deps, actor, code, 'request-proof', (kept) => kept.proof(deps.keys));
