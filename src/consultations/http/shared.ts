import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { can } from '../../identity/permissions.ts';
import { ID_PATTERN } from '../../kernel/ids.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { requireActor } from '../../web/request.ts';
import type { OpinionIntake } from '../opinion-intake.ts';
import { findConsultation, findCurrentConsultation } from '../store.ts';

type IntakeDeps = OpinionIntake['deps'];

export const tags = ['consultations'] as const;
export const Id = Type.Object({ id: Type.String({ maxLength: 40 }) });
export const IssueId = Type.Object({
  id: Type.String({ maxLength: 40 }),
  issue: Type.String({ maxLength: 40 }),
});
export const OpinionId = Type.Object({
  id: Type.String({ maxLength: 40 }),
  opinion: Type.String({ maxLength: 40 }),
});
export const Made = Type.Object({ id: Type.String() });
export const NO_STORE = 'private, no-store';

const ID = new RegExp(ID_PATTERN);
export const isId = (id: string): boolean => ID.test(id);
export const missing = () => new ProblemError([problem('not-found', { what: '这次征求意见' })]);

/** A consultation that the public may read. */
export async function requireCurrent({ db }: Pick<IntakeDeps, 'db'>, id: string): Promise<void> {
  if (!isId(id) || (await findCurrentConsultation(db, id)) === null) throw missing();
}

/** Reading, too, is for the body's people: names and contacts are in it. */
export async function requireReader({ db }: Pick<IntakeDeps, 'db'>, request: FastifyRequest, id: string) {
  const actor = requireActor(request);
  const consultation = await findConsultation(db, id);
  if (consultation === null) throw missing();
  const denied = can(actor, 'view-opinions', consultation.bodyCode);
  if (denied) throw new ProblemError([denied]);
  return { actor, consultation };
}
