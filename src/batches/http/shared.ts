import { can } from '../../identity/permissions.ts';
import type { Actor } from '../../kernel/actor.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { findIntake, type IntakeJob } from '../intake-store.ts';
import type { IntakeDeps } from '../receive-intake.ts';

export const tags = ['imports'];

/** A job of a body whose drafts the actor may read; whether there is another one is nobody's business. */
export async function requireIntake(
  deps: Pick<IntakeDeps, 'db'>,
  actor: Actor,
  id: string,
): Promise<IntakeJob> {
  const job = await findIntake(deps.db, id);
  if (job === null || can(actor, 'view-drafts', job.bodyCode) !== null)
    throw new ProblemError([problem('not-found', { what: '这一批' })]);
  return job;
}
